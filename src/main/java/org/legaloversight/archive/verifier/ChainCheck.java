package org.legaloversight.archive.verifier;

import java.util.List;
import java.util.Map;

/**
 * Computes the chain of events again, and compares what its last link, the export itself, says of the other records. With the last
 * link's hash known from the platform, nothing in any record can be changed.
 */
final class ChainCheck {

  private final Records records;
  private final Map<String, String> texts;
  private final Manifest manifest;

  /** @param texts the text of each set of records */
  ChainCheck(Records records, Map<String, String> texts, Manifest manifest) {
    this.records = records;
    this.texts = texts;
    this.manifest = manifest;
  }

  void into(Report report) {
    report.examine(Check.CHAIN);
    List<Row> events = records.of(Records.EVENTS);
    links(report, events);
    end(report, events);
    if (!events.isEmpty()) {
      others(report, events.get(events.size() - 1));
    }
  }

  private void links(Report report, List<Row> events) {
    String previous = Chain.root(manifest.caseNumber());
    report.require(manifest.chainRoot().equals(previous), Check.CHAIN, "清单中的链首与案号不符");
    report.require(records.caseFile().text("number").equals(manifest.caseNumber()), Check.CHAIN, "案卷首页的案号与清单的案号不符");
    for (int place = 1; place <= events.size(); place++) {
      Row event = events.get(place - 1);
      if (event.number("seq") != place) {
        report.wrong(Check.CHAIN, "第" + place + "条的序号为" + event.number("seq") + "：有记录被删去、插入或者调换");
        return;
      }
      boolean linked = event.text("previousHash").equals(previous) && event.text("hash").equals(Chain.link(previous, event.values()))
          && event.text("caseNumber").equals(manifest.caseNumber());
      if (!linked) {
        report.wrong(Check.CHAIN, "第" + place + "条与哈希不符：这一条被改动，或者不接在前一条之后");
        return;
      }
      previous = event.text("hash");
    }
  }

  private void end(Report report, List<Row> events) {
    report.require(events.size() == manifest.chainLength(), Check.CHAIN,
        "清单记有" + manifest.chainLength() + "条办理记录，卷内有" + events.size() + "条");
    String end = events.isEmpty() ? "" : events.get(events.size() - 1).text("hash");
    report.require(end.equals(manifest.chainEnd()), Check.CHAIN, "最后一条的哈希不是清单中的链尾");
  }

  private void others(Report report, Row export) {
    Row locked = export.parsed("fields").object("records");
    report.require(!locked.values().isEmpty(), Check.RECORDS, "最后一条办理记录不是导出本卷的记录");
    report.require(export.text("at").equals(manifest.exportedAt()) && manifest.exportedBy().equals(export.text("actorName")), Check.RECORDS,
        "导出人或导出时间与办理记录不符");
    locked.values().keySet().forEach(set -> report.require(texts.containsKey(set) && Sha256.of(texts.get(set)).equals(locked.text(set)),
        Check.RECORDS, Records.path(set) + (texts.containsKey(set) ? " 与导出时不同" : " 缺失")));
    texts.keySet().stream().filter(set -> !set.equals(Records.EVENTS) && !locked.values().containsKey(set))
        .forEach(set -> report.wrong(Check.RECORDS, Records.path(set) + " 是导出时没有的"));
  }
}

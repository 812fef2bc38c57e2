package org.legaloversight.archive.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The official documents and the proofs of their service against what the timeline says of them. */
final class PaperCheck {

  private static final String NUMBER = "documentNumber";
  private static final List<String> OF_SERVICE = List.of(NUMBER, "method", "recipient", "on", "proof", "failure", "effectiveOn");

  private final Records records;

  PaperCheck(Records records) {
    this.records = records;
  }

  void into(Report report) {
    report.examine(Check.DOCUMENTS);
    report.examine(Check.SERVICES);
    Map<String, Row> issued = told("DOCUMENT", "textHash");
    for (Row document : records.of(Records.DOCUMENTS)) {
      Row event = issued.remove(document.text("number"));
      report.require(event != null, Check.DOCUMENTS, "文书“" + document.text("number") + "”在办理记录中没有");
      report.require(event == null || event.text("textHash").equals(Sha256.of(document.text("text"))), Check.DOCUMENTS,
          "文书“" + document.text("number") + "”的正文与制发时不同");
      report.require(event == null || event.text("issuedOn").equals(document.text("issuedOn")), Check.DOCUMENTS,
          "文书“" + document.text("number") + "”的制发日期与办理记录不符");
    }
    issued.keySet().forEach(number -> report.wrong(Check.DOCUMENTS, "缺少文书“" + number + "”"));
    services(report);
  }

  /** Each attempt against the event that recorded it. */
  private void services(Report report) {
    List<Row> told = new ArrayList<>(fields("SERVICE").filter(fields -> fields.has("method")).toList());
    for (Row service : records.of(Records.SERVICES)) {
      Optional<Row> event = told.stream().filter(fields -> same(fields, service)).findFirst();
      event.ifPresent(told::remove);
      report.require(event.isPresent(), Check.SERVICES, "文书“" + service.text(NUMBER) + "”的送达与办理记录不符");
    }
    told.forEach(fields -> report.wrong(Check.SERVICES, "缺少文书“" + fields.text(NUMBER) + "”的送达记录"));
  }

  /** What was recorded before there were several recipients names none. */
  private static boolean same(Row event, Row service) {
    return OF_SERVICE.stream().allMatch(key -> event.text(key).equals(service.text(key)))
        && (!event.has("servedOn") || event.text("servedOn").equals(service.text("servedOn")));
  }

  private Stream<Row> fields(String kind) {
    return records.of(Records.EVENTS).stream().filter(event -> event.text("kind").equals(kind)).map(event -> event.parsed("fields"));
  }

  /** What the events of a kind say, by the number of the document. */
  private Map<String, Row> told(String kind, String key) {
    Map<String, Row> told = new HashMap<>();
    fields(kind).filter(fields -> fields.has(NUMBER) && fields.has(key)).forEach(fields -> told.put(fields.text(NUMBER), fields));
    return told;
  }
}

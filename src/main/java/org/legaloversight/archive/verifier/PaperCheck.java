package org.legaloversight.archive.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The official documents and the proofs of their service against what the timeline says of them. */
final class PaperCheck {

  private static final String NUMBER = "documentNumber";
  private static final List<String> OF_SERVICE = List.of("method", "recipient", "on", "proof", "effectiveOn");

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

  private void services(Report report) {
    Map<String, Row> served = told("SERVICE", "effectiveOn");
    for (Row service : records.of(Records.SERVICES)) {
      Row event = served.remove(service.text(NUMBER));
      report.require(event != null && OF_SERVICE.stream().allMatch(key -> event.text(key).equals(service.text(key))), Check.SERVICES,
          "文书“" + service.text(NUMBER) + "”的送达与办理记录不符");
    }
    served.keySet().forEach(number -> report.wrong(Check.SERVICES, "缺少文书“" + number + "”的送达记录"));
  }

  /** What the events of a kind say, by the number of the document. */
  private Map<String, Row> told(String kind, String key) {
    Map<String, Row> told = new HashMap<>();
    records.of(Records.EVENTS).stream().filter(event -> event.text("kind").equals(kind)).map(event -> event.parsed("fields"))
        .filter(fields -> fields.has(NUMBER) && fields.has(key)).forEach(fields -> told.put(fields.text(NUMBER), fields));
    return told;
  }
}

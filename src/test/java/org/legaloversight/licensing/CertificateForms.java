package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.legaloversight.licensing.LicensingForms.Filled;
import org.legaloversight.testing.Firms;

/** Every form of cancelling and of replacing a certificate, once for each choice that shows other fields. */
final class CertificateForms {

  private static final String CITY = "officer" + Filing.CITY;
  private static final String PROVINCE = "officer" + Filing.PROVINCE;
  private static final String TODAY = "2026-03-02";

  private CertificateForms() {}

  static List<Filled> all() {
    return List.of(
        start("lawyer-deregistration-apply", "FIRM", filing -> Map.of("ground", "OWN_REQUEST", "lawyer", lawyer(filing), "appliedOn", TODAY, "reason", "转行")),
        start("lawyer-deregistration-apply", CITY, filing -> Map.of("ground", "CIVIL_SERVANT", "lawyer", lawyer(filing), "facts", "已录用为公务员",
            "endedOn", "2026-02-02", "heard", "MADE", "heardOn", "2026-02-27", "statement", "尚在试用期")),
        start("licence-reissue-apply", "FIRM", CertificateForms::lost),
        start("licence-reissue-apply", "FIRM", CertificateForms::damaged),
        reissue("checkPapers", CITY, Map.of("materials", List.of("APPLICATION", "OLD_LICENCE"), "decision", "FORWARD", "opinion", "属实"), CertificateForms::filed),
        reissue("checkPapers", CITY, Map.of("materials", List.of("APPLICATION"), "decision", "SUPPLEMENT", "missing", "没有旧证"), CertificateForms::filed),
        reissue("supplement", "FIRM", Map.of("suppliedOn", TODAY, "supplement", "已交"), filing -> {
          filed(filing);
          filing.city("userTask_checkPapers", Map.of("materials", List.of("APPLICATION"), "decision", "SUPPLEMENT", "missing", "没有旧证"));
        }),
        reissue("decideApplication", PROVINCE, Map.of("decision", "ISSUE", "collectedOn", TODAY, "issuedOn", TODAY, "takenBy", "李静"), CertificateForms::forwarded),
        reissue("decideApplication", PROVINCE, Map.of("decision", "REFUSE", "reason", "证件完好"), CertificateForms::forwarded));
  }

  private static String lawyer(Filing filing) {
    return Firms.lawyer(filing.firm, 3);
  }

  private static Map<String, Object> lost(Filing filing) {
    return Map.of("firm", filing.firm, "holder", "LAWYER", "lawyer", lawyer(filing), "reason", "LOST", "reportedOn", "2026-02-26", "voidOn", "2026-02-27",
        "medium", "湖南日报");
  }

  private static Map<String, Object> damaged(Filing filing) {
    return Map.of("firm", filing.firm, "appliedOn", TODAY, "holder", "FIRM", "reason", "DAMAGED", "note", "水浸，字迹不清");
  }

  private static void filed(Filing filing) {
    filing.filed("licence-reissue", damaged(filing));
  }

  private static void forwarded(Filing filing) {
    filed(filing);
    filing.city("userTask_checkPapers", Map.of("materials", List.of("APPLICATION", "OLD_LICENCE"), "decision", "FORWARD", "opinion", "属实"));
  }

  private static Filled start(String id, String desk, Function<Filing, Map<String, Object>> fields) {
    return new Filled(id, desk, null, fields, filing -> { });
  }

  private static Filled reissue(String task, String desk, Map<String, Object> fields, Consumer<Filing> until) {
    return new Filled("licence-reissue-" + task, desk, "userTask_" + task, filing -> fields, until);
  }
}

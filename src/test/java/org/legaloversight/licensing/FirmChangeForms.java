package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.legaloversight.licensing.LicensingForms.Filled;
import org.legaloversight.testing.Firms;

/** Every form of the changes of a firm, of its branches and of its end by its own will, once for each choice that shows other fields. */
final class FirmChangeForms {

  private static final String CITY = "officer" + Filing.CITY;
  private static final String PROVINCE = "officer" + Filing.PROVINCE;
  private static final String NEW_COUNTY = "430302";
  private static final String TODAY = "2026-03-02";

  private FirmChangeForms() {}

  static List<Filled> all() {
    return List.of(
        start("firm-change-approval-apply", filing -> FirmChange.name(filing, "湖南填表律师事务所")),
        start("firm-change-approval-apply", filing -> FirmChange.of(filing, "HEAD", "head", Firms.lawyer(filing.firm, 1))),
        start("firm-change-approval-apply", FirmChange::agreement),
        start("firm-change-approval-apply", filing -> FirmChange.of(filing, "KIND", "kind", "INDIVIDUAL", "settlement", "均已处理", "partners",
            List.of(Map.of("lawyer", Firms.lawyer(filing.firm, 0))))),
        start("branch-establishment-apply", CITY, filing -> Map.of("firm", filing.firm, "appliedOn", TODAY, "name", "湖南填表（分所）律师事务所", "county", "430103",
            "address", "填表路2号", "area", "POOR", "funds", 10, "lawyers", List.of(Map.of("lawyer", Firms.lawyer(filing.firm, 3))), "head",
            Firms.lawyer(filing.firm, 3))),
        start("firm-deregistration-apply", filing -> Map.of("firm", filing.firm, "ground", "RESOLVED", "resolvedOn", "2026-02-27", "present", 3,
            "inFavour", 3, "voting", "MAJORITY", "reason", "合伙人年事已高")),
        start("firm-deregistration-apply", CITY, FirmChangeForms::stopped),
        new Filled("firm-deregistration-confirmCessation", "head" + Filing.CITY, "userTask_confirmCessation", filing -> Map.of("decision", "REJECT",
            "opinion", "有正当理由"), filing -> filing.filedBy(CITY, "firm-deregistration", stopped(filing))),
        start("firm-change-filing-file", FirmChangeForms::address),
        start("firm-change-filing-file", filing -> FirmChange.partner(filing, "PARTNER_JOINS", Firms.lawyer(filing.firm, 3), "2026-02-27")),
        filing("checkFiling", CITY, FirmChange.passedOn(FirmChange.ADDRESS_PAPERS, "PREMISES"), FirmChangeForms::filed),
        filing("checkFiling", CITY, Map.of("decision", "RETURN", "missing", "没有合同"), FirmChangeForms::filed),
        filing("correctFiling", "FIRM", Map.of("correctedOn", TODAY, "statement", "已补", "address", "更正路1号", "resolvedOn", "2026-02-11", "present", 3,
            "inFavour", 3, "voting", "CHARTER"), filing -> {
          filed(filing);
          filing.city("userTask_checkFiling", Map.of("decision", "RETURN", "missing", "没有合同"));
        }),
        filing("recordFiling", PROVINCE, Map.of("decision", "RETURN", "opinion", "没有盖章"), FirmChangeForms::passedOn),
        filing("handOverFile", "officer" + Filing.COUNTY, Map.of("handedOn", TODAY, "volumes", 2, "note", "两册"), FirmChangeForms::recorded),
        filing("receiveFile", "officer" + NEW_COUNTY, Map.of("receivedOn", TODAY, "volumes", 2), FirmChangeForms::handedOver),
        filing("considerRectification", "officer" + NEW_COUNTY, Map.of("decision", "ORDER", "reason", "逾期较久"), filing -> {
          handedOver(filing);
          filing.at("officer" + NEW_COUNTY, "userTask_receiveFile", Map.of("receivedOn", TODAY, "volumes", 2));
        }));
  }

  /** Late, and from another county: so that it passes every task. */
  private static Map<String, Object> address(Filing filing) {
    return FirmChange.of(filing, "ADDRESS", "county", NEW_COUNTY, "address", "填表路1号", "changedOn", "2026-02-10");
  }

  private static Map<String, Object> stopped(Filing filing) {
    return Map.of("firm", filing.firm, "ground", "IDLE", "since", "2025-03-01", "facts", "已无人办公", "heard", "MADE", "heardOn", TODAY, "statement", "不服");
  }

  private static void filed(Filing filing) {
    filing.filed(FirmChange.FILING, address(filing));
  }

  private static void passedOn(Filing filing) {
    filed(filing);
    filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.ADDRESS_PAPERS, "PREMISES"));
  }

  private static void recorded(Filing filing) {
    passedOn(filing);
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
  }

  private static void handedOver(Filing filing) {
    recorded(filing);
    filing.at("officer" + Filing.COUNTY, "userTask_handOverFile", Map.of("handedOn", TODAY, "volumes", 2, "note", "两册"));
  }

  private static Filled start(String id, Function<Filing, Map<String, Object>> fields) {
    return start(id, "FIRM", fields);
  }

  private static Filled start(String id, String desk, Function<Filing, Map<String, Object>> fields) {
    return new Filled(id, desk, null, fields, filing -> { });
  }

  private static Filled filing(String name, String desk, Map<String, Object> fields, Consumer<Filing> until) {
    return LicensingForms.task("firm-change-filing-" + name, desk, fields, until);
  }
}

package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.legaloversight.licensing.LicensingForms.Filled;
import org.legaloversight.testing.Firms;

/** Every form by which a firm is established, once for each decision that shows other fields. */
final class EstablishmentForms {

  private static final String CITY = "officer" + Filing.CITY;
  private static final String PROVINCE = "officer" + Filing.PROVINCE;
  private static final String TODAY = "2026-03-02";

  private static int established;

  private EstablishmentForms() {}

  static List<Filled> all() {
    return List.of(
        new Filled("firm-establishment-apply", CITY, null, EstablishmentForms::form, filing -> { }),
        task("reviewNames", PROVINCE, Map.of("decision", "RETURN", "opinion", "不可用"), EstablishmentForms::filed),
        task("proposeNames", CITY, Map.of("names", FirmEstablishmentTest.names("湖南再填")), filing -> {
          filed(filing);
          filing.province("userTask_reviewNames", Map.of("decision", "RETURN", "opinion", "不可用"));
        }),
        task("recordSearch", PROVINCE, Map.of("decision", "FREE", "resultOn", TODAY), EstablishmentForms::reviewed),
        task("notifyName", PROVINCE, Map.of("notifiedOn", TODAY), EstablishmentForms::searched),
        task("fileApplication", CITY, Map.of("filedOn", TODAY, "note", "齐全"), EstablishmentForms::notified),
        task("reportOpening", CITY, Map.of("openedOn", TODAY, "account", "6222", "note", "已刻章"), EstablishmentForms::licensed),
        task("verifyOpening", "officer" + Filing.COUNTY, Map.of("decision", "OPENED", "checkedOn", "2026-09-03", "openedOn", TODAY, "inspector1", "甲",
            "inspector2", "乙", "facts", "如实"), filing -> {
          licensed(filing);
          filing.on(LocalDate.of(2026, 9, 3));
        }));
  }

  private static void licensed(Filing filing) {
    notified(filing);
    filing.city("userTask_fileApplication", Map.of("filedOn", TODAY, "note", "齐全")).accepted(FirmEstablishmentTest.PAPERS)
        .forwarded(verified()).examined(verified()).decided("GRANT").issued();
  }

  /** The register does not know since when these founders practise. */
  private static List<String> verified() {
    return List.of("PREMISES", "FIRM_CHARTER", "FIRM_FUNDS", "FOUNDERS_YEARS");
  }

  private static Map<String, Object> form(Filing filing) {
    return Map.of("county", Filing.COUNTY, "address", "设立路1号", "kind", "PARTNERSHIP", "funds", 30, "appliedOn", TODAY, "names",
        FirmEstablishmentTest.names("湖南填表" + ++established), "founders", List.of(founder(filing, 0), founder(filing, 1), founder(filing, 2)), "head",
        Firms.lawyer(filing.firm, 0));
  }

  private static Map<String, String> founder(Filing filing, int index) {
    return Map.of("lawyer", Firms.lawyer(filing.firm, index));
  }

  private static void filed(Filing filing) {
    filing.filedBy(CITY, "firm-establishment", form(filing));
  }

  private static void reviewed(Filing filing) {
    filed(filing);
    filing.province("userTask_reviewNames", Map.of("decision", "SEARCH", "name", "湖南填表" + established + "甲律师事务所"));
  }

  private static void searched(Filing filing) {
    reviewed(filing);
    filing.province("userTask_recordSearch", Map.of("decision", "FREE", "resultOn", TODAY));
  }

  private static void notified(Filing filing) {
    searched(filing);
    filing.province("userTask_notifyName", Map.of("notifiedOn", TODAY));
  }

  private static Filled task(String name, String desk, Map<String, Object> fields, Consumer<Filing> until) {
    return new Filled("firm-establishment-" + name, desk, "userTask_" + name, filing -> fields, until);
  }
}

package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms by which the firm of a {@link Filing} changes; two of its three partners have resolved upon it in February 2026. */
final class FirmChange {

  static final String APPROVAL = "firm-change-approval";
  static final String FILING = "firm-change-filing";
  static final List<String> ADDRESS_PAPERS = List.of("ADDRESS_FORM", "ADDRESS_RESOLUTION", "ADDRESS_PREMISES");
  static final List<String> JOINING_PAPERS = List.of("PARTNER_JOINS_FORM", "PARTNER_JOINS_RESOLUTION", "PARTNER_JOINS_RECORD");
  static final List<String> LEAVING_PAPERS = List.of("PARTNER_LEAVES_FORM", "PARTNER_LEAVES_RESOLUTION", "PARTNER_LEAVES_SETTLEMENT");

  private FirmChange() {}

  /** @param more key, value, key, value: what the matter asks for */
  static Map<String, Object> of(Filing filing, String what, Object... more) {
    Map<String, Object> form = new LinkedHashMap<>(Map.of("firm", filing.firm, "what", what, "resolvedOn", "2026-02-10", "present", 2, "inFavour", 2,
        "voting", "MAJORITY"));
    for (int i = 0; i < more.length; i += 2) {
      form.put((String) more[i], more[i + 1]);
    }
    return form;
  }

  static Map<String, Object> name(Filing filing, String name) {
    return of(filing, "NAME", "name", name, "approvalNumber", "湘司名核〔2026〕7号", "approvedOn", "2026-02-12");
  }

  static Map<String, Object> agreement(Filing filing) {
    return of(filing, "AGREEMENT", "summary", "第三条增加一名合伙人");
  }

  static Map<String, Object> address(Filing filing, String county, String address, String changedOn) {
    return of(filing, "ADDRESS", "county", county, "address", address, "changedOn", changedOn);
  }

  static Map<String, Object> partner(Filing filing, String what, String lawyer, String changedOn) {
    return of(filing, what, "partner", lawyer, "changedOn", changedOn);
  }

  static Map<String, Object> passedOn(List<String> papers, String... verified) {
    return Map.of("materials", papers, "verified", List.of(verified), "decision", "PASS_ON");
  }

  static Filing granted(Filing filing, List<String> papers, List<String> verified) {
    return filing.accepted(papers).forwarded(verified).examined(verified).decided("GRANT");
  }
}

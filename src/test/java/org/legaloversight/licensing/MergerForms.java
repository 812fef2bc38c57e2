package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import org.legaloversight.licensing.LicensingForms.Filled;

/** Every form by which one firm absorbs another. */
final class MergerForms {

  private static final String TODAY = "2026-03-02";

  private MergerForms() {}

  static List<Filled> all() {
    return List.of(
        new Filled("firm-merger-division-apply", "FIRM", null, filing -> {
          Map<String, Object> form = FirmMerger.of(filing, filing.another(Filing.COUNTY), 0);
          form.put("appliedOn", TODAY);
          return form;
        }, filing -> { }),
        new Filled("firm-merger-division-exchangeCertificates", "officer" + Filing.PROVINCE, "userTask_exchangeCertificates", filing -> Map.of(
            "collected", List.of(), "medium", "湖南日报", "collectedOn", TODAY, "issuedOn", TODAY, "takenBy", "李静"), MergerForms::granted));
  }

  private static void granted(Filing filing) {
    filing.filed(FirmMerger.PROCESS, FirmMerger.of(filing, filing.another(Filing.COUNTY), 0));
    FirmMerger.examined(filing, "MERGER_PARTNERS").decided("GRANT");
  }
}

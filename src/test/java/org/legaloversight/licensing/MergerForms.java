package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.licensing.LicensingForms.Filled;
import org.legaloversight.testing.Firms;

/** Every form by which firms merge and divide, once for each choice that shows other fields. */
final class MergerForms {

  private static final String TODAY = "2026-03-02";
  private static final String CITY = "officer" + Filing.CITY;
  private static final String ESTABLISHED = "firm-merger-division-recordEstablished";
  private static final Pattern LICENCE = Pattern.compile("\\b[0-9A-Z]{18}\\b");

  private MergerForms() {}

  static List<Filled> all() {
    return List.of(
        new Filled("firm-merger-division-apply", "FIRM", null, filing -> {
          Map<String, Object> form = FirmMerger.of(filing, filing.another(Filing.COUNTY), 0);
          form.put("appliedOn", TODAY);
          return form;
        }, filing -> { }),
        new Filled("firm-merger-division-apply", "FIRM", null, filing -> FirmMerger.consolidation(filing, filing.another(Filing.COUNTY)), filing -> { }),
        new Filled("firm-merger-division-apply", "FIRM", null, filing -> FirmMerger.division(filing, "SPLIT", 2), filing -> { }),
        new Filled(ESTABLISHED, CITY, "userTask_recordEstablished", filing -> Map.of("decision", "ESTABLISHED", "moves", List.of(Map.of("lawyer",
            Firms.lawyer(filing.firm, 4), "firm", founded(filing)))), filing -> {
          spinOff(filing);
          FirmMerger.found(filing, Firms.lawyer(filing.firm, 3));
        }),
        new Filled(ESTABLISHED, CITY, "userTask_recordEstablished", filing -> Map.of("decision", "ABANDON", "reason", "另有安排"), MergerForms::spinOff));
  }

  private static void spinOff(Filing filing) {
    FirmMerger.grantedNewFirms(filing, FirmMerger.division(filing, "SPIN_OFF", 1));
  }

  /** Licence of the new firm, as the form offers it. */
  private static String founded(Filing filing) {
    Matcher licence = LICENCE.matcher(filing.desks.shown(CITY, filing.number, "userTask_recordEstablished", "newFirmOptions"));
    if (!licence.find()) {
      throw new AssertionError("No new firm is offered");
    }
    return licence.group();
  }
}

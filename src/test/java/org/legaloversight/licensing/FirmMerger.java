package org.legaloversight.licensing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.testing.Firms;

/** The forms by which the firm of a {@link Filing} absorbs another one; both have resolved upon it in February 2026. */
final class FirmMerger {

  static final String PROCESS = "firm-merger-division";
  static final List<String> PAPERS = List.of("APPLICATION", "RESOLUTIONS", "AGREEMENT", "SETTLEMENT", "CHARTER", "LAWYERS");
  static final List<String> VERIFIED = List.of("MERGER_AGREED", "MERGER_SETTLED", "MERGER_CHARTER");

  private FirmMerger() {}

  /** @param partners of its lawyers by their index, who become partners of the firm that goes on */
  static Map<String, Object> of(Filing filing, String other, Integer... partners) {
    Map<String, Object> form = new LinkedHashMap<>(Map.of("firm", filing.firm, "other", other, "agreedOn", "2026-02-27", "settlement", "客户、档案、债务由存续所承接"));
    form.putAll(Map.of("resolvedOn", "2026-02-26", "present", 3, "inFavour", 2, "voting", "MAJORITY"));
    form.putAll(Map.of("otherResolvedOn", "2026-02-25", "otherPresent", 3, "otherInFavour", 3, "otherVoting", "MAJORITY"));
    form.put("partners", Stream.of(partners).map(index -> Map.of("lawyer", Firms.lawyer(other, index))).toList());
    return form;
  }

  /** The register does not know since when these lawyers practise. */
  static List<String> verified(String... more) {
    List<String> all = new ArrayList<>(VERIFIED);
    all.addAll(List.of(more));
    return all;
  }

  static Filing examined(Filing filing, String... more) {
    return filing.accepted(PAPERS).forwarded(verified(more)).examined(verified(more));
  }
}

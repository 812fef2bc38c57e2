package org.legaloversight.licensing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.testing.Firms;

/** The forms by which the firm of a {@link Filing} merges with another one or divides; they have resolved upon it in February 2026. */
final class FirmMerger {

  static final String PROCESS = "firm-merger-division";
  static final List<String> PAPERS = List.of("APPLICATION", "RESOLUTIONS", "AGREEMENT", "SETTLEMENT", "CHARTER", "LAWYERS");
  static final List<String> VERIFIED = List.of("MERGER_AGREED", "MERGER_SETTLED", "MERGER_CHARTER");

  private static int founded;

  private FirmMerger() {}

  /** @param partners of its lawyers by their index, who become partners of the firm that goes on */
  static Map<String, Object> of(Filing filing, String other, Integer... partners) {
    Map<String, Object> form = alone(filing, "ABSORPTION");
    form.put("other", other);
    form.putAll(Map.of("otherResolvedOn", "2026-02-25", "otherPresent", 3, "otherInFavour", 3, "otherVoting", "MAJORITY"));
    form.put("partners", Stream.of(partners).map(index -> Map.of("lawyer", Firms.lawyer(other, index))).toList());
    return form;
  }

  private static Map<String, Object> alone(Filing filing, String what) {
    Map<String, Object> form = new LinkedHashMap<>(Map.of("firm", filing.firm, "what", what, "agreedOn", "2026-02-27", "settlement", "客户、档案、债务均有承接"));
    form.putAll(Map.of("resolvedOn", "2026-02-26", "present", 3, "inFavour", 2, "voting", "MAJORITY"));
    return form;
  }

  /** One new firm takes the place of both. */
  static Map<String, Object> consolidation(Filing filing, String other) {
    Map<String, Object> form = of(filing, other);
    form.remove("partners");
    form.put("what", "CONSOLIDATION");
    return form;
  }

  /** @param what SPIN_OFF or SPLIT */
  static Map<String, Object> division(Filing filing, String what, int newFirms) {
    Map<String, Object> form = alone(filing, what);
    form.put("newFirms", newFirms);
    return form;
  }

  /** What is asked of each, but for what the register answers. */
  static Filing grantedNewFirms(Filing filing, Map<String, Object> form) {
    boolean goesOn = "SPIN_OFF".equals(form.get("what"));
    List<String> papers = PAPERS.stream().filter(paper -> goesOn || !paper.equals("CHARTER")).toList();
    List<String> verified = goesOn ? verified("NEW_FIRMS", "FIRM_REMAINS") : List.of("MERGER_AGREED", "MERGER_SETTLED", "NEW_FIRMS");
    return filing.filed(PROCESS, form).accepted(papers).forwarded(verified).examined(verified).decided("GRANT");
  }

  /** A firm is founded for the case, whose number the filing has again afterwards. */
  static void found(Filing filing, String... founders) {
    String origin = filing.number;
    apply(filing, origin, founders);
    filing.province("userTask_reviewNames", Map.of("decision", "SEARCH", "name", "湖南承继" + founded + "甲律师事务所"))
        .province("userTask_recordSearch", Map.of("decision", "FREE", "resultOn", filing.today())).province("userTask_notifyName", Map.of("notifiedOn", filing.today()))
        .city("userTask_fileApplication", Map.of("filedOn", filing.today(), "note", "齐全"));
    List<String> verified = List.of("PREMISES", "FIRM_CHARTER", "FIRM_FUNDS", "FOUNDERS_YEARS");
    filing.accepted(FirmEstablishmentTest.PAPERS.stream().filter(paper -> founders.length > 1 || !paper.equals("AGREEMENT")).toList())
        .forwarded(verified).examined(verified).decided("GRANT");
    filing.number = origin;
  }

  /** By one founder it is an individual firm. */
  static void apply(Filing filing, String origin, String... founders) {
    founded++;
    filing.filedBy("officer" + Filing.CITY, FirmEstablishmentTest.PROCESS, Map.of("county", Filing.COUNTY, "address", "承继路1号", "kind", founders.length > 1
        ? "PARTNERSHIP" : "INDIVIDUAL", "funds", 30, "origin", origin, "names", FirmEstablishmentTest.names("湖南承继" + founded), "founders",
        Stream.of(founders).map(each -> Map.of("lawyer", each)).toList(), "head", founders[0]));
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

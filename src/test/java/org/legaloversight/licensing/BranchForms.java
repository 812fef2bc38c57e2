package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.legaloversight.licensing.LicensingForms.Filled;
import org.legaloversight.testing.Firms;

/** Every form by which a branch changes, once for each decision that shows other fields. The branch is made by a case, as a firm makes one. */
final class BranchForms {

  private static final String TODAY = "2026-03-02";
  private static final String PROVINCE = "officer" + Filing.PROVINCE;

  private BranchForms() {}

  static List<Filled> all() {
    return List.of(
        start(branching -> branching.form("HEAD", "head", Firms.lawyer(branching.branch, 3), "appliedOn", TODAY)),
        start(branching -> branching.form("NAME", "name", "湖南填表（株洲）律师事务所", "renamedOn", "2026-02-27", "appliedOn", TODAY)),
        start(branching -> branching.address(Branching.COUNTY, "2026-02-27")),
        task("branch-change-applyName", Branching.CITY, Map.of("name", "湖南填表（株洲）律师事务所", "appliedOn", TODAY), branching -> {
          branching.renamed("湖南填更" + branching.filing.firm.substring(10) + "律师事务所");
          branching.awaited();
        }),
        task("certificate-exchange-collectCertificates", Branching.CITY, Map.of("collectedOn", TODAY, "medium", "湖南日报", "lost", List.of()),
            BranchForms::posted),
        task("certificate-exchange-issueCertificates", PROVINCE, Map.of("issuedOn", TODAY, "takenBy", "李静"), branching -> {
          posted(branching);
          branching.filing.at(Branching.CITY, "userTask_collectCertificates", Map.of("collectedOn", TODAY));
        }));
  }

  /** A lawyer of the firm is sent to the branch as its head. */
  private static void posted(Branching branching) {
    branching.filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branching.filing.firm, 3)));
    branching.granted(Branching.HEAD_PAPERS, Branching.HEAD_VERIFIED);
    branching.exchanged();
  }

  private static Filled start(Function<Branching, Map<String, Object>> fields) {
    return new Filled("branch-change-apply", Branching.CITY, null, filing -> fields.apply(branching(filing)), filing -> { });
  }

  private static Filled task(String id, String desk, Map<String, Object> fields, Consumer<Branching> until) {
    return LicensingForms.task(id, desk, fields, filing -> until.accept(branching(filing)));
  }

  private static Branching branching(Filing filing) {
    return filing.branching();
  }
}

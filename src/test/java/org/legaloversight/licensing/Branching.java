package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.testing.Firms;

/** The firm of a {@link Filing} has a branch in 株洲, and changes it. */
final class Branching {

  static final String PROCESS = "branch-change";
  static final String COUNTY = "430202";
  static final String OTHER_COUNTY = "430203";
  static final String CITY = "officer430200";
  static final List<String> HEAD_PAPERS = List.of("HEAD_APPLICATION", "HEAD_DECISION", "HEAD_PAPERS", "HEAD_RECORD");
  static final List<String> NAME_PAPERS = List.of("NAME_APPLICATION", "NAME_DECISION");
  static final List<String> ADDRESS_PAPERS = List.of("ADDRESS_FORM", "ADDRESS_DECISION", "ADDRESS_PREMISES");
  /** Of the lawyers of {@link Firms} the register does not know since when they practise. */
  static final List<String> HEAD_VERIFIED = List.of("BRANCH_HEAD", "HEAD_RECORD");

  final Filing filing;
  final String branch;

  Branching(Filing filing, String branch) {
    this.filing = filing;
    this.branch = branch;
  }

  /** @param more key, value, key, value: what the change asks for */
  Map<String, Object> form(String what, Object... more) {
    Map<String, Object> form = new LinkedHashMap<>(Map.of("branch", branch, "what", what));
    for (int i = 0; i < more.length; i += 2) {
      form.put((String) more[i], more[i + 1]);
    }
    return form;
  }

  Map<String, Object> address(String county, String changedOn) {
    return form("ADDRESS", "county", county, "address", "株洲新路8号", "changedOn", changedOn);
  }

  Filing granted(List<String> papers, List<String> verified) {
    return examined(papers, verified).decided("GRANT");
  }

  /** At the desks of the branch's city and the province, up to the decision. */
  Filing examined(List<String> papers, List<String> verified) {
    return filing.at(CITY, "userTask_checkPapers", Map.of("materials", papers, "decision", "ACCEPT"))
        .at(CITY, "userTask_reviewApplication", Map.of("verified", verified, "decision", "FORWARD", "recommendation", "GRANT", "opinion", "符合"))
        .examined(verified);
  }

  /** The old licence comes back and the new one is handed out. */
  void exchanged() {
    filing.at(CITY, "userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
  }

  /** Those whom the case has sent to the branch, too. */
  void certificates(List<String> lost) {
    filing.at(CITY, "userTask_collectCertificates", lost.isEmpty() ? Map.of("collectedOn", filing.today())
        : Map.of("collectedOn", filing.today(), "lost", lost, "medium", "湖南日报"));
    filing.province("userTask_issueCertificates", Map.of("issuedOn", filing.today(), "takenBy", "李静"));
  }

  void passedOn(String city) {
    filing.at("officer" + city, "userTask_checkFiling", FirmChange.passedOn(ADDRESS_PAPERS, "PREMISES"));
  }

  /** Goes on with the case that the firm's new name has opened for the branch. */
  void awaited() {
    filing.number = filing.desks.caseWith("firm" + filing.firm, "userTask_applyName");
  }

  /** The firm's own name changes by its own case; returns the number of that case. */
  String renamed(String name) {
    Map<String, Object> form = FirmChange.name(filing, name);
    form.putAll(Map.of("present", 6, "inFavour", 6)); // with the partners at the branch
    filing.filed(FirmChange.APPROVAL, form);
    FirmChange.granted(filing, List.of("NAME_APPLICATION", "NAME_RESOLUTION", "NAME_NOTICE"), List.of("NAME_APPROVED"));
    return filing.number;
  }
}

package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.EnrolledLawyer;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What a naive model gets wrong of branches (law.md 8b), each test with the number of its rule. */
@PlatformTest
class BranchRulesTest {

  private static final List<String> TRANSFER_PAPERS = List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE");
  private static final List<String> TRANSFER_VERIFIED = List.of("LEFT_PROPERLY", "TAKEN_ON");

  private static int people;

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;
  Branching branching;
  String branch;

  @BeforeEach
  void a_firm_with_a_branch_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    branching = filing.branching();
    branch = branching.branch;
  }

  /** Another lawyer of the firm. */
  private String lawyer(String firm, boolean partTime, String since, String suspendedUntil) {
    String licence = "7" + firm.substring(2, 6) + "2016%02d".formatted(++people) + firm.substring(11, 17);
    enrolment.enrol(List.of(), List.of(new EnrolledLawyer(licence, "候选" + people, new LicenceNumber(firm), null, false, false, partTime,
        since == null ? null : LocalDate.parse(since), suspendedUntil == null ? null : LocalDate.parse(suspendedUntil), null)), "试验");
    return licence;
  }

  /** 律师事务所管理办法第34条第1款第5项, at the application; what the register does not know an officer ticks. */
  @ParameterizedTest
  @CsvSource({"false, 2015-06-01, , false, ''", "true, 2015-06-01, , false, 兼职律师", "false, 2023-03-03, , false, 未满3年", "false, 2023-03-02, , false, ''",
      "false, 2015-06-01, 2023-03-02, false, ''", "false, 2015-06-01, 2023-03-03, false, 未满三年", "false, 2015-06-01, 2026-06-01, false, 停止执业",
      "false, 2015-06-01, , true, 不在总所或者其分所执业"})
  void the_head_of_a_branch_practises_for_three_years_full_time_and_unpunished_at_this_firm(boolean partTime, String since, String suspendedUntil,
      boolean elsewhere, String told) {
    String head = lawyer(elsewhere ? filing.another(Filing.COUNTY) : branch, partTime, since, suspendedUntil);
    Map<String, Object> form = branching.form("HEAD", "head", head);
    if (told.isEmpty()) {
      filing.filed(Branching.PROCESS, form);
      assertThat(filing.open()).containsExactly("userTask_checkPapers");
    } else {
      assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, form))).contains("目前不能申请分所变更", told);
    }
  }

  /** Rules 13 and 15: a suspension of the branch bars its name and who answers for the firm, but neither premises nor ordinary lawyers. */
  @ParameterizedTest
  @CsvSource({"BRANCH, NAME, 停业整顿", "BRANCH, ADDRESS, ''", "FIRM, NAME, ''", "FIRM, ADDRESS, ''", "FIRM, PARTNER, 停业整顿", "FIRM, EMPLOYED, ''", "BRANCH, PARTNER, ''"})
  void rule_13_a_suspension_binds_the_office_that_is_suspended(String suspended, String what, String told) {
    register.suspend(suspended.equals("FIRM") ? filing.firm : branch, "试验", LocalDate.of(2026, 6, 2));
    String name = register.firm(filing.firm).name().replace("律师事务所", "（株洲）律师事务所");
    Map<String, Object> form = switch (what) {
      case "NAME" -> branching.form("NAME", "name", name, "renamedOn", "2026-02-27");
      case "ADDRESS" -> branching.address(Branching.COUNTY, "2026-02-27");
      default -> branching.form("HEAD", "head", Firms.lawyer(filing.firm, what.equals("PARTNER") ? 1 : 3));
    };
    if (told.isEmpty()) {
      filing.filed(Branching.PROCESS, form);
    } else {
      assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, form))).contains(told);
    }
  }

  /** Rule 34: the branch is supervised where it is, and its firm's end is its own, not the reverse. */
  @ParameterizedTest
  @CsvSource({"FIRM, HEAD, 终止", "BRANCH, HEAD, 终止", "BRANCH, NAME, 终止", "BRANCH, ADDRESS, ''"})
  void rule_34_nothing_is_approved_of_a_branch_that_ends_itself_or_with_its_firm(String ending, String what, String told) {
    register.terminating(ending.equals("FIRM") ? filing.firm : branch, "试验");
    String name = register.firm(filing.firm).name().replace("律师事务所", "（株洲）律师事务所");
    Map<String, Object> form = what.equals("HEAD") ? branching.form("HEAD", "head", Firms.lawyer(branch, 3))
        : what.equals("NAME") ? branching.form("NAME", "name", name, "renamedOn", "2026-02-27") : branching.address(Branching.COUNTY, "2026-02-27");
    if (told.isEmpty()) {
      filing.filed(Branching.PROCESS, form);
    } else {
      assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, form))).contains(told);
    }
  }

  @ParameterizedTest
  @CsvSource({"湖南甲律师事务所, 湖南甲（株洲）律师事务所, 株洲", "湖南甲律师事务所, 湖南甲(株洲)律师事务所, 株洲", "湖南甲律师事务所, 湖南乙（株洲）律师事务所, ", "湖南甲律师事务所, 湖南甲律师事务所, ",
      "湖南甲律师事务所, 湖南甲株洲律师事务所, ", "湖南甲律师事务所, 湖南甲（株洲）律师事务所分所, "})
  void the_name_of_a_branch_is_that_of_its_firm_with_the_place(String firm, String name, String place) {
    assertThat(BranchName.place(name, firm)).isEqualTo(Optional.ofNullable(place));
  }

  @Test
  void a_place_that_is_not_where_the_branch_is_must_be_confirmed_by_a_person() {
    String name = register.firm(filing.firm).name().replace("律师事务所", "（湘潭）律师事务所");
    filing.filed(Branching.PROCESS, branching.form("NAME", "name", name, "renamedOn", "2026-02-27"));
    filing.at(Branching.CITY, "userTask_checkPapers", Map.of("materials", Branching.NAME_PAPERS, "decision", "ACCEPT"));
    assertThat(refusals.of(() -> filing.at(Branching.CITY, "userTask_reviewApplication", Map.of("verified", List.of(), "decision", "FORWARD",
        "recommendation", "GRANT", "opinion", "符合")))).contains("分所名称由总所名称和分所所在地名组成");
  }

  @ParameterizedTest
  @CsvSource({"ELSEWHERE, 2026-02-27, 注销原分所", "430102, 2026-02-27, ''", "430202, 2026-03-03, 备案在变更之后"})
  void premises_that_cannot_be_filed_are_refused_with_what_to_do(String county, String changedOn, String told) {
    Map<String, Object> form = branching.address(county, changedOn);
    if (!told.isEmpty()) {
      assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, form))).contains(told);
      return;
    }
    filing.filed(Branching.PROCESS, form); // in the county of its firm, where a branch may not be
    assertThat(refusals.of(() -> branching.passedOn("430200"))).contains("总所就在该县区");
  }

  @Test
  void a_firm_is_sent_to_the_other_process_and_a_branch_from_the_others_to_this_one() {
    Map<String, Object> ofAFirm = branching.form("HEAD", "head", Firms.lawyer(filing.firm, 1));
    ofAFirm.put("branch", filing.firm);
    assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, ofAFirm))).contains("不是分所", "律师事务所变更审批");
    Map<String, Object> ofTheBranch = FirmChange.name(filing, "湖南分名律师事务所");
    ofTheBranch.put("firm", branch);
    assertThat(refusals.of(() -> filing.filedBy(Branching.CITY, FirmChange.APPROVAL, ofTheBranch))).contains("是分所", "“分所变更”");
  }

  /** Posting and withdrawing later are transfers between the firm and its branch (第38条第1款); a partner stays one. */
  @ParameterizedTest
  @CsvSource({"true, 1, true", "true, 3, false", "false, 1, true", "false, 3, false"})
  void rules_16_and_17_a_lawyer_is_sent_to_a_branch_and_back_by_a_transfer_with_the_old_certificate_first(boolean there, int index, boolean partner) {
    String from = there ? filing.firm : branch;
    String to = there ? branch : filing.firm;
    String lawyer = Firms.lawyer(from, index);
    filing.filedBy("firm" + to, "lawyer-transfer", transfer(to, lawyer));
    String county = "officer" + register.firm(from).unit();
    String city = there ? Branching.CITY : "officer" + Filing.CITY;
    filing.at(county, "userTask_certify", Map.of("finding", "NO_BAR", "facts", "无"))
        .at(city, "userTask_checkPapers", Map.of("materials", TRANSFER_PAPERS, "decision", "ACCEPT"))
        .at(city, "userTask_reviewApplication", Map.of("verified", TRANSFER_VERIFIED, "decision", "FORWARD", "recommendation", "GRANT", "opinion", "符合"))
        .examined(TRANSFER_VERIFIED).at(county, "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无"));
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(from);
    filing.decided("GRANT");
    assertThat(lawyers.lawyer(lawyer)).returns(to, each -> each.firm()).returns(partner, each -> each.partner());
    assertThat(filing.open()).containsExactly("userTask_collectLicence");
    filing.at(city, "userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
    assertThat(cards.lines(lawyer)).extracting(line -> line.standing()).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
  }

  private Map<String, Object> transfer(String to, String lawyer) {
    return new LinkedHashMap<>(Map.of("firm", to, "lawyer", lawyer, "leftOn", "2026-02-27", "handover", "已交接"));
  }

  /** Rules 13 to 15: the bars of a transfer go for a posting as well. */
  @ParameterizedTest
  @CsvSource({"FIRM_SUSPENDED, 1, 停业整顿", "FIRM_SUSPENDED, 3, ''", "PRACTICE_SUSPENDED, 3, 停止执业", "BRANCH_ENDS, 3, 不再接收律师", "FIRM_ENDS, 1, 应当终止"})
  void rules_13_to_15_what_bars_a_transfer_bars_a_posting(String state, int index, String told) {
    String lawyer = Firms.lawyer(filing.firm, index);
    switch (state) {
      case "FIRM_SUSPENDED" -> register.suspend(filing.firm, "试验", LocalDate.of(2026, 6, 2));
      case "PRACTICE_SUSPENDED" -> lawyers.suspendPractice(lawyer, "试验", LocalDate.of(2026, 3, 2), 3);
      case "BRANCH_ENDS" -> register.terminating(branch, "试验");
      default -> register.terminating(filing.firm, "试验");
    }
    if (told.isEmpty()) {
      filing.filedBy("firm" + branch, "lawyer-transfer", transfer(branch, lawyer));
    } else {
      assertThat(refusals.of(() -> filing.filedBy("firm" + branch, "lawyer-transfer", transfer(branch, lawyer)))).contains(told);
    }
  }
}

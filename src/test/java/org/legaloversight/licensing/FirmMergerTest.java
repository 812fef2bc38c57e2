package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm of 芙蓉区 absorbs one of 天心区. */
@PlatformTest
class FirmMergerTest {

  private static final String PROCESS = FirmMerger.PROCESS;
  private static final String OTHER_COUNTY = "430103";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired ApplicationEndings endings;
  @Autowired Refusals refusals;

  Filing filing;
  String other;

  @BeforeEach
  void two_firms_of_three_partners_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    other = filing.another(OTHER_COUNTY);
  }

  private Filing granted(Integer... partners) {
    filing.filed(PROCESS, FirmMerger.of(filing, other, partners));
    return (partners.length == 0 ? FirmMerger.examined(filing) : FirmMerger.examined(filing, "MERGER_PARTNERS")).decided("GRANT");
  }

  private String lawyer(int index) {
    return Firms.lawyer(other, index);
  }

  private CaseFile deregistration() {
    return caseFiles.runningOf(other).stream().filter(file -> file.kind() == CaseKind.FIRM_DEREGISTRATION).findFirst().orElseThrow();
  }

  @Test
  void the_lawyers_come_over_with_the_decision_and_get_other_certificates() {
    granted(0, 1);
    assertThat(caseFiles.file(filing.number)).returns(Filing.COUNTY, CaseFile::unit).returns(OTHER_COUNTY, CaseFile::concerned);
    assertThat(IntStream.range(0, 5).mapToObj(index -> lawyers.lawyer(lawyer(index)))).allMatch(each -> filing.firm.equals(each.firm()))
        .extracting(each -> each.partner()).containsExactly(true, true, false, false, false);
    assertThat(lawyers.lawyer(lawyer(0)).responsible()).as("the head of one firm only").isFalse();
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("吸收合并", lawyer(1), "执业证书交回换发");
    assertThat(filing.open()).as("no firm that ends needs a head or partners").containsExactly("userTask_collectCertificates");
    assertThat(ledger.current(filing.number, "T13").orElseThrow().dueDay()).as("十个工作日").isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(desks.shown("officer" + Filing.CITY, filing.number, "userTask_collectCertificates", "transferredLawyerOptions")).contains(lawyer(4));
    filing.city("userTask_collectCertificates", Map.of("collectedOn", filing.today(), "lost", List.of(lawyer(4)), "medium", "湖南日报"))
        .province("userTask_issueCertificates", Map.of("issuedOn", filing.today(), "takenBy", "李静"));
    assertThat(cards.lines(lawyer(0))).extracting(LicenceCards.Line::standing).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    assertThat(cards.lines(lawyer(4))).extracting(LicenceCards.Line::standing).containsExactly(CardStanding.IN_HAND, CardStanding.VOID);
    assertThat(ledger.current(filing.number, "T13").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void the_absorbed_firm_ends_as_every_firm_ends_in_a_case_of_its_own() {
    granted();
    filing.number = deregistration().number();
    assertThat(deregistration().unit()).isEqualTo(OTHER_COUNTY);
    assertThat(register.firm(other).state()).isEqualTo(FirmState.TERMINATING);
    filing.at("firm" + other, "userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", filing.today(), "medium", "湖南日报"));
    filing.at("firm" + other, "userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", filing.today(), "liquidator", "清算组"));
    filing.at("firm" + other, "userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", filing.today()));
    filing.city("userTask_giveOpinion", Map.of("decision", "AGREE", "opinion", "同意"));
    filing.at("head" + Filing.PROVINCE, "userTask_decideDeregistration", Map.of("decision", "DEREGISTER", "opinion", "准予"));
    filing.at("officer" + OTHER_COUNTY, "userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", filing.today(), "originals", 1,
        "duplicates", 1));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("因合并、分立终止并注销");
    assertThat(register.firm(other).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(lawyers.lawyer(lawyer(2)).firm()).as("nobody is without a firm").isEqualTo(filing.firm);
    assertThat(ledger.current(filing.number, "T24")).isEmpty();
  }

  @Test
  void it_stops_when_the_firm_that_went_on_ends_by_another_case_and_the_end_of_the_absorbed_one_goes_on() {
    granted();
    endings.end(filing.number, CaseEnding.Ground.FIRM_GONE);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).running()).isFalse();
    assertThat(ledger.of(filing.number)).noneMatch(deadline -> deadline.state().open());
    assertThat(desks.open(deregistration().number())).containsExactly("userTask_publishNotice");
  }

  @Test
  void a_refused_merger_leaves_both_firms_as_they_were() {
    filing.filed(PROCESS, FirmMerger.of(filing, other));
    FirmMerger.examined(filing).decided("REFUSE");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予许可");
    assertUntouched();
  }

  @Test
  void a_withdrawn_merger_leaves_both_firms_as_they_were() {
    filing.filedBy("officer" + Filing.CITY, PROCESS, FirmMerger.of(filing, other)).accepted(FirmMerger.PAPERS);
    desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "条件有变"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("申请人撤回");
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(filing.open()).isEmpty();
    assertThat(register.firm(other).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(lawyers.lawyer(lawyer(0))).returns(other, each -> each.firm()).returns(true, each -> each.partner());
    assertThat(caseFiles.runningOf(other)).isEmpty();
  }

  /** Rule 13 of law.md 8b (处罚办法 47): until the last day of the suspension is over, of whichever firm. */
  @ParameterizedTest
  @CsvSource({"true, 2026-03-02, true", "true, 2026-03-03, false", "false, 2026-03-02, true", "false, 2026-03-03, false"})
  void a_suspension_of_business_of_either_firm_bars_the_merger(boolean applicant, LocalDate on, boolean barred) {
    clock.moveTo(LocalDate.of(2026, 3, 1));
    String suspended = applicant ? filing.firm : other;
    register.suspend(suspended, "试验", LocalDate.of(2026, 3, 2));
    clock.moveTo(on);
    if (barred) {
      assertThat(refusals.of(() -> filing.filed(PROCESS, FirmMerger.of(filing, other)))).contains("停业整顿处罚期限未满，不得合并、分立",
          register.firm(suspended).name());
    } else {
      filing.filed(PROCESS, FirmMerger.of(filing, other));
      assertThat(filing.open()).containsExactly("userTask_checkPapers");
    }
  }

  /** Asked again when it is decided: the world goes on. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void a_suspension_that_comes_after_the_application_stops_the_grant(boolean applicant) {
    filing.filed(PROCESS, FirmMerger.of(filing, other));
    FirmMerger.examined(filing);
    register.suspend(applicant ? filing.firm : other, "试验", LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("不能准予", "停业整顿处罚期限未满，不得合并、分立");
    filing.decided("REFUSE");
  }

  @Test
  void what_contradicts_it_of_either_firm_may_not_run_beside_it() {
    filing.filed(PROCESS, FirmMerger.of(filing, other));
    Map<String, Object> change = FirmChange.agreement(filing);
    assertThat(refusals.of(() -> desks.start("firm" + filing.firm, FirmChange.APPROVAL, change))).contains("不能同时办理");
    change.put("firm", other);
    assertThat(refusals.of(() -> desks.start("firm" + other, FirmChange.APPROVAL, change))).contains("不能同时办理", "吸收合并");
    Map<String, Object> back = FirmMerger.of(filing, filing.firm);
    back.put("firm", other);
    assertThat(refusals.of(() -> desks.start("firm" + other, PROCESS, back))).contains("不能同时办理");
    String third = filing.another(Filing.COUNTY);
    change.put("firm", third);
    desks.start("firm" + third, FirmChange.APPROVAL, change);
    Map<String, Object> form = FirmMerger.of(filing, third);
    form.put("firm", filing.another(Filing.COUNTY));
    assertThat(refusals.of(() -> desks.start("firm" + form.get("firm"), PROCESS, form))).contains("变更律师事务所合伙协议", "不能同时办理");
  }

  @Test
  void a_firm_that_is_ending_is_not_absorbed() {
    filing.filed(PROCESS, FirmMerger.of(filing, other));
    FirmMerger.examined(filing);
    desks.start("firm" + other, "firm-deregistration", Map.of("firm", other, "ground", "RESOLVED", "resolvedOn", "2026-02-27", "present", 3, "inFavour", 3, "voting", "MAJORITY",
        "reason", "另有安排"));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("正在终止", "注销案件");
    assertThat(filing.open()).as("its own desk decides what becomes of it").contains("userTask_examineAffected");
  }

  @Test
  void its_branches_end_with_it_and_their_lawyers_come_along_but_who_is_suspended_stays() {
    String branch = new Firms(enrolment).branch(other, "430302");
    lawyers.suspendPractice(lawyer(3), "试验", LocalDate.of(2026, 2, 2), 3);
    Map<String, Object> form = FirmMerger.of(filing, other);
    form.putAll(Map.of("otherPresent", 4, "otherInFavour", 4)); // the partners at the branch count
    filing.filed(PROCESS, form);
    filing.accepted(FirmMerger.PAPERS);
    assertThat(desks.shown("officer" + Filing.CITY, filing.number, "userTask_reviewApplication", "background"))
        .contains("随总所终止、注销", "9人可以转入", "律师3（停止执业期限至");
    List<String> verified = FirmMerger.verified("ENDING_BRANCHES", "ENDING_LAWYERS");
    filing.forwarded(verified).examined(verified).decided("GRANT");
    assertThat(lawyers.lawyer(Firms.lawyer(branch, 1)).firm()).isEqualTo(filing.firm);
    assertThat(lawyers.lawyer(lawyer(3)).firm()).isEqualTo(other);
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.TERMINATING);
  }

  @Test
  void an_application_that_cannot_be_is_refused_in_words() {
    Map<String, Object> form = FirmMerger.of(filing, filing.firm);
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("请选择另一家律师事务所");
    form.put("other", new Firms(enrolment).branch(other, "430302"));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("是分所", "请选择总所");
    form.putAll(Map.of("other", other, "agreedOn", "2026-03-03"));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("应当先签订协议");
    form.putAll(Map.of("agreedOn", "2026-02-27", "otherPresent", 1, "otherInFavour", 1));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("合并的另一所经合伙人会议", "不足三分之二");
    form.putAll(Map.of("otherPresent", 2, "otherInFavour", 3));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("“另一所赞成的合伙人”多于“另一所参加的合伙人”");
    form.putAll(Map.of("otherInFavour", 2, "partners", List.of(Map.of("lawyer", Firms.lawyer(filing.firm, 3)))));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains("不在“" + register.firm(other).name() + "”执业");
    assertThat(refusals.of(() -> filing.filedBy("firm" + other, PROCESS, form))).contains("只有", "长沙市司法局");
  }
}

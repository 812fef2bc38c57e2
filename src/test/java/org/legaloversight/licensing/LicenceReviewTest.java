package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.RegisterDay;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.EveryFlowCovered;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way out of an application, and every turn on the way: each node and flow of the diagrams is passed. */
@PlatformTest
@EveryFlowCovered
class LicenceReviewTest {

  private static final String LICENCE = "lawyer-licence";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired OfficialDocuments documents;
  @Autowired Timeline timeline;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired RegisterDay days;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;
  @Autowired HistoryService history;
  @Autowired List<CaseEnding> endings;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private void closedWith(String outcome, String end) {
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo(outcome);
    assertThat(history.createHistoricActivityInstanceQuery().activityId(end).finished().list()).as(end)
        .anyMatch(each -> history.createHistoricProcessInstanceQuery().processInstanceId(each.getProcessInstanceId()).singleResult()
            .getBusinessKey().equals(filing.number));
    assertThat(filing.open()).isEmpty();
    assertThat(timeline.firstBrokenLink(filing.number)).isEmpty();
    assertThat(ledger.of(filing.number)).noneMatch(deadline -> deadline.state().open());
  }

  private List<DocumentKind> papers() {
    return documents.of(filing.number).stream().map(IssuedDocument::kind).toList();
  }

  @Test
  void a_newcomer_is_on_the_register_from_the_day_of_the_decision() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS);
    assertThat(ledger.current(filing.number, "T11").orElseThrow().dueDay()).as("二十个工作日").isEqualTo(LocalDate.of(2026, 3, 30));
    filing.on(LocalDate.of(2026, 3, 12)).forwarded(Filing.VERIFIED);
    assertThat(ledger.current(filing.number, "T12").orElseThrow().dueDay()).as("十个工作日").isEqualTo(LocalDate.of(2026, 3, 26));
    filing.examined(Filing.VERIFIED);
    long before = register.lawyers(filing.firm);
    filing.decided("GRANT");
    assertThat(register.lawyers(filing.firm)).isEqualTo(before + 1);
    assertThat(ledger.current(filing.number, "T13").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 3, 26));
    filing.issued();
    closedWith("准予许可", "endEvent_granted");
    assertThat(papers()).containsExactly(DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.LICENCE_OPINION, DocumentKind.LICENCE_GRANT);
    assertThat(days.lawyersOf(filing.firm, LocalDate.of(2026, 3, 12))).anySatisfy(lawyer -> {
      assertThat(lawyer.licence()).as("省市、年份、专职、女").startsWith("14301202611").hasSize(17);
      assertThat(lawyer.practisingSince()).isEqualTo(LocalDate.of(2026, 3, 12));
      assertThat(cards.words(lawyer.licence())).isEqualTo("持有");
      assertThat(cards.latest(lawyer.licence()).orElseThrow().caseNumber()).isEqualTo(filing.number);
    });
    assertThat(days.lawyersOf(filing.firm, LocalDate.of(2026, 3, 11))).noneMatch(lawyer -> lawyer.licence().startsWith("143012026"));
  }

  @Test
  void what_is_missing_is_told_once_and_the_time_until_it_comes_is_no_pause() {
    filing.filed(LICENCE, filing.newcomer());
    filing.city("userTask_checkPapers", Map.of("materials", Filing.PAPERS.subList(0, 4), "decision", "SUPPLEMENT", "missing", "合同没有签名"));
    assertThat(documents.latest(filing.number, DocumentKind.SUPPLEMENT_NOTICE).orElseThrow().text()).contains("同意接收证明", "承诺书", "合同没有签名")
        .doesNotContain("身份证明");
    filing.on(LocalDate.of(2026, 3, 20)).at("firm" + filing.firm, "userTask_supplement", Map.of("suppliedOn", "2026-03-20", "supplement", "已补齐"));
    assertThat(refusals.of(() -> filing.city("userTask_checkPapers", Map.of("materials", List.of(), "decision", "SUPPLEMENT"))))
        .contains("已经告知过一次补正");
    filing.accepted(Filing.PAPERS);
    assertThat(ledger.current(filing.number, "T11").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 3, 20));
  }

  @Test
  void what_does_not_come_after_the_one_supplement_is_not_accepted() {
    filing.filed(LICENCE, filing.newcomer());
    filing.city("userTask_checkPapers", Map.of("materials", Filing.PAPERS.subList(0, 4), "decision", "SUPPLEMENT"));
    filing.city("userTask_supplement", Map.of("suppliedOn", filing.today(), "supplement", "只补了承诺书"));
    filing.city("userTask_checkPapers", Map.of("materials", Filing.PAPERS.subList(0, 5), "decision", "REJECT", "reason", "补正后仍缺少承诺书"));
    closedWith("不予受理", "endEvent_notAccepted");
    assertThat(documents.latest(filing.number, DocumentKind.NON_ACCEPTANCE).orElseThrow().text()).contains("补正后仍缺少承诺书", "行政复议");
  }

  @Test
  void five_working_days_of_silence_are_an_acceptance_from_the_day_of_receipt() {
    filing.filed(LICENCE, filing.newcomer()).on(LocalDate.of(2026, 3, 9));
    assertThat(filing.open()).containsExactly("userTask_checkPapers");
    filing.on(LocalDate.of(2026, 3, 10));
    assertThat(filing.open()).containsExactly("userTask_reviewApplication");
    assertThat(ledger.current(filing.number, "T10").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    assertThat(ledger.current(filing.number, "T11").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void county_and_excluded_time_are_asked_as_often_as_it_takes_and_only_excluded_time_is_left_out() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS);
    filing.city("userTask_reviewApplication", Map.of("decision", "ASK_COUNTY", "question", "核实聘用合同"));
    filing.on(LocalDate.of(2026, 3, 4)).at("officer" + Filing.COUNTY, "userTask_checkFacts", Map.of("checkedOn", "2026-03-04", "inspector1", "张三",
        "inspector2", "李四", "facts", "合同属实", "opinion", "无异议"));
    assertThat(ledger.current(filing.number, "T11").orElseThrow().dueDay()).as("核查计入期限").isEqualTo(LocalDate.of(2026, 3, 30));
    filing.city("userTask_reviewApplication", Map.of("decision", "EXCLUDE_TIME", "exclusion", "HEARING", "excludedFrom", "2026-03-04", "expectedDays", 10));
    assertThat(documents.latest(filing.number, DocumentKind.EXCLUSION_NOTICE).orElseThrow().text()).contains("听证", "10日");
    filing.on(LocalDate.of(2026, 3, 11)).city("userTask_recordExcluded", Map.of("endedOn", "2026-03-11", "result", "听证结束"));
    assertThat(ledger.current(filing.number, "T11").orElseThrow().dueDay()).as("五个工作日不计入").isEqualTo(LocalDate.of(2026, 4, 7));
    filing.forwarded(Filing.VERIFIED);
    filing.province("userTask_examineApplication", Map.of("decision", "EXCLUDE_TIME", "exclusion", "EXPERTS", "excludedFrom", filing.today(), "expectedDays", 3));
    filing.on(LocalDate.of(2026, 3, 16)).province("userTask_recordProvinceExcluded", Map.of("endedOn", "2026-03-16", "result", "评审结束"));
    filing.examined(Filing.VERIFIED).decided("RETURN").examined(Filing.VERIFIED).decided("REFUSE");
    closedWith("不予许可", "endEvent_refused");
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_REFUSAL).orElseThrow().text()).contains("不符合条件", "行政复议");
  }

  @Test
  void an_overdue_decision_is_no_grant_and_goes_up() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS).forwarded(Filing.VERIFIED).on(LocalDate.of(2026, 3, 17));
    assertThat(filing.open()).containsExactly("userTask_examineApplication");
    assertThat(register.lawyers(filing.firm)).isEqualTo(5);
    filing.examined(Filing.VERIFIED).decided("GRANT");
    assertThat(ledger.current(filing.number, "T12").orElseThrow().state()).as("迟作的决定仍是决定").isEqualTo(DeadlineState.MISSED);
  }

  @Test
  void the_applicant_withdraws_until_it_is_decided() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS);
    desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "另有安排"));
    closedWith("申请人撤回", "endEvent_stopped");
    assertThat(refusals.of(() -> desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "再撤"))))
        .contains("不能撤回");
  }

  @Test
  void an_application_ends_with_its_firm() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS);
    endings.stream().filter(each -> each.kinds().contains(CaseKind.LAWYER_LICENCE)).findFirst().orElseThrow()
        .end(filing.number, CaseEnding.Ground.FIRM_GONE);
    closedWith("终止办理", "endEvent_stopped");
  }

  @Test
  void a_lawyer_changes_firm_on_the_day_of_the_decision_and_the_old_licence_comes_back_first() {
    String former = new Firms(enrolment).partnership("430302");
    String lawyer = Firms.lawyer(former, 3);
    transfer(former, lawyer).at("officer430302", "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无新情况"));
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(former);
    filing.decided("GRANT");
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(filing.firm);
    assertThat(filing.open()).as("旧证未交回，不颁新证").containsExactly("userTask_collectLicence");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
    assertThat(cards.lines(lawyer)).extracting(LicenceCards.Line::standing).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    filing.at("officer430300", "userTask_sendDossier", Map.of("sentOn", filing.today(), "volumes", 2, "note", "执业档案两册"));
    filing.city("userTask_receiveDossier", Map.of("receivedOn", filing.today(), "volumes", 2));
    closedWith("准予许可", "endEvent_transferred");
  }

  @Test
  void within_one_city_no_dossier_is_sent() {
    String former = new Firms(enrolment).partnership("430103");
    transfer(former, Firms.lawyer(former, 3)).at("officer430103", "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无新情况")).decided("GRANT");
    filing.city("userTask_collectLicence", Map.of("collected", "LOST", "collectedOn", filing.today(), "medium", "湖南日报")).issued();
    closedWith("准予许可", "endEvent_transferred");
  }

  /** Rule 14 of law.md 8b: the county's certificate counts again at the decision. */
  @Test
  void a_complaint_that_came_after_the_application_bars_the_transfer() {
    String former = new Firms(enrolment).partnership("430302");
    String lawyer = Firms.lawyer(former, 4);
    transfer(former, lawyer).at("officer430302", "userTask_certifyAgain", Map.of("finding", "BARRED", "facts", "3月10日受理投诉，正在调查"));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("不能准予", "正在调查");
    filing.decided("REFUSE");
    closedWith("不予许可", "endEvent_notGranted");
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(former);
  }

  private Filing transfer(String former, String lawyer) {
    String county = register.firm(former).unit();
    filing.filed("lawyer-transfer", new LinkedHashMap<>(Map.of("firm", filing.firm, "lawyer", lawyer, "leftOn", "2026-02-27", "handover", "已交接")));
    return filing.at("officer" + county, "userTask_certify", Map.of("finding", "NO_BAR", "facts", "未收到投诉"))
        .accepted(List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE")).forwarded(List.of("LEFT_PROPERLY", "TAKEN_ON"))
        .examined(List.of("LEFT_PROPERLY", "TAKEN_ON"));
  }

  /** Who moves on before the first certificate was issued needs one only, which names where he or she practises now. */
  @Test
  void of_two_decisions_that_wait_for_a_certificate_one_certificate_tells() {
    filing.filed(LICENCE, filing.newcomer()).accepted(Filing.PAPERS).forwarded(Filing.VERIFIED).examined(Filing.VERIFIED).decided("GRANT");
    String licence = filing.number;
    String lawyer = days.lawyersOf(filing.firm, LocalDate.of(2026, 3, 2)).stream().map(each -> each.licence()).filter(each -> each.startsWith("143012026"))
        .reduce((first, last) -> last).orElseThrow();
    String other = filing.another(Filing.COUNTY);
    filing.filedBy("firm" + other, "lawyer-transfer", Map.of("firm", other, "lawyer", lawyer, "leftOn", "2026-03-02", "handover", "无"));
    filing.at("officer" + Filing.COUNTY, "userTask_certify", Map.of("finding", "NO_BAR", "facts", "无"))
        .accepted(List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE")).forwarded(List.of("LEFT_PROPERLY", "TAKEN_ON"))
        .examined(List.of("LEFT_PROPERLY", "TAKEN_ON")).at("officer" + Filing.COUNTY, "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无"));
    filing.decided("GRANT").issued();
    assertThat(cards.latest(lawyer).orElseThrow().caseNumber()).isEqualTo(filing.number);
    String moved = filing.number;
    filing.number = licence;
    filing.issued();
    closedWith("准予许可", "endEvent_granted");
    assertThat(cards.latest(lawyer).orElseThrow().caseNumber()).isEqualTo(moved);
    assertThat(ledger.current(licence, "T13").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
    assertThat(timeline.of(licence)).anyMatch(event -> event.text() != null && event.text().contains("新证已由案件" + moved + "颁发"));
  }
}

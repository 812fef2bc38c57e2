package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate is cancelled, as the lawyer asks or of the authority's own motion (law.md 3.4, 8b 14 and 18). */
@PlatformTest
class LawyerDeregistrationTest {

  private static final String PROCESS = "lawyer-deregistration";
  private static final List<String> REQUEST = List.of("APPLICATION", "CERTIFICATE");
  private static final List<String> UNHIRED = List.of("LEAVING", "HEARING");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LawyersWithoutFirm unattached;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;
  @Autowired TransactionTemplate transaction;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private String lawyer(int index) {
    return Firms.lawyer(filing.firm, index);
  }

  private Map<String, Object> request(int lawyer) {
    return new LinkedHashMap<>(Map.of("ground", "OWN_REQUEST", "lawyer", lawyer(lawyer), "reason", "转行"));
  }

  private Map<String, Object> unhired(int lawyer) {
    return new LinkedHashMap<>(Map.of("ground", "UNHIRED", "unhired", lawyer(lawyer), "facts", "经核实未被聘用", "heard", "NONE", "heardOn", filing.today()));
  }

  private Map<String, Object> servant(int lawyer) {
    return new LinkedHashMap<>(Map.of("ground", "CIVIL_SERVANT", "lawyer", lawyer(lawyer), "facts", "已录用为公务员", "endedOn", "2026-02-02",
        "heard", "MADE", "heardOn", "2026-02-27", "statement", "尚在试用期"));
  }

  /** The firm is off the register from today on, and its lawyers are without one. */
  private void firmGone() {
    transaction.executeWithoutResult(status -> {
      String number = caseFiles.open(CaseKind.RECTIFICATION, Filing.COUNTY, "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
      register.terminating(filing.firm, number);
      register.deregister(filing.firm, number, Law.today(clock));
      caseFiles.close(number, "试验");
    });
  }

  private Filing city(String process, Map<String, Object> form) {
    return filing.filedBy("officer" + Filing.CITY, process, form);
  }

  @Test
  void whoever_asks_is_a_lawyer_until_the_decision_and_hands_the_certificate_in_after_it() {
    filing.filed(PROCESS, request(3)).accepted(REQUEST).forwarded(List.of("NOT_INVESTIGATED")).examined(List.of("NOT_INVESTIGATED"));
    assertThat(lawyers.lawyer(lawyer(3)).state()).isEqualTo(LawyerState.PRACTISING);
    filing.decided("GRANT");
    assertThat(lawyers.lawyer(lawyer(3))).returns(LawyerState.DEREGISTERED, each -> each.state())
        .returns(LocalDate.of(2026, 3, 2), each -> each.deregisteredOn());
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("准予注销律师律师3");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today()));
    assertThat(cards.standing(lawyer(3))).isEqualTo(CardStanding.COLLECTED);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("注销律师执业证书");
  }

  @Test
  void nobody_leaves_the_profession_while_a_case_against_him_is_being_investigated() {
    filing.filed(PROCESS, request(3)).accepted(REQUEST);
    assertThat(refusals.of(() -> filing.forwarded(List.of()))).contains("尚未核实", "立案调查");
    filing.city("userTask_reviewApplication", Map.of("verified", List.of(), "decision", "ASK_COUNTY", "question", "有无立案调查"));
    filing.at("officer" + Filing.COUNTY, "userTask_checkFacts", Map.of("checkedOn", filing.today(), "inspector1", "甲", "inspector2", "乙",
        "facts", "3月1日已立案调查", "opinion", "不得注销"));
    filing.city("userTask_reviewApplication", Map.of("verified", List.of(), "decision", "FORWARD", "recommendation", "REFUSE", "opinion", "已立案调查"));
    filing.province("userTask_examineApplication", Map.of("verified", List.of(), "decision", "SUBMIT", "recommendation", "REFUSE", "opinion", "同意"));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("立案调查");
    filing.decided("REFUSE");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予注销");
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_REFUSAL)).isPresent();
    assertThat(lawyers.lawyer(lawyer(3)).state()).isEqualTo(LawyerState.PRACTISING);
  }

  @Test
  void a_running_suspension_of_practice_is_weighed_by_the_officer_and_hinders_no_cancellation_of_the_authority_s_own() {
    transaction.executeWithoutResult(status -> {
      String number = caseFiles.open(CaseKind.RECTIFICATION, Filing.COUNTY, "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
      List.of(3, 4).forEach(each -> lawyers.suspendPractice(lawyer(each), number, LocalDate.of(2026, 3, 2), 3));
      caseFiles.close(number, "试验");
    });
    filing.filed(PROCESS, request(3)).accepted(REQUEST);
    assertThat(refusals.of(() -> filing.forwarded(List.of("NOT_INVESTIGATED")))).contains("停止执业");
    List<String> weighed = List.of("NOT_INVESTIGATED", "SUSPENSION_SERVED");
    filing.forwarded(weighed).examined(weighed).decided("GRANT");
    assertThat(lawyers.lawyer(lawyer(3)).state()).isEqualTo(LawyerState.DEREGISTERED);
    List<String> verified = List.of("PRACTICE_ENDED", "TOLD_TO_CANCEL");
    city(PROCESS, servant(4)).accepted(List.of("APPOINTMENT", "ORDER", "HEARING")).forwarded(verified).examined(verified).decided("GRANT");
    assertThat(lawyers.lawyer(lawyer(4)).state()).isEqualTo(LawyerState.DEREGISTERED);
  }

  @Test
  void six_months_unhired_are_over_on_the_day_after_their_last_and_then_the_authority_cancels() {
    firmGone();
    clock.moveTo(LocalDate.of(2026, 9, 2));
    assertThat(refusals.of(() -> city(PROCESS, unhired(3)))).contains("六个月至2026年9月2日届满", "次日起才能注销");
    assertThat(refusals.of(() -> filing.filed(PROCESS, unhired(3)))).isNotBlank();
    clock.moveTo(LocalDate.of(2026, 9, 3));
    assertThat(refusals.of(() -> filing.filedBy("officer430200", PROCESS, unhired(3)))).isNotBlank();
    city(PROCESS, unhired(3));
    assertThat(refusals.of(() -> filing.city("userTask_checkPapers", Map.of("materials", List.of(), "decision", "SUPPLEMENT", "missing", "证明"))))
        .contains("依职权发起");
    filing.accepted(UNHIRED).forwarded(List.of()).examined(List.of()).decided("GRANT");
    assertThat(refusals.of(() -> filing.city("userTask_collectLicence", Map.of("collected", "LOST", "collectedOn", filing.today())))).contains("媒体");
    filing.city("userTask_collectLicence", Map.of("collected", "LOST", "collectedOn", filing.today(), "medium", "湖南日报"));
    assertThat(cards.standing(lawyer(3))).isEqualTo(CardStanding.VOID);
    assertThat(documents.of(filing.number)).extracting(IssuedDocument::kind).as("没有申请人，不制发受理通知书")
        .containsExactly(DocumentKind.LICENCE_OPINION, DocumentKind.CERTIFICATE_CANCELLATION);
    assertThat(documents.latest(filing.number, DocumentKind.CERTIFICATE_CANCELLATION).orElseThrow().text())
        .contains("六个月内未被其他律师事务所聘用", "没有提出陈述申辩", "行政复议");
    assertThat(caseFiles.file(filing.number)).returns("注销律师执业证书", each -> each.outcome()).returns(filing.firm, each -> each.firmLicence());
  }

  @Test
  void the_officer_is_offered_the_lawyers_without_a_firm_of_the_own_city_and_nobody_else_is() {
    firmGone();
    assertThat(offered("officer" + Filing.CITY)).contains(lawyer(3));
    assertThat(offered("officer430200")).doesNotContain(lawyer(3));
    assertThat(offered("firm" + filing.firm)).isEmpty();
  }

  private List<String> offered(String desk) {
    return desks.as(desk, () -> unattached.options().stream().map(each -> each.value()).toList());
  }

  @Test
  void whoever_has_no_firm_any_more_asks_at_the_counter() {
    firmGone();
    assertThat(refusals.of(() -> filing.filed(PROCESS, request(3)))).contains("长沙市司法局");
    city(PROCESS, request(3)).accepted(REQUEST).forwarded(List.of("NOT_INVESTIGATED")).examined(List.of("NOT_INVESTIGATED")).decided("GRANT");
    assertThat(lawyers.lawyer(lawyer(3)).state()).isEqualTo(LawyerState.DEREGISTERED);
  }

  @Test
  void a_civil_servant_is_heard_and_what_was_said_stands_in_the_decision() {
    assertThat(refusals.of(() -> filing.filed(PROCESS, servant(2)))).contains("只能由长沙市司法局");
    city(PROCESS, servant(2));
    List<String> verified = List.of("PRACTICE_ENDED", "TOLD_TO_CANCEL");
    filing.accepted(List.of("APPOINTMENT", "ORDER", "HEARING")).forwarded(verified).examined(verified).decided("GRANT");
    assertThat(documents.latest(filing.number, DocumentKind.CERTIFICATE_CANCELLATION).orElseThrow().text()).contains("已录用为公务员", "尚在试用期");
    assertThat(lawyers.lawyer(lawyer(2))).returns(false, each -> each.partner()).returns(LawyerState.DEREGISTERED, each -> each.state());
  }

  @Test
  void what_the_authority_began_the_firm_cannot_withdraw_and_a_refusal_of_it_needs_no_paper() {
    city(PROCESS, new LinkedHashMap<>(Map.of("ground", "OTHER", "lawyer", lawyer(3), "facts", "出家", "endedOn", "2026-02-02", "heard", "NONE",
        "heardOn", "2026-02-27")));
    assertThat(refusals.of(() -> desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "不同意"))))
        .isNotBlank();
    filing.accepted(List.of("EVIDENCE", "HEARING"));
    filing.city("userTask_reviewApplication", Map.of("verified", List.of(), "decision", "FORWARD", "recommendation", "REFUSE", "opinion", "证据不足"));
    filing.province("userTask_examineApplication", Map.of("verified", List.of(), "decision", "SUBMIT", "recommendation", "REFUSE", "opinion", "同意"));
    filing.decided("REFUSE");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予注销");
    assertThat(documents.of(filing.number)).extracting(IssuedDocument::kind).containsExactly(DocumentKind.LICENCE_OPINION);
  }

  @Test
  void the_authority_may_stop_what_it_began() {
    city(PROCESS, servant(3));
    desks.start("officer" + Filing.CITY, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "尚未录用"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("停止办理");
  }

  @Test
  void a_request_goes_on_when_the_firm_ends() {
    filing.filed(PROCESS, request(3)).accepted(REQUEST);
    firmGone();
    assertThat(filing.open()).containsExactly("userTask_reviewApplication");
    filing.forwarded(List.of("NOT_INVESTIGATED")).examined(List.of("NOT_INVESTIGATED")).decided("GRANT");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today()));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("注销律师执业证书");
  }

  /** 8b 14: a complaint bars a change of firm, an investigation bars a cancellation on request; each asks for its own. */
  @ParameterizedTest
  @CsvSource({"OWN_REQUEST, true", "CIVIL_SERVANT, false"})
  void an_investigation_bars_only_what_the_lawyer_asks_for(String ground, boolean asked) {
    city(PROCESS, ground.equals("OWN_REQUEST") ? request(3) : servant(3));
    filing.accepted(ground.equals("OWN_REQUEST") ? REQUEST : List.of("APPOINTMENT", "ORDER", "HEARING"));
    String shown = desks.shown("officer" + Filing.CITY, filing.number, "userTask_reviewApplication", "background");
    assertThat(shown.contains("立案调查")).isEqualTo(asked);
    assertThat(shown).doesNotContain(LicensingRule.CERTIFIED.title());
  }
}

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
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What a naive model of licensing gets wrong; the numbers are those of the rules in law.md 8b. */
@PlatformTest
class LicensingRulesTest {

  private static final String TRANSFER = "lawyer-transfer";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired Units units;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LawyerLicence licence;
  @Autowired Refusals refusals;

  Filing filing;
  String former;

  @BeforeEach
  void two_firms_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    former = filing.another("430103");
  }

  private Map<String, Object> transfer(int lawyer) {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "lawyer", Firms.lawyer(former, lawyer), "leftOn", "2026-02-27", "handover", "已交接"));
  }

  /** Rule 4. */
  @Test
  void a_county_accepts_no_application() {
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.COUNTY, "lawyer-licence", filing.newcomer()))).contains("长沙市司法局", "受理窗口");
    filing.filedBy("officer" + Filing.CITY, "lawyer-licence", filing.newcomer());
    assertThat(desks.visible("officer" + Filing.COUNTY, filing.number)).isEmpty();
    assertThat(desks.visible("officer" + Filing.CITY, filing.number)).containsExactly("userTask_checkPapers");
  }

  /** Rules 4 and 39: a county directly under the province takes the city's place, in the matters that are listed. */
  @ParameterizedTest
  @CsvSource({"430181, 430181", "430102, 430100", "430100, 430100", "430000, 430000"})
  void a_county_directly_under_the_province_takes_the_city_s_place(String supervisor, String receiver) {
    ReceivingBureau bureau = new ReceivingBureau(units, caseFiles, new LicensingSettings(Set.of("430181")));
    assertThat(bureau.of(licence, supervisor).code()).isEqualTo(receiver);
    assertThat(new ReceivingBureau(units, caseFiles, new LicensingSettings(null)).of(licence, "430181").code()).isEqualTo("430100");
  }

  /** Rule 6, at the last day of the five: 调休 counts as a working day. */
  @ParameterizedTest
  @CsvSource({"2026-03-02, 2026-03-09", "2026-02-09, 2026-02-14", "2026-02-13, 2026-02-27", "2026-09-25, 2026-10-09"})
  void five_working_days_are_counted_by_the_calendar_of_the_state(LocalDate applied, LocalDate due) {
    clock.moveTo(applied);
    filing.filed("lawyer-licence", filing.newcomer());
    assertThat(ledger.current(filing.number, "T10").orElseThrow().dueDay()).isEqualTo(due);
  }

  /** Papers that came on Friday and are entered on Monday are counted from Friday; a firm cannot say another day than today. */
  @Test
  void at_the_counter_the_day_of_receipt_counts_and_not_the_day_of_entry() {
    Map<String, Object> form = filing.newcomer();
    form.put("appliedOn", "2026-02-27");
    assertThat(refusals.of(() -> filing.filed("lawyer-licence", form))).contains("应为今天");
    filing.filedBy("officer" + Filing.CITY, "lawyer-licence", form);
    assertThat(ledger.current(filing.number, "T10").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 2, 27));
    form.put("appliedOn", "2026-03-03");
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.CITY, "lawyer-licence", form))).contains("晚于今天");
  }

  /** Rule 7: only in licensing does the law leave time out, and only for hearing, appraisal and experts. */
  @Test
  void time_is_left_out_from_the_day_that_is_named_and_not_before_the_acceptance() {
    clock.moveTo(LocalDate.of(2026, 3, 4));
    filing.filed("lawyer-licence", filing.newcomer()).accepted(Filing.PAPERS);
    assertThat(refusals.of(() -> filing.city("userTask_reviewApplication", Map.of("decision", "EXCLUDE_TIME", "exclusion", "EXPERTS",
        "excludedFrom", "2026-03-03", "expectedDays", 5)))).contains("2026");
  }

  /** Rule 12: twenty and ten working days have no extension of ten. */
  @Test
  void the_clocks_of_city_and_province_cannot_be_extended() {
    filing.filed("lawyer-licence", filing.newcomer()).accepted(Filing.PAPERS);
    assertThat(refusals.of(() -> ledger.extend(filing.number, "T11", 10, "疑难"))).contains("延长");
    filing.forwarded(Filing.VERIFIED);
    assertThat(refusals.of(() -> ledger.extend(filing.number, "T12", 10, "疑难"))).contains("延长");
  }

  /** Rule 13: a running suspension of business holds those who answer for it, and no employed lawyer. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "3, false"})
  void a_suspension_of_business_holds_head_and_partners(int lawyer, boolean held) {
    register.suspend(former, "试验", LocalDate.of(2026, 6, 2));
    if (held) {
      assertThat(refusals.of(() -> filing.filed(TRANSFER, transfer(lawyer)))).contains("目前不能申请变更执业机构", "停业整顿期限未满");
    } else {
      filing.filed(TRANSFER, transfer(lawyer));
    }
  }

  /** Rule 15: whoever answers for a firm that must end stays until it is deregistered. */
  @ParameterizedTest
  @CsvSource({"1, true", "4, false"})
  void a_firm_that_must_end_holds_its_partners(int lawyer, boolean held) {
    register.terminating(former, "试验");
    if (held) {
      assertThat(refusals.of(() -> filing.filed(TRANSFER, transfer(lawyer)))).contains("应当终止");
    } else {
      filing.filed(TRANSFER, transfer(lawyer));
    }
  }

  /** R2 21 (1): a lawyer whose practice is suspended stays; asked again on the day of the decision. */
  @Test
  void a_suspension_that_came_after_the_application_stops_the_grant() {
    filing.filed(TRANSFER, transfer(3)).at("officer430103", "userTask_certify", Map.of("finding", "NO_BAR", "facts", "无"));
    filing.accepted(List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE")).forwarded(List.of("LEFT_PROPERLY", "TAKEN_ON"))
        .examined(List.of("LEFT_PROPERLY", "TAKEN_ON")).at("officer430103", "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无"));
    lawyers.suspendPractice(Firms.lawyer(former, 3), "试验", LocalDate.of(2026, 3, 2), 3);
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("停止执业期限至2026-06-02");
    assertThat(lawyers.lawyer(Firms.lawyer(former, 3)).firm()).isEqualTo(former);
  }

  /** Rule 18: a contract signed in the seventh month does not revive the certificate. */
  @ParameterizedTest
  @CsvSource({"2026-09-02, true", "2026-09-03, false"})
  void six_months_without_a_firm_end_the_right_to_be_hired(LocalDate applied, boolean inTime) {
    String lawyer = Firms.lawyer(former, 3);
    register.terminating(former, "试验");
    register.deregister(former, "试验", LocalDate.of(2026, 3, 2));
    clock.moveTo(applied);
    if (inTime) {
      filing.filed(TRANSFER, transfer(3));
    } else {
      assertThat(refusals.of(() -> filing.filed(TRANSFER, transfer(3)))).contains("已满六个月", "重新申请律师执业");
    }
    assertThat(lawyers.lawyer(lawyer).firm()).isNull();
  }

  @Test
  void one_lawyer_has_one_application_at_a_time() {
    filing.filed(TRANSFER, transfer(3));
    String first = filing.number;
    Filing other = new Filing(enrolment, desks, clock);
    Map<String, Object> again = transfer(3);
    again.put("firm", other.firm);
    assertThat(refusals.of(() -> other.filed(TRANSFER, again))).contains(first, "不能同时办理");
  }

  /** A firm is told at once; at the counter it is taken, because a refusal in writing can be asked for. */
  @Test
  void an_opinion_of_the_bar_that_has_run_out_is_refused_and_at_the_counter_decided_in_writing() {
    Map<String, Object> form = filing.newcomer();
    form.put("passedOn", "2025-03-01");
    assertThat(refusals.of(() -> filing.filed("lawyer-licence", form))).contains("应当重新考核");
    filing.filedBy("officer" + Filing.CITY, "lawyer-licence", form).accepted(Filing.PAPERS);
    assertThat(refusals.of(() -> filing.forwarded(Filing.VERIFIED))).contains("没有“INTERNSHIP”一项");
    assertThat(refusals.of(() -> filing.forwarded(List.of("QUALIFICATION", "CONDUCT", "NOT_EXCLUDED", "HIRED")))).contains("不能建议准予", "应当重新考核");
  }

  @Test
  void what_only_an_officer_can_know_must_be_ticked_before_anybody_recommends_a_grant() {
    filing.filed("lawyer-licence", filing.newcomer()).accepted(Filing.PAPERS);
    assertThat(refusals.of(() -> filing.forwarded(List.of("QUALIFICATION")))).contains("尚未核实", "品行良好");
    filing.forwarded(Filing.VERIFIED);
    filing.province("userTask_examineApplication", Map.of("verified", List.of(), "decision", "SUBMIT", "recommendation", "REFUSE", "opinion", "品行存疑"));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("尚未核实", "退回审核");
  }
}

package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What a naive model gets wrong (law.md 8b), each test with the number of its rule. */
@PlatformTest
class FirmChangeRulesTest {

  private static final List<String> AGREEMENT_PAPERS = List.of("AGREEMENT_APPLICATION", "AGREEMENT_RESOLUTION", "AGREEMENT_TEXT");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Resolutions resolutions;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private Filing filed(Map<String, Object> form) {
    return filing.filed(FirmChange.FILING, form);
  }

  private void recorded(List<String> papers, String... verified) {
    filing.city("userTask_checkFiling", FirmChange.passedOn(papers, verified)).province("userTask_recordFiling", Map.of("decision", "RECORD"));
  }

  /** A case whose decision another part of the house takes. */
  private String penalty() {
    return caseFiles.open(CaseKind.RECTIFICATION, Filing.COUNTY, "31430102MTNONE0000", "某所", new Staff("officer" + Filing.COUNTY, "某人", Set.of()));
  }

  @Test
  void rule_5_a_new_partner_is_filed_after_the_change_and_the_agreement_is_approved_before_it_is_recorded() {
    String partner = Firms.lawyer(filing.firm, 3);
    filed(FirmChange.partner(filing, "PARTNER_JOINS", partner, "2026-02-27"));
    String joining = filing.number;
    String[] verified = {"PARTNER_YEARS"};
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.JOINING_PAPERS, verified))))
        .contains("请本所先就修改后的合伙协议申请");
    filing.filed(FirmChange.APPROVAL, FirmChange.agreement(filing));
    String agreement = filing.number;
    filing.number = joining;
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.JOINING_PAPERS, verified))))
        .contains(agreement, "待批准后再备案");
    filing.number = agreement;
    FirmChange.granted(filing, AGREEMENT_PAPERS, List.of("AGREEMENT_COMPLETE"));
    filing.number = joining;
    recorded(FirmChange.JOINING_PAPERS, verified);
    assertThat(lawyers.lawyer(partner).partner()).isTrue();
    assertThat(caseFiles.file(joining).outcome()).isEqualTo("已备案");
  }

  @Test
  void rule_5_an_agreement_that_was_approved_before_the_partners_resolved_is_not_the_one_with_the_new_partner() {
    filing.filed(FirmChange.APPROVAL, FirmChange.agreement(filing));
    FirmChange.granted(filing, AGREEMENT_PAPERS, List.of("AGREEMENT_COMPLETE"));
    filing.on(LocalDate.of(2026, 3, 5));
    Map<String, Object> form = FirmChange.partner(filing, "PARTNER_JOINS", Firms.lawyer(filing.firm, 3), "2026-03-04");
    filed(resolvedOn(LocalDate.of(2026, 3, 3), form));
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.JOINING_PAPERS, "PARTNER_YEARS"))))
        .contains("请本所先就修改后的合伙协议申请");
  }

  /** Rule 9: all days count; rules 10 and 11: the last day rolls over rest days, a weekend day that is worked is none. */
  @ParameterizedTest
  @CsvSource({
      "2026-03-02, 2026-03-17", // Tuesday, nothing to roll
      "2026-03-06, 2026-03-23", // the 15th day is Saturday 21 March
      "2026-03-07, 2026-03-23", // the 15th day is Sunday 22 March
      "2026-02-13, 2026-02-28", // Saturday, worked for the spring festival
      "2026-04-24, 2026-05-09", // Saturday, worked for Labour Day
      "2026-09-25, 2026-10-10", // Saturday, worked for National Day
      "2026-02-01, 2026-02-24", // 16 February is the festival, which ends on the 23rd
      "2026-09-18, 2026-10-08"  // 3 October is in National Day's week
  })
  void rule_9_fifteen_calendar_days_are_the_firm_s_to_file(LocalDate changedOn, LocalDate last) {
    clock.moveTo(last);
    filed(resolvedOn(changedOn, FirmChange.address(filing, Filing.COUNTY, "按期路1号", changedOn.toString())));
    assertThat(ledger.current(filing.number, "T18").orElseThrow()).satisfies(inTime -> {
      assertThat(inTime.dueDay()).isEqualTo(last);
      assertThat(inTime.state()).isEqualTo(DeadlineState.MET);
    });
    clock.moveTo(last.plusDays(1));
    filing = new Filing(enrolment, desks, clock);
    filed(resolvedOn(changedOn, FirmChange.address(filing, Filing.COUNTY, "逾期路1号", changedOn.toString())));
    assertThat(ledger.current(filing.number, "T18").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
  }

  private static Map<String, Object> resolvedOn(LocalDate day, Map<String, Object> form) {
    form.put("resolvedOn", day.toString());
    return form;
  }

  @Test
  void what_came_to_the_counter_counts_from_the_day_it_came() {
    clock.moveTo(LocalDate.of(2026, 3, 20));
    Map<String, Object> form = FirmChange.address(filing, Filing.COUNTY, "窗口路1号", "2026-03-02");
    form.put("appliedOn", "2026-03-17");
    filing.filedBy("officer" + Filing.CITY, FirmChange.FILING, form);
    assertThat(ledger.current(filing.number, "T18").orElseThrow().state()).isEqualTo(DeadlineState.MET);
  }

  @Test
  void rule_13_a_suspension_of_business_blocks_the_name_and_partners_who_leave_but_neither_the_agreement_nor_an_address() {
    register.suspend(filing.firm, penalty(), LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, FirmChange.name(filing, "湖南改名律师事务所")))).contains("停业整顿", "第47条");
    filing.filed(FirmChange.APPROVAL, FirmChange.agreement(filing));
    filed(FirmChange.address(filing, Filing.COUNTY, "停业路1号", "2026-02-27"));
    recorded(FirmChange.ADDRESS_PAPERS, "PREMISES");
    assertThat(register.firm(filing.firm).address()).isEqualTo("停业路1号");
    filed(FirmChange.partner(filing, "PARTNER_LEAVES", Firms.lawyer(filing.firm, 2), "2026-02-27"));
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.LEAVING_PAPERS, "LEAVING_SETTLED"))))
        .contains("停业整顿期限未满");
  }

  @Test
  void rule_13_a_name_applied_for_at_the_counter_is_not_granted_while_business_is_suspended() {
    filing.filed(FirmChange.APPROVAL, FirmChange.name(filing, "湖南暂停律师事务所")).accepted(List.of("NAME_APPLICATION", "NAME_RESOLUTION", "NAME_NOTICE"))
        .forwarded(List.of("NAME_APPROVED")).examined(List.of("NAME_APPROVED"));
    register.suspend(filing.firm, penalty(), LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("不能准予", "停业整顿");
  }

  @Test
  void rule_21_a_partner_who_was_suspended_for_six_months_is_one_no_longer_and_that_is_filed_all_the_same() {
    String partner = Firms.lawyer(filing.firm, 2);
    clock.moveTo(LocalDate.of(2026, 3, 3));
    lawyers.suspendPractice(partner, penalty(), LocalDate.of(2026, 3, 3), 6);
    filed(FirmChange.partner(filing, "PARTNER_LEAVES", partner, "2026-03-03"));
    recorded(FirmChange.LEAVING_PAPERS, "LEAVING_SETTLED");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已备案");
    filed(FirmChange.partner(filing, "PARTNER_JOINS", partner, "2026-03-03"));
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.JOINING_PAPERS, "PARTNER_YEARS"))))
        .contains("停止执业至2026-09-03");
  }

  @Test
  void rule_21_when_too_few_partners_are_left_the_county_is_told() {
    filed(FirmChange.partner(filing, "PARTNER_LEAVES", Firms.lawyer(filing.firm, 2), "2026-02-27"));
    recorded(FirmChange.LEAVING_PAPERS, "LEAVING_SETTLED");
    assertThat(lawyers.lawyer(Firms.lawyer(filing.firm, 2)).partner()).isFalse();
    assertThat(filing.open()).containsExactly("userTask_seeToAtCounty");
    assertThat(desks.shown("officer" + Filing.COUNTY, filing.number, "userTask_seeToAtCounty", "background")).contains("低于法定人数");
  }

  @Test
  void rule_35_a_firm_that_moves_takes_its_running_cases_to_the_new_county_and_city() {
    filing.filed(FirmChange.APPROVAL, FirmChange.agreement(filing));
    String agreement = filing.number;
    assertThat(desks.visible("officer" + Filing.CITY, agreement)).containsExactly("userTask_checkPapers");
    filed(FirmChange.address(filing, "430302", "湘潭路1号", "2026-02-27"));
    recorded(FirmChange.ADDRESS_PAPERS, "PREMISES");
    assertThat(caseFiles.file(agreement).unit()).isEqualTo("430302");
    assertThat(desks.visible("officer430300", agreement)).containsExactly("userTask_checkPapers");
    assertThat(desks.visible("officer" + Filing.CITY, agreement)).isEmpty();
    assertThat(desks.visible("officer" + Filing.COUNTY, filing.number)).containsExactly("userTask_handOverFile");
  }

  /** Of three partners two thirds are two, and more than half of all are two as well. */
  @ParameterizedTest
  @CsvSource({"2, 2, MAJORITY, MET", "3, 2, MAJORITY, MET", "3, 3, MAJORITY, MET", "1, 1, MAJORITY, NOT_MET", "3, 1, MAJORITY, NOT_MET",
      "2, 1, MAJORITY, NOT_MET", "2, 1, CHARTER, FOR_THE_OFFICER", "1, 1, CHARTER, NOT_MET", "4, 4, MAJORITY, NOT_MET", "0, 0, CHARTER, NOT_MET"})
  void rule_38_two_thirds_of_the_partners_must_take_part(int present, int inFavour, String voting, Standing standing) {
    SubmittedForm form = new SubmittedForm(null, "firm-change-approval", "startEvent_apply", "提出申请",
        Map.of("resolvedOn", "2026-03-02", "present", present, "inFavour", inFavour, "voting", voting), null, Instant.EPOCH);
    assertThat(resolutions.condition(register.firm(filing.firm), form).orElseThrow().standing()).isEqualTo(standing);
  }

  @Test
  void rule_38_a_resolution_comes_before_what_it_decides_and_must_be_told() {
    Map<String, Object> after = FirmChange.address(filing, Filing.COUNTY, "先后路1号", "2026-02-27");
    assertThat(refusals.of(() -> filed(resolvedOn(LocalDate.of(2026, 2, 28), after)))).contains("应当先有决议");
    Map<String, Object> untold = FirmChange.address(filing, Filing.COUNTY, "先后路1号", "2026-02-27");
    untold.remove("present");
    assertThat(refusals.of(() -> filed(untold))).contains("参加的合伙人");
  }
}

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
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.EnrolledLawyer;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Lawyers of a firm of 芙蓉区 found one of their own there. */
@PlatformTest
class FirmEstablishmentTest {

  static final String PROCESS = "firm-establishment";
  static final List<String> PAPERS = List.of("APPLICATION", "NAME", "CHARTER", "FOUNDERS", "PREMISES", "AGREEMENT", "FUNDS");
  static final List<String> VERIFIED = List.of("PREMISES", "FIRM_CHARTER", "FIRM_FUNDS");

  private static final String COUNTY = "officer" + Filing.COUNTY;

  private static int established;

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void six_lawyers_who_have_practised_since_2021() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    enrolment.enrol(List.of(), IntStream.range(0, 6).mapToObj(index -> new EnrolledLawyer(founder(index), "设立人" + index, new LicenceNumber(filing.firm), null,
        false, false, index == 5, LocalDate.of(index == 4 ? 2023 : 2021, 3, 3), null, null)).toList(), "试验");
  }

  private String founder(int index) {
    return founder(filing, index);
  }

  static String founder(Filing filing, int index) {
    return "7" + filing.firm.substring(2, 6) + "20%02d".formatted(index) + Firms.lawyer(filing.firm, 0).substring(9);
  }

  private Map<String, Object> form(Integer... founders) {
    established++;
    return new LinkedHashMap<>(Map.of("county", Filing.COUNTY, "address", "设立路1号", "kind", "PARTNERSHIP", "funds", 30, "names", names("湖南设立" + established),
        "founders", List.of(founders).stream().map(index -> Map.of("lawyer", founder(index))).toList(), "head", founder(founders[0])));
  }

  static List<Map<String, String>> names(String stem) {
    return IntStream.range(0, 5).mapToObj(index -> Map.of("name", stem + "甲乙丙丁戊".charAt(index) + "律师事务所")).toList();
  }

  private Filing named(Map<String, Object> form) {
    filing.filedBy("officer" + Filing.CITY, PROCESS, form);
    return filing.province("userTask_reviewNames", Map.of("decision", "SEARCH", "name", ((Map<?, ?>) ((List<?>) form.get("names")).get(1)).get("name")))
        .province("userTask_recordSearch", Map.of("decision", "FREE", "resultOn", filing.today()))
        .province("userTask_notifyName", Map.of("notifiedOn", filing.today()));
  }

  private Filing papersFiled(Map<String, Object> form) {
    return named(form).city("userTask_fileApplication", Map.of("filedOn", filing.today(), "note", "齐全"));
  }

  @Test
  void a_firm_has_a_name_then_a_licence_then_sixty_days_to_open() {
    Map<String, Object> form = form(0, 1, 2);
    named(form);
    assertThat(documents.latest(filing.number, DocumentKind.NAME_APPROVAL).orElseThrow().text()).contains("湖南设立" + established + "乙律师事务所", "普通合伙");
    assertThat(ledger.current(filing.number, "T16c").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    filing.on(LocalDate.of(2026, 3, 9)).city("userTask_fileApplication", Map.of("filedOn", "2026-03-09", "note", "齐全"));
    assertThat(ledger.current(filing.number, "T10").orElseThrow().startDay()).as("收到设立材料之日").isEqualTo(LocalDate.of(2026, 3, 9));
    filing.accepted(PAPERS).forwarded(VERIFIED).examined(VERIFIED).decided("GRANT");
    Firm firm = register.firm(caseFiles.file(filing.number).firmLicence());
    assertThat(firm).returns("湖南设立" + established + "乙律师事务所", Firm::name).returns(FirmState.ACTIVE, Firm::state).returns(Filing.COUNTY, Firm::unit);
    assertThat(lawyers.lawyer(founder(1))).returns(firm.licence(), each -> each.firm()).returns(true, each -> each.partner());
    filing.issued();
    assertThat(filing.open()).containsExactly("userTask_collectCertificates", "userTask_reportOpening");
    filing.certificatesExchanged();
    assertThat(cards.lines(founder(1))).as("it named the former firm").extracting(LicenceCards.Line::standing)
        .containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    assertThat(ledger.current(filing.number, "T17").orElseThrow().dueDay()).as("六十日，自然日").isEqualTo(LocalDate.of(2026, 5, 8));
    assertThat(ledger.current(filing.number, "T02").orElseThrow().dueDay()).as("六个月").isEqualTo(LocalDate.of(2026, 9, 9));
    filing.on(LocalDate.of(2026, 4, 1)).at("firm" + firm.licence(), "userTask_reportOpening", Map.of("openedOn", "2026-04-01", "account", "6222000000", "note", "已刻章"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
    assertThat(ledger.of(filing.number)).noneMatch(deadline -> deadline.state().open());
  }

  /** R1 31: six months without opening, and a firm counts as one that has given up; whoever says so has been there. */
  @ParameterizedTest
  @CsvSource({"NOT_OPENED, '', '准予许可，六个月内未开业'", "OPENED, 2026-09-02, 准予许可"})
  void a_firm_that_nobody_has_heard_of_for_six_months_is_visited(String decision, String openedOn, String outcome) {
    papersFiled(form(0, 1, 2)).accepted(PAPERS).forwarded(VERIFIED).examined(VERIFIED).decided("GRANT").issued().certificatesExchanged();
    filing.on(LocalDate.of(2026, 9, 2));
    assertThat(filing.open()).containsExactly("userTask_reportOpening");
    filing.on(LocalDate.of(2026, 9, 3));
    assertThat(filing.open()).containsExactly("userTask_verifyOpening");
    Map<String, Object> seen = new LinkedHashMap<>(Map.of("decision", decision, "checkedOn", "2026-09-03", "inspector1", "甲", "inspector2", "乙", "facts", "如实"));
    if (!openedOn.isEmpty()) {
      seen.put("openedOn", "2026-09-03");
      assertThat(refusals.of(() -> filing.at(COUNTY, "userTask_verifyOpening", seen))).contains("晚于六个月届满的日期2026-09-02", "视为自行停办");
      seen.put("openedOn", openedOn);
    }
    Map<String, Object> alone = new LinkedHashMap<>(seen);
    alone.put("inspector2", "甲 ");
    assertThat(refusals.of(() -> filing.at(COUNTY, "userTask_verifyOpening", alone))).contains("两名以上工作人员");
    filing.at(COUNTY, "userTask_verifyOpening", seen);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo(outcome);
    assertThat(ledger.of(filing.number)).noneMatch(deadline -> deadline.state().open());
    assertThat(ledger.current(filing.number, "T02").orElseThrow().state()).isEqualTo(openedOn.isEmpty() ? DeadlineState.MISSED : DeadlineState.CANCELLED);
  }

  @Test
  void names_that_cannot_be_used_are_proposed_anew_as_often_as_it_takes() {
    Map<String, Object> form = form(0, 1, 2);
    filing.filedBy("officer" + Filing.CITY, PROCESS, form);
    assertThat(refusals.of(() -> filing.province("userTask_reviewNames", Map.of("decision", "SEARCH", "name", "湖南别的律师事务所")))).contains("不在备选名称之中");
    filing.province("userTask_reviewNames", Map.of("decision", "RETURN", "opinion", "含有不得使用的字样"));
    filing.on(LocalDate.of(2026, 3, 4)).city("userTask_proposeNames", Map.of("names", names("湖南重提" + established)));
    assertThat(ledger.current(filing.number, "T16a").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 3, 4));
    filing.province("userTask_reviewNames", Map.of("decision", "SEARCH", "name", "湖南重提" + established + "甲律师事务所"));
    filing.province("userTask_recordSearch", Map.of("decision", "TAKEN", "resultOn", "2026-03-04"));
    filing.city("userTask_proposeNames", Map.of("names", names("湖南三提" + established)));
    assertThat(filing.open()).containsExactly("userTask_reviewNames");
    desks.start("officer" + Filing.CITY, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "不再设立"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("申请人撤回");
    assertThat(filing.open()).isEmpty();
  }

  @Test
  void a_refused_firm_is_on_no_register() {
    Map<String, Object> form = form(0, 1, 2);
    papersFiled(form).accepted(PAPERS).forwarded(VERIFIED).examined(VERIFIED).decided("REFUSE");
    assertThat(caseFiles.file(filing.number)).returns("不予许可", each -> each.outcome()).returns(null, each -> each.firmLicence());
    assertThat(lawyers.lawyer(founder(1)).firm()).isEqualTo(filing.firm);
  }

  /** Forms and numbers of the law (律师法 14 to 16). */
  @ParameterizedTest
  @CsvSource({"PARTNERSHIP, 30, '0,1', 应为3人以上", "PARTNERSHIP, 29, '0,1,2', 低于30万元", "SPECIAL_PARTNERSHIP, 1000, '0,1,2', 应为20人以上",
      "PARTNERSHIP, 30, '0,1,4', 未满3年", "PARTNERSHIP, 30, '0,1,2', ''", "INDIVIDUAL, 10, '0,1', 应为1人", "INDIVIDUAL, 10, '4', 未满5年", "INDIVIDUAL, 9, '0', 低于10万元",
      "PARTNERSHIP, 30, '0,1,5', 专职"})
  void a_condition_that_is_not_met_stops_the_recommendation(String kind, int funds, String founders, String told) {
    Map<String, Object> form = form(List.of(founders.split(",")).stream().map(Integer::valueOf).toArray(Integer[]::new));
    form.putAll(Map.of("kind", kind, "funds", funds));
    papersFiled(form).accepted(PAPERS.stream().filter(paper -> !paper.equals("AGREEMENT") || !kind.equals("INDIVIDUAL")).toList());
    List<String> verified = VERIFIED.stream().filter(rule -> !rule.equals("FIRM_FUNDS") || !told.contains("低于")).toList();
    if (told.isEmpty()) {
      filing.forwarded(verified);
    } else {
      assertThat(refusals.of(() -> filing.forwarded(verified))).contains(told);
    }
  }

  /** R1 8: three years clean before the application; the day after them it is enough. */
  @ParameterizedTest
  @CsvSource({"2023-03-02, false", "2023-03-03, true"})
  void a_founder_whose_suspension_ended_less_than_three_years_ago_may_not_found(LocalDate until, boolean barred) {
    String late = "6" + founder(0).substring(1);
    enrolment.enrol(List.of(), List.of(new EnrolledLawyer(late, "受罚人", new LicenceNumber(filing.firm), null, false, false, false, LocalDate.of(2015, 6, 1),
        until, null)), "试验");
    Map<String, Object> form = form(0, 1, 2);
    form.put("founders", List.of(Map.of("lawyer", founder(0)), Map.of("lawyer", founder(1)), Map.of("lawyer", late)));
    papersFiled(form).accepted(PAPERS);
    if (barred) {
      assertThat(refusals.of(() -> filing.forwarded(VERIFIED))).contains("未满3年");
    } else {
      filing.forwarded(VERIFIED);
    }
  }
}

package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm of 芙蓉区 opens a branch in 株洲. */
@PlatformTest
class BranchEstablishmentTest {

  private static final String PROCESS = "branch-establishment";
  private static final String COUNTY = "430202";
  private static final String CITY = "officer430200";
  private static final List<String> PAPERS = List.of("APPLICATION", "HEAD_LICENCE", "RESOLUTION", "LAWYERS", "PREMISES", "FUNDS", "NAME");
  private static final List<String> VERIFIED = List.of("NO_BRANCH_REVOKED", "BRANCH_NAME", "BRANCH_PREMISES", "BRANCH_FUNDS");

  private static int branches;

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired DeadlineLedger ledger;
  @Autowired Refusals refusals;

  Filing filing;

  /** Five of the firm are known from elsewhere; twenty more have practised since 2015. */
  @BeforeEach
  void a_firm_with_twenty_five_lawyers_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    grow(20);
  }

  private void grow(int lawyers) {
    enrolment.enrol(List.of(), IntStream.range(0, lawyers).mapToObj(index -> new EnrolledLawyer(more(index), "派驻" + index,
        new LicenceNumber(filing.firm), null, false, false, false, LocalDate.of(2015, 6, 1), null, null)).toList(), "试验");
  }

  private String more(int index) {
    return "8" + filing.firm.substring(2, 6) + "20%02d".formatted(index) + Firms.lawyer(filing.firm, 0).substring(9);
  }

  private Map<String, Object> form() {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "name", "湖南试验" + ++branches + "（株洲）律师事务所", "county", COUNTY, "address", "株洲路1号",
        "area", "ORDINARY", "funds", 30, "lawyers", rows(3), "head", more(0)));
  }

  private List<Map<String, Object>> rows(int lawyers) {
    return IntStream.range(0, lawyers).mapToObj(index -> Map.<String, Object>of("lawyer", more(index))).toList();
  }

  @Test
  void a_branch_is_reviewed_and_supervised_where_it_is_and_its_lawyers_are_sent_there() {
    Map<String, Object> form = form();
    filing.filed(PROCESS, form);
    assertThat(caseFiles.file(filing.number)).returns(COUNTY, each -> each.unit()).returns(Filing.COUNTY, each -> each.concerned());
    filing.at(CITY, "userTask_checkPapers", Map.of("materials", PAPERS, "decision", "ACCEPT"));
    filing.at(CITY, "userTask_reviewApplication", Map.of("verified", VERIFIED, "decision", "FORWARD", "recommendation", "GRANT", "opinion", "符合"));
    filing.examined(VERIFIED).decided("GRANT");
    Firm branch = register.within(COUNTY).stream().filter(each -> each.name().equals(form.get("name"))).findFirst().orElseThrow();
    assertThat(branch.headOffice()).isEqualTo(filing.firm);
    assertThat(branch.licence()).startsWith("31430202MD").hasSize(18);
    assertThat(Stream.of(0, 1, 2).map(index -> lawyers.lawyer(more(index)).firm())).containsOnly(branch.licence());
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("设立分所", "株洲路1号");
    filing.issued();
    assertThat(cards.standing(branch.licence())).isEqualTo(CardStanding.IN_HAND);
    exchanged();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
  }

  /** Rule 17 of law.md 8b: the old certificates first; one of them is lost (律师事务所管理办法第37条). */
  private void exchanged() {
    assertThat(filing.open()).containsExactly("userTask_collectCertificates");
    assertThat(desks.shown(CITY, filing.number, "userTask_collectCertificates", "background")).contains("派驻0", more(2)).doesNotContain("派驻3");
    assertThat(ledger.current(filing.number, "T13").orElseThrow()).returns(LocalDate.of(2026, 3, 16), each -> each.dueDay())
        .returns(DeadlineState.RUNNING, each -> each.state());
    Map<String, Object> returned = Map.of("collectedOn", filing.today(), "lost", List.of(more(1)));
    assertThat(refusals.of(() -> filing.at(CITY, "userTask_collectCertificates", returned))).contains("请填写“声明作废的媒体”");
    assertThat(refusals.of(() -> filing.at(CITY, "userTask_collectCertificates", Map.of("collectedOn", filing.today(), "medium", "湖南日报", "lost",
        List.of(more(9)))))).contains("已遗失并声明作废的律师");
    filing.at(CITY, "userTask_collectCertificates", Map.of("collectedOn", filing.today(), "medium", "湖南日报", "lost", List.of(more(1))));
    assertThat(Stream.of(0, 1, 2).map(index -> cards.standing(more(index)))).containsExactly(CardStanding.COLLECTED, CardStanding.VOID, CardStanding.COLLECTED);
    filing.province("userTask_issueCertificates", Map.of("issuedOn", filing.today(), "takenBy", "李静"));
    assertThat(Stream.of(0, 1, 2).map(index -> cards.standing(more(index)))).containsOnly(CardStanding.IN_HAND);
    assertThat(ledger.current(filing.number, "T13").orElseThrow().state()).isEqualTo(DeadlineState.MET);
  }

  @ParameterizedTest
  @CsvSource({"county, 430102, 总所就在该县区", "funds, 29, 低于30万元", "lawyers, 2, 少于3人", "county, ELSEWHERE, 由分所所在地的司法行政机关受理", "head, EMPLOYED, 不在派驻律师之中"})
  void what_a_branch_lacks_is_named(String field, String value, String told) {
    Map<String, Object> form = form();
    form.put(field, switch (field) {
      case "funds" -> Integer.valueOf(value);
      case "lawyers" -> rows(Integer.parseInt(value));
      case "head" -> Firms.lawyer(filing.firm, 3);
      default -> value;
    });
    assertThat(refusals.of(() -> filing.filed(PROCESS, form))).contains(told);
  }

  /** In a poor area one lawyer and a third of the funds are enough, which a person must confirm. */
  @Test
  void a_poor_area_asks_for_less() {
    Map<String, Object> form = form();
    form.putAll(Map.of("area", "POOR", "funds", 10, "lawyers", rows(1)));
    filing.filed(PROCESS, form).at(CITY, "userTask_checkPapers", Map.of("materials", PAPERS, "decision", "ACCEPT"));
    assertThat(refusals.of(() -> filing.at(CITY, "userTask_reviewApplication", Map.of("verified", VERIFIED, "decision", "FORWARD", "recommendation", "GRANT",
        "opinion", "符合")))).contains("经济欠发达地区");
  }

  /** Rules 13 and 34 of law.md 8b. */
  @Test
  void while_the_firm_s_business_or_a_branch_s_is_suspended_none_is_opened_and_no_branch_opens_one() {
    String branch = new Firms(enrolment).branch(filing.firm, "430103");
    register.suspend(branch, "试验", LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.filed(PROCESS, form()))).contains("分所", "停业整顿");
    Map<String, Object> ofTheBranch = form();
    ofTheBranch.put("firm", branch);
    assertThat(refusals.of(() -> filing.filedBy("firm" + branch, PROCESS, ofTheBranch))).contains("分所不能再设分所");
  }

  @Test
  void a_firm_that_is_too_small_opens_none() {
    Filing small = new Filing(enrolment, desks, clock);
    Map<String, Object> form = form();
    form.put("firm", small.firm);
    assertThat(refusals.of(() -> small.filed(PROCESS, form))).contains("连同分所仅5人");
  }
}

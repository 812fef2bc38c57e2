package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Mergers and divisions for which new firms are established: the old ones end only when those have their licences. */
@PlatformTest
class FirmDivisionTest {

  private static final String RECORD = "userTask_recordEstablished";
  private static final Map<String, Object> ESTABLISHED = Map.of("decision", "ESTABLISHED");
  private static final Map<String, Object> ABANDON = Map.of("decision", "ABANDON", "reason", "另有安排");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;
  String other;

  @BeforeEach
  void two_firms_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    other = filing.another(Filing.COUNTY);
  }

  private String lawyer(int index) {
    return Firms.lawyer(filing.firm, index);
  }

  private Lawyer now(int index) {
    return lawyers.lawyer(lawyer(index));
  }

  private List<CaseFile> ends(String firm) {
    return caseFiles.runningOf(firm).stream().filter(file -> file.kind() == CaseKind.FIRM_DEREGISTRATION).toList();
  }

  /** Those who followed; the founders' certificates are exchanged where their firm is founded. */
  private void exchanged(Stream<String> of) {
    filing.certificatesExchanged();
    assertThat(of).allSatisfy(lawyer -> assertThat(cards.lines(lawyer)).extracting(LicenceCards.Line::standing)
        .containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
    assertThat(filing.open()).isEmpty();
  }

  @Test
  void of_two_firms_a_new_one_takes_the_place() {
    FirmMerger.grantedNewFirms(filing, FirmMerger.consolidation(filing, other));
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("新设1家律师事务所", "全部取得设立许可后", "原两所终止");
    assertThat(now(0).firm()).as("until then nothing changes").isEqualTo(filing.firm);
    assertThat(refusals.of(() -> filing.city(RECORD, ESTABLISHED))).contains("已准予设立0家", "尚未提出设立申请");
    FirmMerger.found(filing, lawyer(0), Firms.lawyer(other, 0), Firms.lawyer(other, 1));
    assertThat(register.firm(other).state()).isEqualTo(FirmState.ACTIVE);
    filing.city(RECORD, ESTABLISHED);
    String founded = now(0).firm();
    assertThat(register.firm(founded).name()).startsWith("湖南承继");
    assertThat(Stream.of(filing.firm, other).flatMap(firm -> IntStream.range(0, 5).mapToObj(index -> lawyers.lawyer(Firms.lawyer(firm, index)))))
        .hasSize(10).allMatch(each -> each.firm().equals(founded)).filteredOn(Lawyer::partner).hasSize(3);
    assertThat(List.of(filing.firm, other)).allMatch(firm -> register.firm(firm).state() == FirmState.TERMINATING && ends(firm).size() == 1);
    exchanged(Stream.of(lawyer(1), lawyer(4), Firms.lawyer(other, 2)));
  }

  @Test
  void a_firm_that_splits_ends_when_each_of_its_lawyers_has_a_place() {
    FirmMerger.grantedNewFirms(filing, FirmMerger.division(filing, "SPLIT", 2));
    FirmMerger.found(filing, lawyer(0), lawyer(1), lawyer(2));
    assertThat(desks.open(caseFiles.runningOf(now(0).firm()).get(0).number())).as("a firm that ends needs neither head nor partners")
        .containsExactly("userTask_issueLicence");
    assertThat(refusals.of(() -> filing.city(RECORD, ESTABLISHED))).contains("已准予设立1家");
    assertThat(refusals.of(() -> filing.city(RECORD, ABANDON))).contains("已有新设的律师事务所取得许可");
    FirmMerger.found(filing, lawyer(3));
    assertThat(refusals.of(() -> filing.city(RECORD, ESTABLISHED))).contains("没有安排：律师4");
    assertThat(refusals.of(() -> filing.city(RECORD, to(lawyer(4), other)))).contains("不是本案新设的律师事务所");
    assertThat(refusals.of(() -> filing.city(RECORD, to(lawyer(3), now(3).firm())))).contains("不在合并、分立的律师事务所执业");
    filing.city(RECORD, to(lawyer(4), now(3).firm()));
    assertThat(now(4)).returns(now(3).firm(), Lawyer::firm).returns(false, Lawyer::partner);
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.TERMINATING);
    exchanged(Stream.of(lawyer(4)));
    assertThat(ends(filing.firm)).as("its own case goes on").hasSize(1);
  }

  private static Map<String, Object> to(String lawyer, String firm) {
    return Map.of("decision", "ESTABLISHED", "moves", List.of(Map.of("lawyer", lawyer, "firm", firm)));
  }

  @Test
  void a_firm_from_which_another_comes_goes_on() {
    FirmMerger.grantedNewFirms(filing, FirmMerger.division(filing, "SPIN_OFF", 1));
    FirmMerger.found(filing, lawyer(3));
    filing.city(RECORD, to(lawyer(4), now(3).firm()));
    exchanged(Stream.of(lawyer(4)));
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(ends(filing.firm)).isEmpty();
    assertThat(now(2)).returns(filing.firm, Lawyer::firm).returns(true, Lawyer::partner);
    assertThat(now(4).firm()).isEqualTo(now(3).firm());
  }

  @Test
  void where_no_new_firm_comes_about_the_old_ones_stay_as_they_are() {
    FirmMerger.grantedNewFirms(filing, FirmMerger.consolidation(filing, other));
    String origin = filing.number;
    FirmMerger.apply(filing, origin, lawyer(0), lawyer(1), Firms.lawyer(other, 1));
    String establishment = filing.number;
    filing.number = origin;
    assertThat(refusals.of(() -> filing.city(RECORD, ABANDON))).contains("尚未办结", establishment);
    desks.start("officer" + Filing.CITY, "licence-withdrawal", Map.of("caseNumber", establishment, "reason", "不再设立"));
    filing.city(RECORD, ABANDON);
    assertThat(caseFiles.file(origin).outcome()).isEqualTo("准予后不再实施");
    assertThat(filing.open()).isEmpty();
    assertThat(List.of(filing.firm, other)).allMatch(firm -> register.firm(firm).state() == FirmState.ACTIVE);
    assertThat(now(0).firm()).isEqualTo(filing.firm);
  }

  /** Rule 13 of law.md 8b (处罚办法 47), for each way and each firm: at the application, and again before the old firms end. */
  @ParameterizedTest
  @CsvSource({"CONSOLIDATION, true", "CONSOLIDATION, false", "SPIN_OFF, true", "SPLIT, true"})
  void a_suspension_of_business_bars_it(String what, boolean applicant) {
    String suspended = applicant ? filing.firm : other;
    Map<String, Object> form = what.equals("CONSOLIDATION") ? FirmMerger.consolidation(filing, other) : FirmMerger.division(filing, what, 2);
    FirmMerger.grantedNewFirms(filing, form);
    FirmMerger.found(filing, Firms.lawyer(filing.firm, 3));
    if (!what.equals("CONSOLIDATION")) {
      FirmMerger.found(filing, lawyer(4));
    }
    register.suspend(suspended, "试验", LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.city(RECORD, ESTABLISHED))).contains("停业整顿处罚期限未满，不得合并、分立");
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    assertThat(refusals.of(() -> filing.filed(FirmMerger.PROCESS, FirmMerger.division(filing, "SPLIT", 1)))).contains("新设2家以上", "存续分立");
    register.suspend(filing.firm, "试验", LocalDate.of(2026, 3, 2));
    for (Map<String, Object> form : List.of(FirmMerger.division(filing, "SPLIT", 2), FirmMerger.division(filing, "SPIN_OFF", 1),
        FirmMerger.consolidation(filing, other))) {
      assertThat(refusals.of(() -> filing.filed(FirmMerger.PROCESS, form))).contains("停业整顿处罚期限未满，不得合并、分立");
    }
    clock.moveTo(LocalDate.of(2026, 3, 3));
    FirmMerger.grantedNewFirms(filing, FirmMerger.division(filing, "SPIN_OFF", 1));
    String origin = filing.number;
    assertThat(refusals.of(() -> FirmMerger.apply(filing, origin.replace("合分", "所变"), lawyer(3)))).contains("不是已获准、等待新设律师事务所");
    assertThat(refusals.of(() -> FirmMerger.apply(filing, origin, Firms.lawyer(other, 3)))).contains("设立人均不在案件" + origin);
  }
}

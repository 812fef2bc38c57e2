package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.RegisterDay;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LawyerLicenceTest {

  private static final String PROCESS = "lawyer-licence";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired RegisterDay days;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  @Test
  void a_newcomer_is_on_the_register_from_the_day_of_the_decision() {
    filing.filed(PROCESS, filing.newcomer()).accepted(Filing.PAPERS).forwarded(Filing.VERIFIED).examined(Filing.VERIFIED);
    long before = register.lawyers(filing.firm);
    filing.decided("GRANT");
    assertThat(register.lawyers(filing.firm)).isEqualTo(before + 1);
    assertThat(ledger.current(filing.number, "T13").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 3, 16));
    filing.issued();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
    assertThat(documents.of(filing.number)).extracting(IssuedDocument::kind).containsExactly(DocumentKind.ACCEPTANCE_NOTICE,
        DocumentKind.LICENCE_OPINION, DocumentKind.LICENCE_GRANT);
    assertThat(days.lawyersOf(filing.firm, LocalDate.of(2026, 3, 2))).anySatisfy(lawyer -> {
      assertThat(lawyer.licence()).startsWith("14301202611").as("省市、年份、专职、女").hasSize(17);
      assertThat(lawyer.practisingSince()).isEqualTo(LocalDate.of(2026, 3, 2));
      assertThat(cards.words(lawyer.licence())).isEqualTo("持有");
      assertThat(cards.latest(lawyer.licence()).orElseThrow().caseNumber()).isEqualTo(filing.number);
    });
    assertThat(days.lawyersOf(filing.firm, LocalDate.of(2026, 3, 1))).noneMatch(lawyer -> lawyer.licence().startsWith("143012026"));
  }

  @Test
  void what_is_missing_is_told_once() {
    filing.filed(PROCESS, filing.newcomer());
    filing.city("userTask_checkPapers", Map.of("materials", Filing.PAPERS.subList(0, 4), "decision", "SUPPLEMENT", "missing", "合同没有签名"));
    assertThat(documents.latest(filing.number, DocumentKind.SUPPLEMENT_NOTICE).orElseThrow().text()).contains("同意接收证明", "承诺书", "合同没有签名");
    filing.on(LocalDate.of(2026, 3, 20)).at("firm" + filing.firm, "userTask_supplement", Map.of("suppliedOn", "2026-03-20", "supplement", "已补齐"));
    assertThat(refusals.of(() -> filing.city("userTask_checkPapers", Map.of("materials", Filing.PAPERS.subList(0, 4), "decision", "SUPPLEMENT"))))
        .contains("已经告知过一次补正");
    filing.accepted(Filing.PAPERS);
    assertThat(ledger.current(filing.number, "T11").orElseThrow().startDay()).as("补正时间不是中止，受理之日起算").isEqualTo(LocalDate.of(2026, 3, 20));
  }

  @Test
  void five_working_days_of_silence_are_an_acceptance_from_the_day_of_receipt() {
    filing.filed(PROCESS, filing.newcomer()).on(LocalDate.of(2026, 3, 9));
    assertThat(filing.open()).containsExactly("userTask_checkPapers");
    filing.on(LocalDate.of(2026, 3, 10));
    assertThat(filing.open()).containsExactly("userTask_reviewApplication");
    assertThat(ledger.current(filing.number, "T10").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    assertThat(ledger.current(filing.number, "T11").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 3, 2));
  }
}

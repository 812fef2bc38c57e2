package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class PartnershipRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired PartnershipRules rules;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Enrolment enrolment;
  @Autowired MovableClock clock;
  private String firm;

  @BeforeEach
  void a_firm_of_three_partners() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("433122");
  }

  /** law.md 8b 21: six months until 2 September 2026, and three years after that. */
  @ParameterizedTest
  @CsvSource({"6, 2026-03-02, true", "6, 2026-09-02, true", "6, 2026-09-03, true", "6, 2029-09-02, true", "6, 2029-09-03, false",
      "5, 2026-08-02, true", "5, 2026-08-03, false"})
  void six_months_of_suspension_bar_from_partnership_for_three_years_after_them(int months, LocalDate on, boolean barred) {
    String lawyer = Firms.lawyer(firm, 3);
    lawyers.suspendPractice(lawyer, "湘433100罚〔2026〕1号", DAY, months);
    assertThat(rules.barred(lawyers.lawyer(lawyer), on).isPresent()).isEqualTo(barred);
  }

  @ParameterizedTest
  @CsvSource({"2023-03-02, false", "2023-03-03, true", "2024-02-29, true"})
  void three_years_of_practice_are_full_on_the_same_numbered_day(LocalDate since, boolean tooYoung) {
    String licence = "143312023109" + firm.substring(12, 17);
    enrolment.enrol(List.of(), List.of(new EnrolledLawyer(licence, "新人", new LicenceNumber(firm), null, false, false, false, since, null, null)), "接收");
    assertThat(rules.tooYoung(lawyers.lawyer(licence), DAY).isPresent()).isEqualTo(tooYoung);
  }

  @Test
  void partners_sent_to_a_branch_count_with_the_firm() {
    String branch = new Firms(enrolment).branch(firm, "433101");
    assertThat(rules.count(register.firm(firm), DAY)).isEqualTo(6);
    assertThat(rules.count(register.firm(firm), DAY.minusYears(1))).as("名册尚不知道该所的，以今日的为准").isEqualTo(6);
    assertThat(rules.practisesAt(lawyers.lawyer(Firms.lawyer(branch, 3)), firm)).isTrue();
  }
}

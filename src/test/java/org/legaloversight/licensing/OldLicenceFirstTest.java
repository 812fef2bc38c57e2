package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** 8b 17: the old certificate is handed in before the new one is handed out (律师执业管理办法 20). */
@PlatformTest
@Transactional
class OldLicenceFirstTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired LicenceCards cards;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  private String lawyer;
  private String number;

  @BeforeEach
  void a_lawyer_with_a_certificate() {
    clock.moveTo(DAY);
    lawyer = Firms.lawyer(new Firms(enrolment).partnership(Filing.COUNTY), 3);
    number = caseFiles.open(CaseKind.LAWYER_TRANSFER, Filing.COUNTY, "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
  }

  @ParameterizedTest
  @CsvSource({"IN_HAND, false", "DEPOSITED, false", "COLLECTED, true", "VOID, true"})
  void another_follows_only_one_that_came_back_or_is_void(CardStanding old, boolean issued) {
    switch (old) {
      case DEPOSITED -> cards.deposit(lawyer, number, DAY);
      case COLLECTED -> cards.collect(lawyer, number, DAY);
      case VOID -> cards.declareVoid(lawyer, number, DAY);
      default -> { } // as the register was taken over
    }
    if (issued) {
      assertThat(cards.issue(lawyer, number, DAY).holder()).isEqualTo(lawyer);
    } else {
      assertThatThrownBy(() -> cards.issue(lawyer, number, DAY)).isInstanceOf(Refusal.class).hasMessageContaining("须先收回或者公告作废");
    }
    assertThat(cards.standing(lawyer)).isEqualTo(issued ? CardStanding.IN_HAND : old);
  }

  @Test
  void nor_is_it_dated_before_the_day_on_which_the_old_one_came_back() {
    cards.collect(lawyer, number, DAY);
    assertThatThrownBy(() -> cards.issue(lawyer, number, DAY.minusDays(1))).isInstanceOf(Refusal.class).hasMessageContaining("早于旧证");
    assertThatThrownBy(() -> cards.issue(lawyer, number, DAY.plusDays(1))).isInstanceOf(Refusal.class).hasMessageContaining("晚于今天");
  }
}

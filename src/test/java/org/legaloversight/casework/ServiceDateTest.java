package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.casework.ServiceMethod.MAIL;
import static org.legaloversight.casework.ServiceMethod.PUBLIC_NOTICE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ServiceDateTest {

  @Autowired ServiceDate dates;

  @Test
  void what_is_handed_over_is_served_that_day_whatever_the_law_of_public_notices() {
    assertThat(dates.effective(MAIL, LocalDate.of(2026, 3, 5))).isEqualTo("2026-03-05");
  }

  @Test
  void a_public_notice_serves_when_its_days_have_passed_even_on_a_rest_day() {
    assertThat(dates.effective(PUBLIC_NOTICE, LocalDate.of(2026, 3, 5))).isEqualTo("2026-04-04"); // a Saturday of Qingming
  }

  @Test
  void a_public_notice_before_2022_takes_sixty_days() {
    assertThat(dates.effective(PUBLIC_NOTICE, LocalDate.of(2021, 12, 31))).isEqualTo("2022-03-01");
  }
}

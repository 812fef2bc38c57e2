package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legaloversight.casework.ServiceMethod.MAIL;
import static org.legaloversight.casework.ServiceMethod.PUBLIC_NOTICE;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;

class ServiceDateTest {

  static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 5);
  static final LocalDate SATURDAY = LocalDate.of(2026, 4, 4);
  static final LocalDate AFTER_QINGMING = LocalDate.of(2026, 4, 7);

  @Test
  void what_is_handed_over_is_served_that_day_whatever_the_law_of_public_notices() {
    assertThat(under(ClockKind.CALENDAR_DAYS, Roll.NONE).effective(MAIL, PUBLISHED)).isEqualTo(PUBLISHED);
  }

  @Test
  void a_public_notice_serves_when_its_days_have_passed_even_on_a_rest_day() {
    assertThat(under(ClockKind.CALENDAR_DAYS, Roll.NONE).effective(PUBLIC_NOTICE, PUBLISHED)).isEqualTo(SATURDAY);
  }

  @Test
  void a_public_notice_follows_the_table_when_that_lets_its_end_roll() {
    assertThat(under(ClockKind.CALENDAR_DAYS, Roll.FORWARD).effective(PUBLIC_NOTICE, PUBLISHED)).isEqualTo(AFTER_QINGMING);
  }

  @Test
  void a_table_that_counts_public_notices_otherwise_is_not_followed() {
    assertThatThrownBy(() -> under(ClockKind.WORKING_DAYS, Roll.NONE).effective(PUBLIC_NOTICE, PUBLISHED))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ServiceDate under(ClockKind clock, Roll roll) {
    WorkingCalendar calendar = mock(WorkingCalendar.class);
    given(calendar.rollForward(SATURDAY)).willReturn(AFTER_QINGMING);
    return new ServiceDate((limit, on) -> new TimeLimit(limit, "公告送达期间", "", clock, 30, roll, "", "", "", on, true), calendar);
  }
}

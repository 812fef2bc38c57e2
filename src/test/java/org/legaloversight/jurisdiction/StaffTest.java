package org.legaloversight.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StaffTest {

  @Autowired Units units;

  @ParameterizedTest
  @EnumSource(names = {"OFFICER", "HEAD", "SUPERVISOR"})
  void a_desk_at_a_bureau_oversees_it_and_what_is_below(Role role) {
    Staff staff = staff(new Desk(role, "430100"));
    assertThat(staff.oversees(units, "430100")).isTrue();
    assertThat(staff.oversees(units, "430102")).isTrue();
    assertThat(staff.oversees(units, "430000")).isFalse();
    assertThat(staff.oversees(units, "430202")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"BAR, 430000", "FIRM, 31430000MD00000017"})
  void a_bar_or_a_firm_oversees_no_bureau(Role role, String holder) {
    assertThat(staff(new Desk(role, holder)).oversees(units, "430102")).isFalse();
  }

  @Test
  void holds_exactly_its_desks() {
    Staff staff = staff(new Desk(Role.OFFICER, "430103"), new Desk(Role.OFFICER, "430102"));
    assertThat(staff.holds(Role.OFFICER, "430102")).isTrue();
    assertThat(staff.holds(Role.HEAD, "430102")).isFalse();
    assertThat(staff.desk(Role.OFFICER)).contains(new Desk(Role.OFFICER, "430102"));
    assertThat(staff.desk(Role.BAR)).isEmpty();
  }

  @Test
  void nobody_logged_in_is_asked_to_log_in() {
    CurrentStaff nobody = Optional::empty;
    assertThatThrownBy(nobody::require).isInstanceOf(Refusal.class).hasMessage("请先登录。");
  }

  private static Staff staff(Desk... desks) {
    return new Staff("zhangmin", "张敏", Set.of(desks));
  }
}

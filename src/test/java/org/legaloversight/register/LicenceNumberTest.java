package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;

class LicenceNumberTest {

  @Test
  void a_code_that_is_in_public_use_passes() {
    assertThat(new LicenceNumber("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43"); // the standard's own example
  }

  @Test
  void lower_case_and_blanks_around_are_forgiven() {
    assertThat(new LicenceNumber(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y44", "19350100M000100Y43", "91350100M000100Y4", "91350100M00010OY43", ""})
  void a_wrong_check_character_a_swap_a_wrong_length_and_a_forbidden_letter_are_refused(String mistyped) {
    assertThatThrownBy(() -> new LicenceNumber(mistyped)).isInstanceOf(Refusal.class).hasMessageContaining("请核对");
  }

  @Test
  void completing_adds_the_check_character() {
    assertThat(LicenceNumber.completing("91350100M000100Y4").value()).isEqualTo("91350100M000100Y43");
  }
}

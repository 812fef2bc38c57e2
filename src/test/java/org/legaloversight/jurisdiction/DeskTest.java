package org.legaloversight.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

  @ParameterizedTest
  @CsvSource({"OFFICER, 430102, officer430102", "HEAD, 430000, head430000", "SUPERVISOR, 430100, supervisor430100",
      "BAR, 430100, bar430100", "FIRM, 31430000MD00000017, firm31430000MD00000017"})
  void its_id_is_the_role_and_the_holder_and_reads_back(Role role, String holder, String id) {
    Desk desk = new Desk(role, holder);
    assertThat(desk.id()).isEqualTo(id).matches("[a-zA-Z0-9]+");
    assertThat(Desk.parse(id)).contains(desk);
  }

  @ParameterizedTest
  @NullSource
  @EmptySource
  @ValueSource(strings = {"camunda-admin", "officer", "430102", "clerk430102", "OFFICER430102", "officer 430102"})
  void any_other_group_is_no_desk(String group) {
    assertThat(Desk.parse(group)).isEmpty();
  }

  @Test
  void a_holder_of_other_characters_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Desk(Role.FIRM, "31430000-MD"));
  }
}

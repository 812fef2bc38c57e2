package org.legaloversight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseState;

class WantedTest {

  @Test
  void blanks_and_brackets_are_typed_in_any_way() {
    assertThat(Wanted.of(" 湖南 知行(长沙)　律师事务所\u200b ", "", "").text()).isEqualTo("湖南知行（长沙）律师事务所");
    assertThat(Wanted.of("x".repeat(500), "", "").q()).hasSize(60);
    assertThat(Wanted.of("\uD83D\uDE00".repeat(70), "", "").q()).hasSize(120);
  }

  @Test
  void an_unknown_state_is_none() {
    assertThat(Wanted.of("", "", "closed").caseState()).isEqualTo(CaseState.CLOSED);
    assertThat(Wanted.of("", "", "CLOSED").caseState()).isNull();
    assertThat(Wanted.of("", "", "' or 1=1").state()).isEmpty();
  }

  @Test
  void its_address_has_only_what_was_asked_and_nothing_that_would_change_it() {
    assertThat(Wanted.of("", "", "").address(1)).isEqualTo("/cases");
    assertThat(Wanted.of("a&unit=1 +%#", "430102", "running").address(3))
        .isEqualTo("/cases?q=a%26unit%3D1%20%2B%25%23&unit=430102&state=running&page=3");
  }
}

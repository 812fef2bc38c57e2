package org.legaloversight.casework;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class NumberingTest {

  static final String ROLLED_BACK = "";

  @Autowired CaseFiles files;
  @Autowired Numbering numbering;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void on_a_monday_in_march() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void fifty_cases_opened_at_once_some_rolled_back_have_consecutive_numbers() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(50);
    List<Future<String>> opening = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      boolean fails = i % 5 == 0;
      opening.add(officers.submit(() -> open("433130", fails)));
    }
    Set<String> numbers = new HashSet<>();
    for (Future<String> opened : opening) {
      numbers.add(opened.get());
    }
    officers.shutdown();

    numbers.remove(ROLLED_BACK);
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 40).mapToObj(n -> "湘433130整〔2026〕" + n + "号").collect(toSet()));
  }

  private String open(String unit, boolean fails) {
    return transaction.execute(status -> {
      String number = files.open(CaseKind.RECTIFICATION, unit, "31430000MD00000017", "某所", Cases.OFFICER);
      if (fails) {
        status.setRollbackOnly();
        return ROLLED_BACK;
      }
      return number;
    });
  }

  @Test
  void a_number_rolled_back_is_given_again() {
    transaction.executeWithoutResult(status -> {
      assertThat(next("999001", "a")).isEqualTo("湘〔2026〕1号");
      status.setRollbackOnly();
    });

    assertThat(taken("999001", "a")).isEqualTo("湘〔2026〕1号");
  }

  @Test
  void units_and_kinds_count_on_their_own() {
    taken("999002", "a");
    taken("999002", "a");

    assertThat(taken("999002", "a")).isEqualTo("湘〔2026〕3号");
    assertThat(taken("999002", "b")).isEqualTo("湘〔2026〕1号");
    assertThat(taken("999003", "a")).isEqualTo("湘〔2026〕1号");
  }

  @Test
  void the_year_begins_at_midnight_in_shanghai() {
    clock.moveTo(Instant.parse("2026-12-31T15:59:59Z"));
    assertThat(taken("999004", "a")).isEqualTo("湘〔2026〕1号");

    clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(taken("999004", "a")).isEqualTo("湘〔2027〕1号");
  }

  @Test
  void no_number_is_given_outside_a_transaction_that_could_give_it_back() {
    assertThatThrownBy(() -> next("999005", "a")).isInstanceOf(IllegalTransactionStateException.class);
  }

  private String taken(String unit, String kind) {
    return transaction.execute(status -> next(unit, kind));
  }

  private String next(String unit, String kind) {
    return numbering.next(unit, kind, "湘");
  }
}

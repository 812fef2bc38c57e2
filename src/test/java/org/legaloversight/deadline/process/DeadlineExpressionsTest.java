package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlatformTest
class DeadlineExpressionsTest {

  @Autowired ApplicationContext context;
  @Autowired DeadlineExpressions deadlines;
  @Autowired DeadlineLedger ledger;
  @Autowired RepositoryService repository;
  @Autowired MovableClock clock;

  private final String caseNumber = LimitsDeployed.newCase();
  private final DelegateExecution execution = mock(DelegateExecution.class);

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
    clock.moveTo(LocalDate.of(2026, 1, 20));
    when(execution.getProcessBusinessKey()).thenReturn(caseNumber);
  }

  private void start(String limit, LocalDate day) {
    ledger.start(caseNumber, limit, "某所", day, "测试");
  }

  @Test
  void diagrams_find_them_by_the_name_deadlines() {
    assertThat(context.getBean("deadlines")).isSameAs(deadlines);
  }

  @Test
  void the_due_date_is_the_last_second_of_the_latest_due_day() {
    start("T01", LocalDate.of(2026, 1, 20)); // Feb 20, rolled to 24
    assertThat(deadlines.due(execution, "T01")).isEqualTo(Instant.parse("2026-02-24T15:59:59Z"));
    ledger.extend(caseNumber, "T01", 1, "确有困难");
    assertThat(deadlines.due(execution, "T01")).isEqualTo(Instant.parse("2026-03-24T15:59:59Z"));
  }

  @Test
  void the_reminder_comes_five_working_days_before_at_nine() {
    start("T01", LocalDate.of(2026, 1, 20)); // before Feb 24: Sat 14 worked, 13 12 11 10
    assertThat(deadlines.reminder(execution, "T01")).isEqualTo(Instant.parse("2026-02-10T01:00:00Z"));
  }

  @Test
  void of_a_short_deadline_the_reminder_comes_half_way() {
    start("T52", LocalDate.of(2026, 3, 2)); // five working days, due Mar 9: two before is Mar 5
    assertThat(deadlines.reminder(execution, "T52")).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
  }

  @Test
  void a_case_without_that_deadline_is_a_mistake_of_the_diagram() {
    assertThatIllegalStateException().isThrownBy(() -> deadlines.due(execution, "T01")).withMessageContaining(caseNumber);
    assertThatIllegalStateException().isThrownBy(() -> deadlines.reminder(execution, "T01"));
  }

  @Test
  void what_falls_due_soon_has_at_most_five_working_days_left() {
    clock.moveTo(LocalDate.of(2026, 2, 10)); // then Feb 11 12 13 14 24, and the sixth is the 25th
    assertThat(deadlines.soon()).isEqualTo(Instant.parse("2026-02-24T16:00:00Z"));
    clock.moveTo(Instant.parse("2026-02-10T16:00:00Z")); // midnight in Shanghai, still the 10th in UTC
    assertThat(deadlines.soon()).isEqualTo(Instant.parse("2026-02-25T16:00:00Z"));
  }
}

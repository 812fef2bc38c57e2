package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legaloversight.deadline.DeadlineState.CANCELLED;
import static org.legaloversight.deadline.DeadlineState.MET;
import static org.legaloversight.deadline.DeadlineState.MISSED;
import static org.legaloversight.deadline.DeadlineState.RUNNING;
import static org.legaloversight.deadline.DeadlineState.SUPERSEDED;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DeadlineLedgerTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 2, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

  @Autowired DeadlineLedger ledger;
  @Autowired RepositoryService repository;
  @Autowired MovableClock clock;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
    clock.moveTo(SERVED);
  }

  private Deadline startT01() {
    return ledger.start(caseNumber, "T01", "湖南某某律师事务所", SERVED, "限期整改通知书已送达");
  }

  private Deadline current() {
    return ledger.current(caseNumber, "T01").orElseThrow();
  }

  @Test
  void a_started_deadline_carries_the_version_of_the_law_it_runs_under() {
    Deadline started = startT01();
    assertThat(started.state()).isEqualTo(RUNNING);
    assertThat(started.caseNumber()).isEqualTo(caseNumber);
    assertThat(started.limit()).isEqualTo("T01");
    assertThat(started.version()).isEqualTo("2018-12-05");
    assertThat(started.name()).isEqualTo("整改期限");
    assertThat(started.clock().of(started.length())).isEqualTo("1个月");
    assertThat(started.owedBy()).isEqualTo("湖南某某律师事务所");
    assertThat(started.startDay()).isEqualTo(SERVED);
    assertThat(started.article()).contains("律师事务所管理办法");
    assertThat(started.because()).isEqualTo("限期整改通知书已送达");
    assertThat(started.provisional()).isFalse();
    assertThat(started.settledOn()).isNull();
  }

  @Test
  void a_deadline_ends_with_the_last_second_of_its_due_day_in_shanghai() {
    Deadline started = startT01();
    assertThat(started.dueDay()).isEqualTo(DUE);
    assertThat(started.dueAt()).isEqualTo(Instant.parse("2026-03-12T15:59:59Z"));
  }

  @ParameterizedTest(name = "{0} from {1}: {2}, provisional: {3}")
  @CsvSource({
      "T01, 2026-01-20, 2026-02-24, false", // one month ends in Spring Festival, which rests until Feb 23
      "T04, 2026-02-01, 2026-02-24, false", // fifteen days end on Feb 16, Spring Festival
      "T24, 2025-08-16, 2026-02-16, false", // six months end in Spring Festival and do not roll
      "T52, 2026-09-30, 2026-10-13, false", // Oct 8 9 10 12 13
      "T53, 2026-05-11, 2026-04-28, false", // back: May 9 8 7 6, Apr 30 29 28
      "T56, 2026-01-20, 2026-02-19, false", // thirty days end in Spring Festival and do not roll
      "T56, 2021-12-31, 2022-03-01, false", // sixty days under the old law: 31 in January, 28 in February, 1
      "T56, 2022-01-01, 2022-01-31, false", // thirty days from the first day of the new law
      "T01, 2026-12-01, 2027-01-01, true"}) // 2027 is not published
  void the_table_of_limits_gives_length_clock_and_roll(String limit, LocalDate start, LocalDate due, boolean provisional) {
    Deadline started = ledger.start(caseNumber, limit, "当事人", start, "测试");
    assertThat(started.dueDay()).isEqualTo(due);
    assertThat(started.provisional()).isEqualTo(provisional);
  }

  @Test
  void a_document_may_set_another_length_than_the_law() {
    Deadline started = ledger.start(caseNumber, "T01", "湖南某某律师事务所", SERVED, "通知书载明二个月", 2);
    assertThat(started.length()).isEqualTo(2);
    assertThat(started.dueDay()).isEqualTo("2026-04-13"); // Apr 12 is a Sunday
  }

  @Test
  void a_limit_the_law_did_not_have_on_that_day_is_refused() {
    assertThatThrownBy(() -> ledger.start(caseNumber, "T01", "某所", LocalDate.of(2018, 12, 4), "测试"))
        .isInstanceOf(Refusal.class).hasMessageContaining("2018-12-04");
    assertThatThrownBy(() -> ledger.start(caseNumber, "T00", "某所", SERVED, "测试")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ledger.start(caseNumber, "T01", "某所", null, "测试")).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_length_that_is_not_positive_is_refused(int length) {
    assertThatThrownBy(() -> ledger.start(caseNumber, "T01", "某所", SERVED, "测试", length)).isInstanceOf(Refusal.class);
    startT01();
    assertThatThrownBy(() -> ledger.extend(caseNumber, "T01", length, "测试")).isInstanceOf(Refusal.class);
  }

  @Test
  void a_second_running_deadline_of_the_same_limit_is_refused() {
    startT01();
    assertThatThrownBy(this::startT01).isInstanceOf(Refusal.class).hasMessageContaining("不能重复起算");
    assertThat(ledger.of(caseNumber)).hasSize(1);
  }

  @Test
  void a_deadline_may_start_again_after_the_first_has_ended() {
    startT01();
    ledger.meet(caseNumber, "T01", DUE, "已提交整改报告");
    startT01();
    assertThat(ledger.of(caseNumber)).extracting(Deadline::state).containsExactly(MET, RUNNING);
  }

  @Test
  void an_extension_counts_from_the_old_due_day_and_keeps_its_row() {
    startT01();
    Deadline extended = ledger.extend(caseNumber, "T01", 1, "确有困难");
    assertThat(extended.dueDay()).isEqualTo("2026-04-13"); // Apr 12 is a Sunday
    assertThat(extended.startDay()).isEqualTo(SERVED);
    assertThat(extended.extended()).isTrue();
    assertThat(ledger.of(caseNumber)).extracting(Deadline::state).containsExactly(RUNNING);
    assertThat(current().dueDay()).isEqualTo(extended.dueDay());
  }

  @Test
  void an_extension_is_foreseen_as_it_would_be_granted_and_nothing_changes() {
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 1)).isEmpty();
    startT01();
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 1)).contains(LocalDate.of(2026, 4, 13));
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 0)).isEmpty();
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 100)).isEmpty();
    assertThat(current().dueDay()).isEqualTo(DUE);
    assertThat(ledger.extend(caseNumber, "T01", 1, "确有困难").dueDay()).isEqualTo("2026-04-13");
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 1)).contains(LocalDate.of(2026, 5, 13));
    ledger.meet(caseNumber, "T01", SERVED, "已提交整改报告");
    assertThat(ledger.dueIfExtended(caseNumber, "T01", 1)).isEmpty();
  }

  @Test
  void an_extension_counts_from_the_recorded_due_day_though_it_had_rolled() {
    ledger.start(caseNumber, "T01", "某所", LocalDate.of(2026, 1, 20), "测试"); // due Feb 20, rolled to 24
    assertThat(ledger.extend(caseNumber, "T01", 1, "确有困难").dueDay()).isEqualTo("2026-03-24");
  }

  @Test
  void an_extension_is_granted_in_the_last_second_and_refused_in_the_next() {
    startT01();
    clock.moveTo(Instant.parse("2026-03-12T15:59:59Z"));
    assertThat(ledger.extend(caseNumber, "T01", 1, "确有困难").state()).isEqualTo(RUNNING);
    clock.moveTo(Instant.parse("2026-04-13T16:00:00Z"));
    assertThatThrownBy(() -> ledger.extend(caseNumber, "T01", 1, "确有困难"))
        .isInstanceOf(Refusal.class).hasMessageContaining("2026年4月13日届满");
  }

  @Test
  void a_deadline_that_does_not_run_is_neither_extended_nor_settled() {
    startT01();
    ledger.cancel(caseNumber, "T01", "通知书撤回");
    assertThat(current().state()).isEqualTo(CANCELLED);
    assertThatThrownBy(() -> ledger.extend(caseNumber, "T01", 1, "测试")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ledger.meet(caseNumber, "T01", DUE, "测试")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ledger.miss(caseNumber, "T01")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ledger.cancel(caseNumber, "T01", "测试")).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest(name = "done on {0}: {1}")
  @CsvSource({"2026-02-12, MET", "2026-03-12, MET", "2026-03-13, MISSED"})
  void what_is_done_on_the_due_day_is_in_time_and_a_day_later_is_not(LocalDate on, DeadlineState state) {
    startT01();
    ledger.meet(caseNumber, "T01", on, "已提交整改报告");
    assertThat(current().state()).isEqualTo(state);
    assertThat(current().settledOn()).isEqualTo(on);
  }

  @Test
  void the_day_something_was_done_must_be_given() {
    startT01();
    assertThatThrownBy(() -> ledger.meet(caseNumber, "T01", null, "测试")).isInstanceOf(Refusal.class);
  }

  @Test
  void a_deadline_is_missed_in_its_last_second_and_not_before() {
    startT01();
    clock.moveTo(Instant.parse("2026-03-12T15:59:58Z"));
    assertThatThrownBy(() -> ledger.miss(caseNumber, "T01")).isInstanceOf(Refusal.class).hasMessageContaining("尚未逾期");
    clock.moveTo(Instant.parse("2026-03-12T15:59:59Z"));
    ledger.miss(caseNumber, "T01");
    assertThat(current().state()).isEqualTo(MISSED);
    assertThat(current().settledOn()).isEqualTo(DUE);
  }

  @Test
  void cancelling_all_leaves_what_had_ended() {
    startT01();
    ledger.meet(caseNumber, "T01", DUE, "已提交整改报告");
    ledger.start(caseNumber, "T52", "某所", SERVED, "测试");
    ledger.start(caseNumber, "T04", "某所", SERVED, "测试");
    ledger.cancelAll(caseNumber, "案件终止");
    assertThat(ledger.of(caseNumber)).extracting(Deadline::state).containsExactly(MET, CANCELLED, CANCELLED);
    ledger.cancelAll(caseNumber, "再次撤销没有影响");
  }
}

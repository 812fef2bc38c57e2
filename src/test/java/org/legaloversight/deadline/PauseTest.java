package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.deadline.DeadlineState.MET;
import static org.legaloversight.deadline.DeadlineState.PAUSED;
import static org.legaloversight.deadline.DeadlineState.RUNNING;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Excluded time (行政许可法 art. 45), on the city's twenty working days T11. */
@PlatformTest
class PauseTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);

  @Autowired DeadlineLedger ledger;
  @Autowired MovableClock clock;
  @Autowired Refusals refused;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void start() {
    clock.moveTo(ACCEPTED);
    assertThat(ledger.start(caseNumber, "T11", "长沙市司法局", ACCEPTED, "受理").dueDay()).isEqualTo("2026-03-30");
  }

  private Deadline review() {
    return ledger.current(caseNumber, "T11").orElseThrow();
  }

  private void pause(int day) {
    clock.moveTo(LocalDate.of(2026, 3, day));
    ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, day), "听证");
  }

  private void resume(LocalDate day) {
    clock.moveTo(day);
    ledger.resume(caseNumber, "T11", day, "听证结束");
  }

  @Test
  void what_was_unused_is_given_back_exactly() {
    pause(9); // five used: Mar 3 4 5 6 9
    assertThat(review().state()).isEqualTo(PAUSED);
    assertThat(review().pausedOn()).isEqualTo("2026-03-09");
    resume(LocalDate.of(2026, 4, 3)); // fifteen left; Apr 4-6 is Qingming: Apr 7-10, 13-17, 20-24, 27
    assertThat(review().state()).isEqualTo(RUNNING);
    assertThat(review().dueDay()).isEqualTo("2026-04-27");
    assertThat(ledger.replay(review())).isEqualTo(review().dueAt());
  }

  @Test
  void a_pause_that_ends_the_same_day_changes_nothing() {
    pause(9);
    resume(LocalDate.of(2026, 3, 9));
    assertThat(review().dueDay()).isEqualTo("2026-03-30");
  }

  @Test
  void the_course_of_a_paused_clock_is_told_step_by_step() {
    pause(9);
    resume(LocalDate.of(2026, 3, 20));
    assertThat(ledger.explain(review())).contains(
        "中止：2026年3月9日之后停止计算，剩余15个工作日",
        "恢复：2026年3月20日之后继续计算",
        "期间届满日：2026年4月13日（星期一）"); // Mar 23-27, 30 31, Apr 1-3, 7-10, 13
  }

  @Test
  void the_journal_has_both_days_and_both_dates() {
    pause(9);
    resume(LocalDate.of(2026, 3, 20));
    assertThat(ledger.history(review())).extracting(DeadlineEvent::what).containsExactly(What.START, What.PAUSE, What.RESUME);
    assertThat(ledger.history(review())).extracting(DeadlineEvent::newDue).containsExactly(
        Instant.parse("2026-03-30T15:59:59Z"), Instant.parse("2026-03-30T15:59:59Z"), Instant.parse("2026-04-13T15:59:59Z"));
  }

  @Test
  void a_paused_clock_is_not_missed_and_nobody_is_told() {
    pause(9);
    clock.moveTo(LocalDate.of(2026, 5, 20));
    assertThat(refused.of(() -> ledger.miss(caseNumber, "T11"))).contains("已中止计算");
    assertThat(review().wakes(clock.instant())).isFalse();
  }

  @Test
  void what_is_done_while_the_clock_stands_is_in_time() {
    pause(9);
    clock.moveTo(LocalDate.of(2026, 5, 20));
    ledger.meet(caseNumber, "T11", LocalDate.of(2026, 5, 20), "作出决定");
    assertThat(review().state()).isEqualTo(MET);
  }

  @Test
  void a_paused_clock_is_not_paused_again_nor_a_running_one_resumed() {
    assertThat(refused.of(() -> ledger.resume(caseNumber, "T11", ACCEPTED, "测试"))).contains("没有中止");
    pause(9);
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 9), "测试"))).contains("不能重复中止");
  }

  @Test
  void a_resume_before_the_pause_and_a_pause_before_the_start_are_refused() {
    clock.moveTo(LocalDate.of(2026, 3, 10));
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 1), "测试"))).contains("早于2026-03-02");
    pause(9);
    assertThat(refused.of(() -> ledger.resume(caseNumber, "T11", LocalDate.of(2026, 3, 8), "测试"))).contains("早于中止日期2026-03-09");
    resume(LocalDate.of(2026, 3, 12));
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 11), "测试"))).contains("早于2026-03-12");
  }

  @Test
  void a_day_to_come_a_missing_day_and_a_day_after_the_end_are_refused() {
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 3), "测试"))).contains("晚于今天");
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", null, "测试"))).contains("请填写中止日期");
    clock.moveTo(LocalDate.of(2026, 4, 1));
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 31), "测试"))).contains("已于2026年3月30日届满");
  }

  @Test
  void only_what_the_law_leaves_out_stops_a_clock() {
    ledger.start(caseNumber, "T54", "长沙市司法局", ACCEPTED, "立案");
    assertThat(refused.of(() -> ledger.pause(caseNumber, "T54", ACCEPTED, "听证"))).contains("没有可以扣除的时间");
  }

  @Test
  void a_paused_clock_is_not_extended() {
    pause(9);
    assertThat(refused.of(() -> ledger.extend(caseNumber, "T11", 5, "测试"))).contains("请先恢复计算");
  }
}

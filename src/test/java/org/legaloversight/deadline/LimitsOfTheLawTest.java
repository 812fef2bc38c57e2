package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.deadline.DeadlineState.RUNNING;
import static org.legaloversight.deadline.DeadlineState.SUPERSEDED;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law says of a limit beyond its length: what follows from silence, who may change it, and how hours run. */
@PlatformTest
class LimitsOfTheLawTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 12);

  @Autowired DeadlineLedger ledger;
  @Autowired MovableClock clock;
  @Autowired Refusals refused;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void begin() {
    clock.moveTo(RECEIVED);
  }

  @Test
  void silence_for_five_working_days_is_acceptance_from_the_day_of_receipt() {
    ledger.start(caseNumber, "T10", "长沙市司法局", RECEIVED, "收到申请材料"); // Feb 13, Sat 14 worked, 24 25 26
    clock.moveTo(LocalDate.of(2026, 2, 27));
    ledger.miss(caseNumber, "T10");
    Deadline review = ledger.follow(caseNumber, "T10", "T11", "长沙市司法局");
    assertThat(review.startDay()).isEqualTo(RECEIVED);
    assertThat(review.dueDay()).isEqualTo("2026-03-18"); // 13 14 | 24-28 | Mar 2-6 | 9-13 | 16 17 18
  }

  @Test
  void a_public_notice_serves_on_its_last_day_and_the_next_clock_counts_from_there() {
    ledger.start(caseNumber, "T56", "某所", LocalDate.of(2026, 3, 5), "公告"); // Apr 4, a Saturday of Qingming
    clock.moveTo(LocalDate.of(2026, 4, 5));
    ledger.miss(caseNumber, "T56");
    Deadline hearing = ledger.follow(caseNumber, "T56", "T52", "某所");
    assertThat(hearing.startDay()).isEqualTo("2026-04-04");
    assertThat(hearing.dueDay()).isEqualTo("2026-04-13"); // Apr 7 8 9 10 13
  }

  @Test
  void nothing_follows_from_a_limit_that_was_kept_or_deems_nothing() {
    ledger.start(caseNumber, "T10", "长沙市司法局", RECEIVED, "收到申请材料");
    assertThat(refused.of(() -> ledger.follow(caseNumber, "T10", "T11", "长沙市司法局"))).contains("T10未逾期");
    ledger.start(caseNumber, "T52", "某所", RECEIVED, "告知");
    clock.moveTo(LocalDate.of(2026, 3, 2));
    ledger.miss(caseNumber, "T52");
    assertThat(refused.of(() -> ledger.follow(caseNumber, "T52", "T11", "长沙市司法局"))).contains("未规定视为发生的后果");
  }

  @Test
  void the_scheme_of_twenty_and_ten_days_has_no_extension() {
    ledger.start(caseNumber, "T11", "长沙市司法局", RECEIVED, "受理");
    assertThat(refused.of(() -> ledger.extend(caseNumber, "T11", 10, "经批准"))).contains("依法不得延长");
  }

  @Test
  void an_extension_is_no_longer_than_the_law_lets_it_be() {
    ledger.start(caseNumber, "T40", "芙蓉区司法局", RECEIVED, "受理投诉"); // sixty days: Apr 13, a Monday
    assertThat(refused.of(() -> ledger.extend(caseNumber, "T40", 31, "情况复杂"))).contains("最多延长30日");
    assertThat(refused.of(() -> ledger.extend(caseNumber, "T40", 0, "情况复杂"))).contains("大于零");
    assertThat(ledger.extend(caseNumber, "T40", 30, "情况复杂").dueDay()).isEqualTo("2026-05-13");
  }

  @Test
  void a_document_sets_only_the_length_it_may_set() {
    assertThat(refused.of(() -> ledger.start(caseNumber, "T60", "某所", RECEIVED, "停业整顿", 7))).contains("1至6个月");
    assertThat(refused.of(() -> ledger.start(caseNumber, "T52", "某所", RECEIVED, "告知", 6))).contains("不能另定长度");
    assertThat(ledger.start(caseNumber, "T60", "某所", RECEIVED, "停业整顿", 3).dueDay()).isEqualTo("2026-05-12");
  }

  @Test
  void a_limit_without_a_length_of_its_own_asks_for_one() {
    assertThat(refused.of(() -> ledger.start(caseNumber, "T82", "某所", RECEIVED, "公告"))).contains("没有法定长度");
    assertThat(ledger.start(caseNumber, "T82", "某所", RECEIVED, "公告载明三十日", 30).state()).isEqualTo(RUNNING);
  }

  @Test
  void hours_run_from_minute_to_minute_through_a_holiday() {
    Deadline passing = ledger.startAt(caseNumber, "T34", "芙蓉区司法局", Instant.parse("2026-02-15T02:20:00Z"), "收到申请");
    assertThat(passing.dueAt()).isEqualTo("2026-02-16T02:20:00Z"); // New Year's Eve
    assertThat(passing.provisional()).isFalse();
    assertThat(ledger.explain(passing)).contains("截止：2026年2月16日10时20分0秒（北京时间）");
  }

  @Test
  void hours_begin_at_an_hour_and_days_on_a_day() {
    assertThat(refused.of(() -> ledger.start(caseNumber, "T34", "芙蓉区司法局", RECEIVED, "收到申请"))).contains("日期和时刻");
    assertThat(refused.of(() -> ledger.startAt(caseNumber, "T11", "长沙市司法局", clock.instant(), "受理"))).contains("不以小时计算");
  }

  @Test
  void a_notice_is_due_seven_working_days_before_the_hearing() {
    Deadline notice = ledger.start(caseNumber, "T53", "长沙市司法局", LocalDate.of(2026, 5, 11), "举行听证");
    assertThat(notice.dueDay()).isEqualTo("2026-04-28"); // back: Sat May 9 worked, 8 7 6, Apr 30 29 28
    assertThat(ledger.explain(notice)).anyMatch(step -> step.startsWith("倒计：自2026年5月11日"));
  }

  @Test
  void a_wrong_start_is_corrected_by_a_new_row_and_the_old_one_stays() {
    ledger.start(caseNumber, "T11", "长沙市司法局", RECEIVED, "受理");
    Deadline right = ledger.restart(caseNumber, "T11", LocalDate.of(2026, 2, 13), "受理日期登记有误");
    assertThat(right.dueDay()).isEqualTo("2026-03-19");
    assertThat(ledger.of(caseNumber)).extracting(Deadline::state).containsExactly(SUPERSEDED, RUNNING);
    assertThat(ledger.of(caseNumber).get(0).dueDay()).isEqualTo("2026-03-18");
  }

  @Test
  void an_organ_is_warned_at_the_unrolled_day() {
    Deadline decision = ledger.start(caseNumber, "T54", "长沙市司法局", LocalDate.of(2026, 7, 5), "立案"); // ninety days: Oct 3
    assertThat(decision.warnDay()).isEqualTo("2026-10-03");
    assertThat(decision.dueDay()).isEqualTo("2026-10-08");
    assertThat(decision.remindAt()).isEqualTo("2026-09-23T01:00:00Z"); // back: Sep 30 29 28, 25 rests for Mid-Autumn, 24 23
  }
}

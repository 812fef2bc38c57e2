package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ExplanationTest {

  @Autowired DeadlineLedger ledger;
  @Autowired RepositoryService repository;
  @Autowired MovableClock clock;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
    clock.moveTo(LocalDate.of(2026, 2, 12));
  }

  private List<String> explain(String limit, LocalDate start) {
    return ledger.explain(ledger.start(caseNumber, limit, "某所", start, "测试"));
  }

  @Test
  void a_plain_month_is_told_in_four_steps() {
    assertThat(explain("T01", LocalDate.of(2026, 2, 12))).containsExactly(
        "期限：整改期限（T01），1个月，依据：湖南省司法厅《关于县级司法行政机关加强律师日常监督管理工作的意见》四.6；《律师事务所管理办法》第六十四条",
        "起算：2026年2月12日限期整改通知书送达，当日不计",
        "期间届满日：2026年3月12日（星期四）",
        "截止：2026年3月12日23时59分59秒（北京时间）");
  }

  @Test
  void a_roll_names_the_holiday_it_avoids() {
    assertThat(explain("T01", LocalDate.of(2026, 1, 20))).contains(
        "期间届满日：2026年2月20日（春节假期）", "届满日为春节假期，顺延至2026年2月24日（星期二）");
  }

  @Test
  void a_roll_over_a_weekend_names_the_weekday() {
    assertThat(explain("T01", LocalDate.of(2026, 2, 28))).contains("届满日为星期六，顺延至2026年3月30日（星期一）");
  }

  @Test
  void working_days_name_every_rest_day_left_out_and_every_make_up_day_counted() {
    assertThat(explain("T52", LocalDate.of(2026, 9, 30)).subList(1, 11)).containsExactly(
        "起算：2026年9月30日听证权利告知书送达，当日不计",
        "不计：2026年10月1日（国庆节假期）",
        "不计：2026年10月2日（国庆节假期）",
        "不计：2026年10月3日（星期六）",
        "不计：2026年10月4日（星期日）",
        "不计：2026年10月5日（国庆节假期）",
        "不计：2026年10月6日（国庆节假期）",
        "不计：2026年10月7日（国庆节假期）",
        "计入：2026年10月10日（调休上班日（国庆节））",
        "不计：2026年10月11日（星期日）");
  }

  @Test
  void an_extension_says_what_it_extends() {
    explain("T01", LocalDate.of(2026, 2, 12));
    assertThat(ledger.explain(ledger.extend(caseNumber, "T01", 1, "确有困难"))).contains(
        "延长：自原届满日2026年3月12日起延长1个月，当日不计", "届满日为星期日，顺延至2026年4月13日（星期一）");
  }

  @Test
  void a_due_day_in_a_year_without_notice_is_provisional() {
    assertThat(explain("T01", LocalDate.of(2026, 12, 1))).contains("暂定：2027年放假安排尚未载入，载入后自动重新计算届满日");
  }

  @Test
  void a_limit_whose_unit_was_not_read_in_the_source_says_so() {
    assertThat(explain("T04", LocalDate.of(2026, 3, 2))).last().asString().startsWith("提示：该期限的长度或计算单位未能逐字核对原文");
  }
}

package org.legaloversight.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.Waking;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class OverviewPageTest {

  private static final String COUNTY = "431028"; // 安仁县

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired DeadlineLedger ledger;
  @Autowired Waking waking;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private String number;

  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = files.open(CaseKind.RECTIFICATION, COUNTY, firm, "湖南总览律师事务所", new Staff("tester", "王晓岚", Set.of()));
    ledger.start(number, "T10", "安仁县司法局", LocalDate.of(2026, 2, 3), "收到材料"); // until Feb 10
    ledger.start(number, "T01", "湖南总览律师事务所", LocalDate.of(2026, 3, 2), "送达");
    waking.of(number);
  }

  private HttpResponse<String> page(String desk, String query) {
    return door.admit(port, desk).page("/deadlines" + query);
  }

  @Test
  void the_county_sees_its_cases_each_with_the_way_to_it() {
    String page = page("officer" + COUNTY, "").body();
    assertThat(page).contains(number, "湖南总览律师事务所", "一次告知补正期限", "安仁县司法局", "2026-02-10", "星期二", "还剩23个工作日",
        "/cases/%E6%B9%98" + COUNTY).doesNotContain("上报我单位", "<select name=\"unit\"");
    assertThat(page("officer" + COUNTY, "?tab=overdue").body()).contains("2026-02-10").doesNotContain("还剩23个工作日");
  }

  @Test
  void the_city_is_shown_what_was_reported_to_it_and_may_choose_a_county() {
    String page = page("head431000", "?tab=reported&unit=" + COUNTY).body();
    assertThat(page).contains("上报我单位", number, "一次告知补正期限", "value=\"" + COUNTY + "\" selected=\"selected\"", "清除筛选")
        .doesNotContain("整改期限</span>");
    assertThat(page("head431000", "?unit=431003").body()).contains("没有在办的期限。").doesNotContain(number);
  }

  @Test
  void a_firm_sees_its_own_cases_without_a_column_for_itself() {
    assertThat(page("firm" + firm, "").body()).contains(number, "本所案件").doesNotContain("<th scope=\"col\">律师事务所</th>", "上报我单位");
    assertThat(page("firm31430000MD0000000X", "").body()).contains("没有在办的期限。").doesNotContain(number);
  }

  @ParameterizedTest
  @CsvSource({"overdue, 没有逾期的期限。", "near, 近日没有届满的期限。", "paused, 没有中止计算的期限。", "provisional, 没有暂定的期限",
      "reported, 下级机关没有逾期未办的事项。", "all, 没有在办的期限。", "nonsense, 没有在办的期限。"})
  void an_empty_list_says_so_in_words(String tab, String words) {
    assertThat(page("officer431129", "?tab=" + tab).body()).contains(words);
  }

  @Test
  void who_has_no_desk_is_told_why_there_is_nothing() {
    assertThat(page("modelers", "").body()).contains("您没有业务岗位，没有可以查看的案件。").doesNotContain("本所案件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"431003", "430102", "999999", "x"})
  void a_bureau_that_is_not_below_ones_own_cannot_be_chosen(String unit) {
    assertThat(page("officer" + COUNTY, "?unit=" + unit)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("您没有可以查看的代码为“" + unit + "”的机关");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "2147483647"})
  void a_page_beyond_the_list_is_its_nearest_page(String page) {
    assertThat(page("officer" + COUNTY, "?page=" + page).body()).contains(number);
  }

  @Test
  void a_page_that_is_no_number_is_refused_on_a_page_in_chinese() {
    assertThat(page("officer" + COUNTY, "?page=zwei")).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("参数“page”的值“zwei”不正确，应为整数。", "返回首页");
    });
  }

  @ParameterizedTest
  @CsvSource({"supervisor430000, true", "firm31430000MD0000000X, true", "modelers, false"})
  void the_front_page_leads_there_whoever_has_cases(String group, boolean leads) {
    String home = door.admit(port, group).page("/").body();
    assertThat(home.contains("class=\"app\" href=\"/deadlines\"")).isEqualTo(leads);
    assertThat(home).contains("class=\"app\" href=\"/deadlines/calculator\"");
  }
}

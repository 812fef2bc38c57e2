package org.legaloversight.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class CalculatorPageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired TimeLimits limits;
  @Autowired MovableClock clock;

  @BeforeEach
  void today() {
    clock.moveTo(TODAY);
  }

  private HttpResponse<String> page(String query) {
    return door.admit(port, "officer430105").page("/deadlines/calculator" + query);
  }

  @Test
  void an_opened_page_offers_every_limit_in_force_and_today() {
    String page = page("").body();
    assertThat(limits.all(TODAY)).isNotEmpty().allSatisfy(limit -> assertThat(page).contains("value=\"" + limit.id() + "\""));
    assertThat(page).contains("optgroup label=\"行政许可审查\"", "T10 一次告知补正期限（5个工作日）", "T53 听证通知期限（提前7个工作日）",
        "T60 停业整顿期间（由文书载明，1至6个月）", "value=\"2026-03-02\"").doesNotContain("role=\"alert\"");
  }

  @Test
  void the_address_alone_gives_the_answer_so_that_it_can_be_passed_on() {
    HttpResponse<String> answer = page("?from=2026-02-12&limit=T10");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("2026年2月26日", "星期四", "24时届满", "不计：2026年2月15日（星期日）", "自收到申请材料之日起即为受理",
        "/deadlines/calculator?from=2026-02-12&amp;limit=T10").doesNotContain("暂定");
  }

  @Test
  void marks_say_what_to_mind() {
    assertThat(page("?from=2026-03-02&limit=T04").body()).contains("未逐字核对").doesNotContain("暂定</span>");
    assertThat(page("?from=2028-12-01&clock=WORKING_DAYS&length=30").body()).contains("暂定</span>");
  }

  @Test
  void hours_end_at_their_minute() {
    assertThat(page("?by=limit&from=2026-02-12&at=10:20&limit=T34").body()).contains("2026年2月13日", "10时20分届满");
    assertThat(page("?from=2026-02-12T10:20&clock=HOURS&length=24").body()).contains("10时20分届满");
  }

  @Test
  void a_mistake_is_told_on_the_page_and_what_was_typed_stays() {
    HttpResponse<String> answer = page("?by=clock&from=2026-02-12&clock=MONTHS&ownLength=viele&roll=NONE&limit=T10");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("长度“viele”不是整数", "value=\"viele\"", "value=\"2026-02-12\"", "value=\"MONTHS\" selected=\"selected\"",
        "value=\"NONE\" selected=\"selected\"", "value=\"T10\"").doesNotContain("24时届满");
  }

  @Test
  void what_is_typed_is_never_taken_for_markup() {
    assertThat(page("?by=clock&from=2026-02-12&clock=MONTHS&ownLength=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
  }

  @Test
  void a_limit_that_was_in_force_on_the_day_asked_for_is_offered_in_its_words_of_then() {
    TimeLimit then = limits.inForce("T56", LocalDate.of(2021, 6, 1));
    assertThat(page("?from=2021-06-01&limit=T56").body()).contains(then.name() + "（60日）");
  }

  @Test
  void every_process_of_the_table_has_a_name_for_the_list() {
    assertThat(limits.all(TODAY)).extracting(TimeLimit::process).isSubsetOf(LimitMenu.WORK.keySet());
  }
}

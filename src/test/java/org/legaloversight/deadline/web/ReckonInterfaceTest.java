package org.legaloversight.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ReckonInterfaceTest {

  private static final String RECKON = "/api/deadlines/reckon?";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired FrontDoor door;

  private HttpResponse<String> asked(String question) {
    return door.admit(port, "officer430105").get(RECKON + question);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  @Test
  void an_officer_is_told_the_day_its_last_second_the_steps_and_the_article() {
    HttpResponse<String> answer = asked("from=2026-02-12&limit=T10");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode reckoned = read(answer);
    assertThat(reckoned.fieldNames()).toIterable().containsExactlyInAnyOrder("due", "dueAt", "provisional", "confirmed", "steps", "article");
    assertThat(reckoned.path("due").asText()).isEqualTo("2026-02-26"); // Feb 13, 14 (worked), 24, 25, 26
    assertThat(reckoned.path("dueAt").asText()).isEqualTo("2026-02-26T23:59:59+08:00");
    assertThat(reckoned.path("provisional").asBoolean()).isFalse();
    assertThat(reckoned.path("confirmed").asBoolean()).isTrue();
    assertThat(reckoned.path("article").asText()).contains("行政许可法");
    assertThat(reckoned.path("steps")).extracting(JsonNode::asText).contains("计入：2026年2月14日（调休上班日（春节））", "不计：2026年2月15日（星期日）");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
      "from=2026-02-12&clock=WORKING_DAYS&length=5, 2026-02-26T23:59:59+08:00",
      "from=2026-02-28&clock=WORKING_DAYS&length=-7, 2026-02-12T23:59:59+08:00", // 27 26 25 24, 14 (worked), 13, 12
      "from=2026-01-20&clock=MONTHS&length=1, 2026-02-24T23:59:59+08:00", // Spring Festival rests until Feb 23
      "from=2026-01-20&clock=MONTHS&length=1&roll=NONE, 2026-02-20T23:59:59+08:00",
      "from=2026-01-31&clock=MONTHS&length=1&roll=NONE, 2026-02-28T23:59:59+08:00",
      "from=2024-02-29&clock=YEARS&length=1&roll=NONE, 2025-02-28T23:59:59+08:00",
      "from=2026-02-12T10:20&clock=HOURS&length=24, 2026-02-13T10:20:00+08:00",
      "from=2026-02-12T10:20&limit=T34, 2026-02-13T10:20:00+08:00",
      "from=2026-02-12T10:20&limit=T10, 2026-02-26T23:59:59+08:00", // of days the time of day does not matter
      "from=2026-02-12&limit=T01&length=2, 2026-04-13T23:59:59+08:00"}) // Apr 12 is a Sunday
  void every_clock_counts(String question, String dueAt) {
    HttpResponse<String> answer = asked(question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(read(answer).path("dueAt").asText()).isEqualTo(dueAt);
    assertThat(read(answer).path("due").asText()).isEqualTo(dueAt.substring(0, 10));
  }

  @Test
  void a_day_in_a_year_without_notice_is_provisional() {
    assertThat(read(asked("from=2028-12-01&clock=WORKING_DAYS&length=30")).path("provisional").asBoolean()).isTrue();
  }

  @Test
  void a_limit_nobody_has_read_word_for_word_says_so() {
    assertThat(read(asked("from=2026-03-02&limit=T04")).path("confirmed").asBoolean()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "                                              | 请选择一项法定期限，或者自定计算单位和长度。",
      "from=2026-02-12                               | 请选择一项法定期限，或者自定计算单位和长度。",
      "from=2026-02-12&limit=T10&clock=MONTHS        | 只能选择一种，请去掉其中一种。",
      "limit=T10                                     | 请填写起算日期，例如 2026-02-12。",
      "from=&limit=T10                               | 请填写起算日期，例如 2026-02-12。",
      "from=2026-02-30&limit=T10                     | 起算日期“2026-02-30”不正确，请按 2026-02-12 的格式填写",
      "from=2026/02/12&limit=T10                     | 起算日期“2026/02/12”不正确",
      "from=12.2.2026&limit=T10                      | 不正确，请按 2026-02-12 的格式填写",
      "from=tomorrow&limit=T10                       | 起算日期“tomorrow”不正确",
      "from=2026-02-12T25:00&limit=T10               | 起算日期“2026-02-12T25:00”不正确",
      "from=0001-01-01&limit=T10                     | 起算日期“0001-01-01”不在1949年至2099年之间",
      "from=99999-01-01&limit=T10                    | 起算日期“99999-01-01”不正确",
      "from=%2B99999-01-01&limit=T10                 | 起算日期“+99999-01-01”不在1949年至2099年之间",
      "from=2026-02-12&limit=T999                    | 没有编号为“T999”的期限，请核对期限编号。",
      "from=2026-02-12&limit=T10&limit=T11           | 没有编号为“T10,T11”的期限",
      "from=2018-12-04&limit=T01                     | 没有在2018-12-04有效的期限“T01”，请核对起算日期。",
      "from=2026-02-12&limit=T10&length=6            | 依法为5个工作日，不能另定长度。",
      "from=2026-02-12&limit=T01&length=7            | 只能定为1至6个月，请重新填写。",
      "from=2026-02-12&limit=T01&length=0            | 期限长度必须是大于零的整数，请重新填写。",
      "from=2026-02-12&limit=T60                     | 没有法定长度，请按文书载明的长度填写。",
      "from=2026-02-12&limit=T34                     | 请同时填写起算的时刻，例如 10:20",
      "from=2026-02-12&clock=HOURS&length=24         | 请同时填写起算的时刻，例如 10:20",
      "from=2026-02-12&clock=WEEKS&length=1          | 没有“WEEKS”这种计算单位，请选择工作日",
      "from=2026-02-12&clock=working_days&length=1   | 没有“working_days”这种计算单位",
      "from=2026-02-12&clock=MONTHS                  | 请填写长度，例如 5；向前倒计的填写负数，例如 -7。",
      "from=2026-02-12&clock=MONTHS&length=0         | 长度须为不等于零的整数",
      "from=2026-02-12&clock=MONTHS&length=abc       | 长度“abc”不是整数，请填写整数",
      "from=2026-02-12&clock=MONTHS&length=1.5       | 长度“1.5”不是整数，请填写整数",
      "from=2026-02-12&clock=MONTHS&length=10001     | 且不超过10000",
      "from=2026-02-12&clock=WORKING_DAYS&length=-2147483648 | 长度须为不等于零的整数",
      "from=2026-02-12&clock=MONTHS&length=99999999999 | 长度“99999999999”不是整数",
      "from=2026-02-12&clock=YEARS&length=500        | 届满日超出可以计算的范围，请核对起算日期和长度。",
      "from=2026-02-12&clock=YEARS&length=-500       | 届满日超出可以计算的范围",
      "from=2026-02-12&clock=MONTHS&length=1&roll=UP | 届满日遇休息日只能选择顺延"})
  void a_question_that_makes_no_sense_is_refused_with_what_to_do(String question, String words) {
    HttpResponse<String> answer = asked(question == null ? "" : question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(read(answer).path("message").asText()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=2026-02-12&limit=T10", "from=x"})
  void whoever_is_not_logged_in_is_told_to(String question) {
    assertThat(new Visitor(port).get(RECKON + question)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(read(answer).path("message").asText()).isEqualTo("请先登录。");
    });
    assertThat(new Visitor(port).page(RECKON + question).statusCode()).as("for a browser too").isEqualTo(401);
  }

  @Test
  void a_program_may_bring_name_and_password() {
    door.admit(port, "officer430105");
    assertThat(new Visitor(port).as("visitorofficer430105", "Ein-Wort-2026").get(RECKON + "from=2026-02-12&limit=T10").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port).as("visitorofficer430105", "wrong").get(RECKON + "from=2026-02-12&limit=T10").statusCode()).isEqualTo(401);
  }

  @Test
  void an_address_that_is_not_there_is_said_so_in_chinese() {
    HttpResponse<String> answer = door.admit(port, "officer430105").get("/api/deadlines/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(read(answer).path("message").asText()).isEqualTo("要查看的内容不存在，或您无权查看。");
  }
}

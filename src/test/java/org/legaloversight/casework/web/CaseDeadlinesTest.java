package org.legaloversight.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class CaseDeadlinesTest {

  private static final String UNKNOWN = "湘430102整〔2026〕99999号";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired DeadlineLedger ledger;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private String number;

  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = files.open(CaseKind.RECTIFICATION, "430102", firm, "湖南案卷律师事务所", new Staff("tester", "王晓岚", Set.of()));
    ledger.start(number, "T01", "湖南案卷律师事务所", LocalDate.of(2026, 3, 2), "限期整改通知书已送达");
  }

  private static String path(String number) {
    return "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20") + "/deadlines";
  }

  private HttpResponse<String> asked(String desk, String number) {
    return door.admit(port, desk).get("/api" + path(number));
  }

  private HttpResponse<String> page(String desk, String query) {
    return door.admit(port, desk).page(path(number) + query);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  @Test
  void the_officer_is_told_what_is_left_until_when_and_why() {
    JsonNode sheet = read(asked("officer430102", number));
    assertThat(sheet.path("caseNumber").asText()).isEqualTo(number);
    assertThat(sheet.path("firmName").asText()).isEqualTo("湖南案卷律师事务所");
    assertThat(sheet.path("unitName").asText()).isEqualTo("芙蓉区司法局");
    JsonNode deadline = sheet.path("deadlines").path(0);
    assertThat(deadline.path("limit").asText()).isEqualTo("T01");
    assertThat(deadline.path("state").asText()).isEqualTo("RUNNING");
    assertThat(deadline.path("words").asText()).isEqualTo("还剩23个工作日");
    assertThat(deadline.path("level").asText()).isEqualTo("calm");
    assertThat(deadline.path("dueAt").asText()).isEqualTo("2026-04-02T23:59:59+08:00");
    assertThat(deadline.path("dueText").asText()).isEqualTo("2026年4月2日 星期四");
    assertThat(deadline.path("owedText").asText()).isEqualTo("由湖南案卷律师事务所办理");
    assertThat(deadline.path("steps")).extracting(JsonNode::asText).contains("起算：2026年3月2日限期整改通知书送达，当日不计");
    assertThat(deadline.path("history").path(0).path("what").asText()).isEqualTo("起算");
    assertThat(deadline.path("history").path(0).path("change").asText()).isEqualTo("届满日为2026年4月2日");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430102", "head430102", "supervisor430102", "officer430100", "supervisor430000", "bar430100"})
  void whoever_oversees_the_firm_and_its_association_see_the_case(String desk) {
    assertThat(asked(desk, number).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430103", "head430200", "supervisor430200", "bar430200", "bar430000", "firm31430000MD0000000X", "modelers"})
  void to_everybody_else_it_does_not_exist(String desk) {
    assertThat(asked(desk, number)).satisfies(answer -> {
      HttpResponse<String> unknown = asked(desk, UNKNOWN);
      assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
      assertThat(answer.body().replace(number, UNKNOWN)).isEqualTo(unknown.body());
      assertThat(read(answer).path("message").asText()).isEqualTo("没有案号为“" + number + "”的案卷，请核对案号。");
    });
    assertThat(page(desk, "")).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("没有案号为“" + number + "”的案卷").doesNotContain("湖南案卷");
    });
  }

  @Test
  void the_firm_sees_its_own_case() {
    assertThat(asked("firm" + firm, number).statusCode()).isEqualTo(200);
    assertThat(page("firm" + firm, "").body()).contains(number, "还剩23个工作日");
  }

  @Test
  void a_case_that_moved_is_seen_from_its_new_county_only() {
    files.moveUnit(number, "430103");
    assertThat(asked("officer430102", number).statusCode()).isEqualTo(404);
    assertThat(asked("officer430103", number).statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_is_not_logged_in_learns_nothing() {
    assertThat(new Visitor(port).get("/api" + path(number)).statusCode()).isEqualTo(401);
    assertThat(new Visitor(port).page(path(number)).headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void a_case_number_may_be_typed_in_any_way_people_type_it() {
    String typed = number.replace("〔", "[").replace("〕", "]").replace("2026", "２０２６");
    assertThat(asked("officer430102", typed).statusCode()).isEqualTo(200);
    assertThat(asked("officer430102", number.replace("〔", " （").replace("〕", "） ")).statusCode()).isEqualTo(200);
  }

  @Test
  void the_page_tells_the_history_in_words() {
    ledger.extend(number, "T01", 1, "确有困难");
    ledger.start(number, "T52", "湖南案卷律师事务所", LocalDate.of(2026, 2, 2), "听证权利告知书已送达");
    ledger.meet(number, "T52", LocalDate.of(2026, 2, 6), "提出听证申请");
    assertThat(page("officer430102", "").body()).contains("在办期限", "2026年5月6日 星期三", "确有困难", "；届满日由2026年4月2日改为2026年5月6日",
        "延长：自原届满日2026年4月2日起延长1个月，当日不计", "已结束的期限", "按期完成", "2026年2月6日", "返回案卷查询");
  }

  @Test
  void a_paused_one_says_since_when_and_has_no_due_day() {
    ledger.start(number, "T11", "长沙市司法局", LocalDate.of(2026, 2, 24), "受理");
    ledger.pause(number, "T11", LocalDate.of(2026, 2, 26), "听证");
    assertThat(page("officer430102", "").body()).contains("自2026年2月26日起中止", "怎样计算", "恢复计算之后，届满日按剩余的时间另行确定");
    assertThat(read(asked("officer430102", number)).path("deadlines").path(1).path("level").asText()).isEqualTo("paused");
  }

  @Test
  void hours_are_told_to_the_minute_and_a_state_owes_nobody_anything() {
    ledger.startAt(number, "T34", "芙蓉区司法局", Instant.parse("2026-03-02T01:20:00Z"), "收到申请");
    ledger.start(number, "T24", "律师李四", LocalDate.of(2026, 3, 2), "律师事务所注销");
    assertThat(page("officer430102", "").body()).contains("2026年3月3日 星期二 09:20", "2026年3月2日 09:20", "涉及律师李四");
  }

  @Test
  void the_way_back_leads_to_the_task_one_came_from_and_nowhere_else() {
    assertThat(page("officer430102", "?task=1a2b-3c&filter=9f").body())
        .contains("href=\"/camunda/app/tasklist/default/#/?filter=9f&amp;task=1a2b-3c&amp;detailsTab=task-detail-case\"", "返回待办工作台");
    assertThat(page("officer430102", "?task=%2F%2Fevil.example").body()).contains("返回案卷查询").doesNotContain("evil");
    assertThat(page("officer430102", "?task=1a&filter=%22%3E%3Cb%3E").body()).contains("#/?task=1a&amp;").doesNotContain("<b>&amp;");
  }

  @Test
  void within_a_task_the_page_has_no_head_of_its_own_and_its_links_stay_within() {
    assertThat(page("officer430102", "?task=1a&embedded=1").body()).contains("deadlines?task=1a&amp;embedded=1", "在办期限")
        .doesNotContain("class=\"bar\"", "<h1", "返回待办工作台");
  }
}

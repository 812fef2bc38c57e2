package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorWordsTest {

  private static final String DESK = "officer430105";

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired TaskService tasks;

  @Test
  void a_refusal_deep_in_a_process_reaches_the_person_word_for_word() {
    HttpResponse<String> answer = start("${securityProbe.refuse()}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"type\":\"Refusal\",\"message\":\"该律师事务所已注销。\"}");
  }

  @Test
  void an_unknown_failure_gets_a_number_that_stands_in_the_log_with_the_stack_trace(CapturedOutput log) {
    HttpResponse<String> answer = start("${securityProbe.fail()}");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("系统处理失败").doesNotContain("secret detail");
    String number = answer.body().replaceAll(".*编号 ([0-9A-F]{8}) .*", "$1");
    assertThat(log.getOut()).contains(number).containsPattern(number + "[\\s\\S]*at org.legaloversight.security.Probe.fail");
  }

  @Test
  void a_task_that_is_gone_is_said_to_be_gone() {
    for (String call : new String[] {"/claim", "/submit-form"}) {
      HttpResponse<String> answer = program(town.user(DESK)).post("/engine-rest/task/gone" + call, "{}");
      assertThat(answer.body()).contains("该事项已办结或不存在");
      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_task_of_another_desk_is_refused_in_chinese() {
    String process = town.process("<userTask id='step' camunda:candidateGroups='officer430111'/>");
    String instance = town.start(process);
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    HttpResponse<String> answer = program(town.user(DESK)).post("/engine-rest/task/" + task + "/submit-form", "{}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("您无权办理该事项").doesNotContain("permission");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  @Test
  void a_lost_race_is_a_plain_409() {
    assertThat(known(500, "{\"type\":\"RestException\",\"message\":\"x\",\"code\":1}")).isEqualTo(new Answer(409, "该事项刚刚被他人办理，请刷新后再试。"));
    assertThat(known(500, "{\"type\":\"TaskAlreadyClaimedException\",\"message\":\"x\"}").status()).isEqualTo(409);
  }

  @Test
  void a_page_left_open_too_long_says_so() {
    Visitor staff = new Visitor(port);
    staff.login(town.user(DESK), Town.PASSWORD);
    HttpResponse<String> answer = staff.post("/camunda/api/engine/engine/default/task/1/claim", "{}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("页面已过期");
  }

  private static Answer known(int status, String body) {
    return EngineError.read(status, body.getBytes(StandardCharsets.UTF_8), true).known().orElseThrow();
  }

  /** Somebody submits a task's form, and the next step does this. */
  private HttpResponse<String> start(String expression) {
    String process = town.process("<userTask id='step' camunda:candidateGroups='" + DESK + "'/><sequenceFlow id='on' sourceRef='step' "
        + "targetRef='call'/><serviceTask id='call' camunda:expression='" + expression + "'/>");
    String task = tasks.createTaskQuery().processInstanceId(town.start(process)).singleResult().getId();
    return program(town.user(DESK)).post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}");
  }

  private Visitor program(String user) {
    return new Visitor(port).as(user, Town.PASSWORD);
  }
}

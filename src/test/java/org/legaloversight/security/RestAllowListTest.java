package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class RestAllowListTest {

  private static final Person OFFICER = new Person("zhangsan", "张三", List.of("officer430102"), Instant.EPOCH);
  private static final Person ADMIN = new Person("admin", "管理员", List.of(Person.ADMINISTRATORS), Instant.EPOCH);
  private static final Person MODELER = new Person("lisi", "李四", List.of("staff", "modelers"), Instant.EPOCH);
  private static final String DESK = "officer430104";

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired TaskService tasks;

  @ParameterizedTest
  @ValueSource(strings = {"POST /task/1/complete", "POST /task/1/resolve", "POST /task/1/bpmnError", "POST /task/1/bpmnEscalation",
      "POST /task/1/delegate", "POST /task/create", "POST /external-task/fetchAndLock", "POST /external-task/1/complete",
      "POST /process-definition/key/a/start", "POST /process-definition/1/start", "POST /process-definition/key/a/tenant-id/t/start",
      "POST /history/cleanup", "DELETE /history/process-instance/1", "POST /history/process-instance/delete", "DELETE /task/1/comment/2"})
  void nobody_may_get_around_forms_and_records(String request) {
    assertThat(permitted(OFFICER, request)).isFalse();
    assertThat(permitted(ADMIN, request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /task/1", "POST /task/1/assignee", "POST /task/1/identity-links", "POST /task/1/variables", "PUT /task/1/variables/a",
      "PUT /task/1/localVariables/a", "POST /message", "POST /signal", "GET /batch", "POST /migration/execute", "POST /process-instance/1/modification",
      "POST /process-instance/1/variables", "DELETE /process-instance/1", "POST /deployment/create", "GET /deployment", "GET /deployment/1/resources/2/data",
      "POST /user/create", "GET /user", "PUT /user/lisi/credentials", "DELETE /user/lisi", "PUT /group/a/members/zhangsan", "POST /authorization/create",
      "POST /filter/create", "PUT /filter/1", "DELETE /filter/1", "GET /external-task", "GET /job", "PUT /job/1/duedate", "POST /execution/1/signal",
      "GET /variable-instance", "GET /telemetry/configuration", "GET /process-definition/1/statistics", "POST /decision-definition/1/evaluate"})
  void staff_may_not_do_what_the_tasklist_does_not_need(String request) {
    assertThat(permitted(OFFICER, request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /filter", "POST /filter/1/list", "GET /task/1", "GET /task/1/form-variables", "GET /task/1/deployed-form",
      "POST /task/1/claim", "POST /task/1/unclaim", "POST /task/1/submit-form", "POST /task/1/comment/create", "GET /process-definition",
      "GET /process-definition/1/deployed-start-form", "POST /process-definition/1/submit-form", "GET /process-definition/1/xml",
      "GET /history/user-operation", "GET /user/zhangsan/profile", "PUT /user/zhangsan/credentials", "OPTIONS /filter"})
  void staff_may_do_what_the_tasklist_needs(String request) {
    assertThat(permitted(OFFICER, request)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /process-definition/1/statistics", "GET /history/process-instance", "POST /process-instance/count"})
  void a_modeler_reads_what_cockpit_shows(String request) {
    assertThat(permitted(MODELER, request)).isTrue();
    assertThat(permitted(OFFICER, request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /deployment/create", "DELETE /process-instance/1", "POST /process-instance/1/modification",
      "PUT /job/1/duedate", "POST /process-instance/delete", "POST /task/1/complete"})
  void a_modeler_changes_nothing(String request) {
    assertThat(permitted(MODELER, request)).isFalse();
  }

  @Test
  void people_of_a_firm_read_no_profile_but_their_own() {
    Person lawyer = new Person("wangwu", "王五", List.of("firm31430000MD00000017"), Instant.EPOCH);
    assertThat(permitted(lawyer, "GET /user/wangwu/profile")).isTrue();
    assertThat(permitted(lawyer, "GET /user/zhangsan/profile")).isFalse();
    assertThat(permitted(OFFICER, "GET /user/lisi/profile")).isTrue();
  }

  @Test
  void a_task_ends_by_its_form_and_not_by_a_bare_completion() {
    String process = town.process("<userTask id='step' camunda:candidateGroups='" + DESK + "'/>");
    String instance = town.start(process);
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    Visitor staff = new Visitor(port);
    staff.login(town.user(DESK), Town.PASSWORD);
    staff.page("/camunda/app/tasklist/default/");
    String address = "/camunda/api/engine/engine/default/task/" + task;

    var refused = staff.post(address + "/complete", "{}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("不允许此项操作");
    assertThat(staff.send("PUT", address, "{\"due\":null}").statusCode()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();

    assertThat(staff.post(address + "/claim", "{\"userId\":\"" + tasksOwner(staff) + "\"}").statusCode()).isEqualTo(204);
    assertThat(staff.post(address + "/submit-form", "{\"variables\":{}}").statusCode()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @Test
  void a_program_of_the_staff_is_held_to_the_same_list() {
    Visitor program = new Visitor(port).as(town.user(DESK), Town.PASSWORD);
    assertThat(program.post("/engine-rest/message", "{\"messageName\":\"a\"}").statusCode()).isEqualTo(403);
    assertThat(program.post("/engine-rest/engine/default/message", "{\"messageName\":\"a\"}").statusCode()).isEqualTo(403);
    assertThat(program.get("/engine-rest/filter").statusCode()).isEqualTo(200);
  }

  @Test
  void lists_are_bounded_whatever_is_asked_for() {
    town.grant(DESK, Resources.FILTER, "none", Permissions.READ);
    Visitor program = new Visitor(port).as(town.user(DESK), Town.PASSWORD);
    assertThat(program.get("/engine-rest/filter?maxResults=2000").statusCode()).isEqualTo(200);
    assertThat(BoundedResults.bounded("a=b&maxResults=15")).isEqualTo("a=b&maxResults=15");
    assertThat(BoundedResults.bounded("maxResults=99999999999&a=b")).isEqualTo("maxResults=1000&a=b");
    assertThat(BoundedResults.bounded(null)).isEqualTo("maxResults=1000");
  }

  private static String tasksOwner(Visitor staff) {
    return staff.get("/camunda/api/admin/auth/user/default").body().replaceAll(".*\"userId\":\"(\\w+)\".*", "$1");
  }

  private static boolean permitted(Person person, String request) {
    String[] parts = request.split(" ");
    boolean webapp = RestAllowList.permits(person, parts[0], "/camunda/api/engine/engine/default" + parts[1]);
    assertThat(RestAllowList.permits(person, parts[0], "/engine-rest" + parts[1])).isEqualTo(webapp);
    assertThat(RestAllowList.permits(person, parts[0], "/engine-rest/engine/default" + parts[1])).isEqualTo(webapp);
    return webapp;
  }
}

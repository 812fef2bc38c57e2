package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: an expression in a query, which the engine would evaluate. */
@PlatformTest
class QueryExpressionsTest {

  private static final String FOREIGN = "${1 == 1 ? 'a' : 'b'}";
  private static final String DESK = "officer430103";

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;

  Visitor admin;
  Filter own;

  @BeforeEach
  void open() {
    admin = new Visitor(port);
    admin.login(town.user(Person.ADMINISTRATORS), Town.PASSWORD);
    admin.page("/camunda/app/tasklist/default/");
    own = stored(tasks.createTaskQuery().taskCandidateGroupInExpression("${ currentUserGroups() }"));
  }

  @AfterEach
  void remove() {
    filters.deleteFilter(own.getId());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "/task                | {'assigneeExpression':'${1}'}",
      "/task                | {'orQueries':[{'candidateGroupsExpression':'${1}'}]}",
      "/task/count          | {'orQueries':[{'a':1},{'b':{'c':[[{'dueBeforeExpression':'${1}'}]]}}]}",
      "/filter/create       | {'resourceType':'Task','name':'x','query':{'ownerExpression':'${1}'}}",
      "/filter/create       | {'resourceType':'Task','name':'x','query':{'orQueries':[{'ownerExpression':'${1}'}]}}",
      "/filter/OWN/list     | {'orQueries':[{'nameExpression':'${1}'}]}",
      "/filter/OWN/count    | {'assigneeExpression':'${1}'}",
      "/process-instance    | {'AssigneeEXPRESSION':'${1}'}",
      "/task                | {'assignee\\u0045xpression':'${1}'}",
      "/task                | {'assigneeExpression':null,'assigneeExpression':'${1}'}"})
  void no_body_names_an_expression_at_any_depth(String path, String body) {
    String json = body.replace('\'', '"');
    for (Visitor visitor : List.of(admin, program())) {
      String root = visitor == admin ? "/camunda/api/engine/engine/default" : "/engine-rest";
      var answer = visitor.post(root + path.replace("OWN", own.getId()), json);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("不允许使用表达式");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task?assigneeExpression=%24%7B1%7D", "/task/count?a=b&candidateGroupExpression=x",
      "/task?maxResults=1&assigneeExpressio%6E=x", "/filter/count?nameExpression"})
  void no_query_names_an_expression(String path) {
    assertThat(admin.get("/camunda/api/engine/engine/default" + path).statusCode()).isEqualTo(400);
    assertThat(program().get("/engine-rest" + path).statusCode()).isEqualTo(400);
  }

  @Test
  void a_body_that_is_no_json_is_refused_before_the_engine_reads_it() {
    assertThat(program().post("/engine-rest/task", "{'assigneeExpression':'${1}'}").statusCode()).isEqualTo(400);
  }

  @Test
  void the_engine_itself_refuses_foreign_expressions_in_queries_and_stored_filters() {
    assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression(FOREIGN).endOr().list()).isInstanceOf(Refusal.class);
    Filter plain = stored(tasks.createTaskQuery());
    Filter stored = stored(tasks.createTaskQuery().taskAssigneeExpression(FOREIGN));
    try {
      assertThatThrownBy(() -> filters.list(stored.getId())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> filters.list(plain.getId(), tasks.createTaskQuery().or().taskOwnerExpression(FOREIGN).endOr()))
          .isInstanceOf(Refusal.class);
      assertThat(admin.post("/camunda/api/engine/engine/default/filter/" + stored.getId() + "/list", "{}").statusCode()).isEqualTo(400);
    } finally {
      filters.deleteFilter(stored.getId());
      filters.deleteFilter(plain.getId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"${now()}", "${deadlines.soon()}", "${ now() }"})
  void the_few_expressions_our_filters_need_are_evaluated(String expression) {
    assertThatCode(() -> tasks.createTaskQuery().or().dueBeforeExpression(expression).endOr().list()).doesNotThrowAnyException();
  }

  @Test
  void a_filter_of_ours_with_an_expression_still_works_in_the_tasklist() {
    String process = town.process("<userTask id='step' name='核查' camunda:candidateGroups='" + DESK + "'/>");
    town.start(process);
    town.grant(DESK, Resources.FILTER, own.getId(), Permissions.READ);
    Visitor staff = new Visitor(port);
    staff.login(town.user(DESK), Town.PASSWORD);
    staff.page("/camunda/app/tasklist/default/");
    String list = "/camunda/api/engine/engine/default/filter/" + own.getId() + "/list?maxResults=15";
    assertThat(staff.get(list).body()).contains("核查");
    assertThat(staff.post(list, "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}").body()).contains("核查");
  }

  private Filter stored(TaskQuery query) {
    Filter filter = filters.newTaskFilter("of this test");
    filter.setQuery(query);
    return filters.saveFilter(filter);
  }

  private Visitor program() {
    return new Visitor(port).as(town.user(Person.ADMINISTRATORS), Town.PASSWORD);
  }
}

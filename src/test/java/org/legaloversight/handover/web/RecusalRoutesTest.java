package org.legaloversight.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.handover.AtABureau;
import org.legaloversight.handover.Ground;
import org.legaloversight.handover.Recusals;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** By no route does somebody who has withdrawn reach the case: every address is tried, before and after, and beside a colleague. */
class RecusalRoutesTest extends AtABureau {

  private static final String WEBAPP = "/camunda/api/engine/engine/default";
  private static final String FORM = """
      {"variables": {"decision": {"value": "SERVED"}, "method": {"value": "DIRECT"}, "recipient": {"value": "主任"}, "relation": {"value": "HEAD"},
        "place": {"value": "试验路1号"}, "server": {"value": "李静"}, "servedOn": {"value": "2026-03-02"}, "proof": {"value": "回证"}}}""";

  @Autowired Recusals recusals;

  String wang;
  String li;
  String number;
  String task;
  String definition;
  Visitor browser;
  Visitor colleague;
  Visitor program;

  @BeforeEach
  void an_officer_logged_in_twice_and_a_colleague() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    number = served();
    task = service(number);
    definition = desks.any(number, SERVICE).getProcessInstanceId();
    browser = visitor(wang);
    colleague = visitor(li);
    program = new Visitor(port).as(wang, PASSWORD);
  }

  private void recuse() {
    as(wang, () -> recusals.declare(staff(wang), number, Ground.NEAR_RELATIVE, "当事人是本人配偶"));
  }

  private String encoded() {
    return URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  private List<String> filters() {
    return engine.getFilterService().createTaskFilterQuery().list().stream().map(Filter::getId).toList();
  }

  /** Everything that shows something of the case when one may see it. */
  private Stream<String> tellingOfTheEngine() {
    return Stream.concat(filters().stream().flatMap(filter -> Stream.of("/filter/" + filter + "/list")),
        Stream.of("/task?processInstanceBusinessKey=" + encoded(), "/task/" + task, "/task/" + task + "/form", "/task/" + task + "/form-variables",
            "/task/" + task + "/deployed-form", "/task/" + task + "/rendered-form", "/task/" + task + "/comment", "/task/" + task + "/identity-links",
            "/task/" + task + "/attachment", "/history/task?taskId=" + task, "/history/user-operation?taskId=" + task,
            "/history/activity-instance?processInstanceId=" + definition, "/process-instance/" + definition));
  }

  private static boolean silent(HttpResponse<String> answer) {
    return List.of(403, 404, 406).contains(answer.statusCode()) || answer.statusCode() == 200 && answer.body().replaceAll("\\s", "").matches("\\[\\]|\\{\\}|");
  }

  @Test
  void the_engines_addresses_are_as_if_there_were_no_such_task() {
    claim(wang, task); // even what was his
    List<String> telling = tellingOfTheEngine().filter(path -> !silent(browser.get(WEBAPP + path))).toList();
    assertThat(telling).as("what can be seen before").contains("/task/" + task, "/task/" + task + "/form", "/task/" + task + "/form-variables",
        "/task/" + task + "/deployed-form", "/task/" + task + "/identity-links");
    recuse();
    tellingOfTheEngine().forEach(path -> {
      for (HttpResponse<String> answer : List.of(browser.get(WEBAPP + path), program.get("/engine-rest" + path))) {
        assertThat(answer.body()).as(path).doesNotContain(number, task);
        if (!path.contains("/filter/")) {
          assertThat(silent(answer)).as("%s answered %s %s", path, answer.statusCode(), answer.body()).isTrue();
        }
      }
    });
    assertThat(colleague.get(WEBAPP + "/task/" + task).statusCode()).isEqualTo(200);
  }

  @Test
  void his_answers_are_word_for_word_those_for_a_task_that_never_was() {
    recuse();
    for (String path : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links", "/comment")) {
      HttpResponse<String> his = browser.get(WEBAPP + "/task/" + task + path);
      HttpResponse<String> none = browser.get(WEBAPP + "/task/00000000-0000-0000-0000-000000000000" + path);
      assertThat(his.statusCode() + his.body()).as(path).isEqualTo(none.statusCode() + none.body());
    }
  }

  @Test
  void counts_and_lists_leave_it_out_and_the_filters_stay_as_they_are() {
    String all = engine.getFilterService().createTaskFilterQuery().filterName("全部可见").singleResult().getId();
    String stored = stored();
    int before = count(all);
    recuse();
    assertThat(count(all)).isEqualTo(before - 1);
    assertThat(browser.post(WEBAPP + "/filter/" + all + "/list", "{\"processInstanceBusinessKey\": \"" + number + "\"}").body()).isEqualTo("[]");
    assertThat(browser.post(WEBAPP + "/filter/" + all + "/list",
        "{\"orQueries\": [{\"processInstanceBusinessKey\": \"" + number + "\", \"name\": \"登记送达\"}]}").body()).doesNotContain(number, task);
    assertThat(stored()).isEqualTo(stored);
  }

  private int count(String filter) {
    return Integer.parseInt(browser.get(WEBAPP + "/filter/" + filter + "/count").body().replaceAll("\\D", ""));
  }

  private String stored() {
    return database.sql("select string_agg(id_ || rev_ || query_, '|' order by id_) from act_ru_filter").query(String.class).single();
  }

  @Test
  void he_can_do_nothing_with_the_task_and_a_colleague_can() {
    recuse();
    Map<String, String> deeds = Map.of("/claim", "{\"userId\": \"" + wang + "\"}", "/unclaim", "{}", "/submit-form", FORM,
        "/comment/create", "{\"message\": \"看看\"}", "/assignee", "{\"userId\": \"" + wang + "\"}", "/complete", "{}");
    browser.get(WEBAPP + "/task/" + task); // brings the token without which no browser changes anything
    deeds.forEach((deed, body) -> {
      for (HttpResponse<String> answer : List.of(browser.post(WEBAPP + "/task/" + task + deed, body),
          program.post("/engine-rest/task/" + task + deed, body))) {
        assertThat(answer.statusCode()).as("%s %s", deed, answer.body()).isIn(403, 404);
        assertThat(answer.body()).as(deed).containsAnyOf("该事项已办结或不存在", "不允许此项操作");
      }
    });
    assertThat(database.sql("select count(*) from act_hi_comment where task_id_ = ?").param(task).query(Integer.class).single()).isZero();
    assertThat(holder(task)).isNull();
    colleague.get(WEBAPP + "/task/" + task);
    assertThat(colleague.post(WEBAPP + "/task/" + task + "/claim", "{\"userId\": \"" + li + "\"}").statusCode()).isEqualTo(204);
  }

  @Test
  void our_own_pages_and_interfaces_know_no_such_case() {
    List<String> pages = List.of("/cases/" + encoded() + "/deadlines", "/cases/" + encoded() + "/handover", "/api/cases/" + encoded() + "/deadlines");
    pages.subList(0, 2).forEach(page -> assertThat(browser.page(page).statusCode()).as(page).isEqualTo(200));
    assertThat(browser.get(pages.get(2)).statusCode()).isEqualTo(200);
    submitService(li, task); // so that a deadline runs
    String report = task(number, "userTask_submitReport");
    assertThat(browser.page("/deadlines").body()).contains(number);
    assertThat(browser.get("/api/deadlines/tasks?ids=" + report).body()).contains(number);
    claim(wang, report);
    assertThat(browser.page("/tasks?task=" + report).body()).contains(number);
    recuse();
    String unknown = browser.page("/cases/" + URLEncoder.encode("湘431321整〔2026〕9999号", StandardCharsets.UTF_8) + "/deadlines").body();
    for (String page : pages.subList(0, 2)) {
      HttpResponse<String> answer = browser.page(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(404);
      assertThat(answer.body().replace(number, "湘431321整〔2026〕9999号")).isEqualTo(unknown);
    }
    assertThat(browser.get(pages.get(2)).statusCode()).isEqualTo(404);
    assertThat(browser.page("/deadlines").body()).doesNotContain(number);
    assertThat(browser.get("/api/deadlines/tasks?ids=" + report).body()).isEqualTo("{}");
    assertThat(browser.page("/tasks?task=" + report).body()).doesNotContain(number);
    assertThat(browser.get("/api/handover/tasks/" + report + "/absent").body()).doesNotContain("王晓岚", "李静");
  }

  @Test
  void as_head_of_the_unit_he_finds_nothing_of_it_either() {
    String head = person("head", "陈立文", HEAD);
    person("deputy", "周国华", HEAD);
    Visitor headsBrowser = visitor(head);
    assertThat(headsBrowser.page("/tasks").body()).contains(number);
    as(head, () -> recusals.declare(staff(head), number, Ground.INTEREST, "与该所有债务"));
    HttpResponse<String> page = headsBrowser.page("/tasks");
    assertThat(page.body()).doesNotContain(number);
    HttpResponse<String> moved = headsBrowser.postForm("/tasks/move", "pick=" + task + "%7C&to=" + li + "&reason=x", Visitor.token(page.body()));
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("您无权移交").doesNotContain(number);
    assertThat(holder(task)).isNull();
    String form = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("firm-rectification-withdrawal").latestVersion()
        .singleResult().getId();
    assertThat(headsBrowser.get(WEBAPP + "/process-definition/" + form + "/form-variables").body()).doesNotContain(number);
  }

  @Test
  void declared_on_the_page_of_the_case_it_holds_at_once() {
    HttpResponse<String> page = browser.page("/cases/" + encoded() + "/handover?embedded=1");
    HttpResponse<String> answer = browser.postForm("/cases/" + encoded() + "/handover?embedded=1",
        "act=declare&ground=NEAR_RELATIVE&reason=" + URLEncoder.encode("配偶", StandardCharsets.UTF_8), Visitor.token(page.body()));
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/recusals/declared?embedded=1"));
    assertThat(browser.page("/recusals/declared?embedded=1").body()).contains("您已回避该案").doesNotContain(number);
    assertThat(browser.page("/cases/" + encoded() + "/handover").statusCode()).isEqualTo(404);
    assertThat(browser.get(WEBAPP + "/task/" + task).statusCode()).isEqualTo(404);
  }
}

package org.legaloversight.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class TaskDeadlinesInterfaceTest {

  private static final String DESK = "officer430102";
  private static final String ELSEWHERE = "officer430103";
  private static final String PASSWORD = "Ein-Wort-2026";
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
  private static final String PATH = "/api/deadlines/tasks?ids=";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired Accounts accounts;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  String caseNumber;
  Visitor officer;

  @BeforeEach
  void accept() {
    clock.moveTo(ACCEPTED);
    caseNumber = caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MT00000000", "湖南试验律师事务所", new Staff(DESK, "王晓岚", Set.of()));
    accounts.open(List.of(new Account(DESK, "承办人", "王晓岚", Set.of(DESK, "staff")),
        new Account(ELSEWHERE, "承办人", "陈立文", Set.of(ELSEWHERE, "staff"))), PASSWORD);
    officer = at(DESK);
  }

  @Test
  void tells_of_each_task_what_is_left_in_words() {
    ledger.start(caseNumber, "T11", "长沙市司法局", ACCEPTED, "受理");
    String task = task("${deadlines.due(execution, 'T11')}");
    JsonNode told = json(officer.get(PATH + task)).path(task);
    assertThat(told.path("state").asText()).isEqualTo("RUNNING");
    assertThat(told.path("dueAt").asText()).isEqualTo("2026-03-30T23:59:59+08:00");
    assertThat(told.path("left").asInt()).isEqualTo(20);
    assertThat(told.path("words").asText()).isEqualTo("还剩20个工作日");
    assertThat(told.path("level").asText()).isEqualTo("calm");
    assertThat(told.path("provisional").isBoolean()).isTrue();
    assertThat(told.path("provisional").asBoolean()).isFalse();
    assertThat(told.path("name").asText()).isEqualTo("市州审查期限");
    assertThat(told.path("caseNumber").asText()).isEqualTo(caseNumber);
    assertThat(told.path("endsInMillis").asLong()).isEqualTo((28 * 24 + 14) * 3_600_000L - 1000); // from ten in the morning
  }

  @Test
  void one_whose_clock_stands_is_told_although_its_task_has_no_due_date() {
    ledger.start(caseNumber, "T11", "长沙市司法局", ACCEPTED, "受理");
    String task = task("${deadlines.due(execution, 'T11')}");
    ledger.pause(caseNumber, "T11", ACCEPTED, "组织听证");
    tasks.setDueDate(task, null);
    JsonNode told = json(officer.get(PATH + task)).path(task);
    assertThat(told.path("state").asText()).isEqualTo("PAUSED");
    assertThat(told.path("level").asText()).isEqualTo("paused");
    assertThat(told.path("words").asText()).isEqualTo("中止");
    assertThat(told.path("pausedOn").asText()).isEqualTo("2026-03-02");
  }

  @Test
  void one_that_was_missed_is_told_while_its_task_is_open_and_one_that_was_met_is_not() {
    ledger.start(caseNumber, "T11", "长沙市司法局", ACCEPTED, "受理");
    ledger.start(caseNumber, "T12", "湖南省司法厅", ACCEPTED, "受理");
    String missed = task("${deadlines.due(execution, 'T11')}");
    String met = task("${deadlines.due(execution, 'T12')}");
    clock.moveTo(LocalDate.of(2026, 3, 31));
    ledger.miss(caseNumber, "T11");
    ledger.meet(caseNumber, "T12", LocalDate.of(2026, 3, 3), "已决定");
    JsonNode told = json(officer.get(PATH + missed + "," + met));
    assertThat(told.path(missed).path("words").asText()).isEqualTo("已逾期1个工作日");
    assertThat(told.has(met)).isFalse();
  }

  @Test
  void a_task_this_person_may_not_see_is_as_one_that_does_not_exist() {
    ledger.start(caseNumber, "T11", "长沙市司法局", ACCEPTED, "受理");
    String task = task("${deadlines.due(execution, 'T11')}");
    assertThat(json(at(ELSEWHERE).get(PATH + task + ",no-such-task"))).isEmpty();
  }

  @Test
  void a_task_without_a_deadline_of_the_ledger_is_absent() {
    String own = task("2026-03-05T10:00:00");
    String none = task("");
    assertThat(json(officer.get(PATH + own + "," + none))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", " , ", "'; drop table deadline; --", "${deadlines}", "%", "期限"})
  void an_id_that_is_none_finds_nothing(String ids) {
    HttpResponse<String> answer = officer.get(PATH + URLEncoder.encode(ids, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer)).isEmpty();
  }

  @Test
  void no_ids_at_all_find_nothing() {
    assertThat(json(officer.get("/api/deadlines/tasks"))).isEmpty();
  }

  @Test
  void a_hundred_tasks_may_be_asked_for_at_once_and_no_more() {
    assertThat(officer.get(PATH + ids(100) + ",7").statusCode()).as("the seventh twice").isEqualTo(200);
    HttpResponse<String> answer = officer.get(PATH + ids(101));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("message").asText()).isEqualTo("一次最多查询100项待办事项的期限，请分次查询。");
  }

  private static String ids(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /** A task of the case for {@link #DESK} whose definition has that due date. */
  private String task(String due) {
    String process = "taskDeadlines" + System.nanoTime();
    repository.createDeployment().addString(process + ".bpmn", """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
          <process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='start'/>
            <sequenceFlow id='in' sourceRef='start' targetRef='task'/>
            <userTask id='task' name='办理' camunda:candidateGroups='officer430102' %s/></process>
        </definitions>
        """.formatted(process, due.isEmpty() ? "" : "camunda:dueDate=\"" + due + "\"")).deploy();
    return tasks.createTaskQuery().processInstanceId(FormlessStart.of(runtime, process, caseNumber)).singleResult().getId();
  }

  private Visitor at(String desk) {
    Visitor visitor = new Visitor(port);
    visitor.login(desk, PASSWORD);
    return visitor;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }
}

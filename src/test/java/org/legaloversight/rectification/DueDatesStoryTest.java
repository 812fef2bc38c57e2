package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list and a task's heading say of its deadline, in whatever zone the browser is and however long the page is open. */
class DueDatesStoryTest extends TasklistStory {

  private static final String OFFICER = "officer430102";
  private static final String TASK = "提交整改报告";
  private static final Instant END = Instant.parse("2026-04-02T15:59:59Z");
  private static final String TITLE = "整改期限 · 2026-04-02 23:59:59 届满";
  private static final String INTERFACE = "**/api/deadlines/tasks*";

  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired AuthorizationService rights;

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "UTC"})
  void list_heading_and_saved_lists_agree_a_minute_and_eight_hours_around_the_end(String zone) {
    Order order = order();
    TasklistUser officer = at(OFFICER, ZoneId.of(zone));
    for (Duration distance : DueTimes.AROUND) {
      at(END.plus(distance));
      boolean over = !distance.isNegative();
      officer.list("全部可见").search(order.number);
      Locator row = officer.row(order.number, TASK);
      says(row.locator(".deadline"), over);
      row.click();
      says(heading(officer), over);
      officer.turnTo("即将到期");
      assertThat(officer.row(order.number, TASK)).hasCount(over ? 0 : 1);
      officer.turnTo("已逾期");
      assertThat(officer.row(order.number, TASK)).hasCount(over ? 1 : 0);
    }
    show(officer, "已逾期-" + zone.replace('/', '-'));
  }

  private static void says(Locator deadline, boolean over) {
    assertThat(deadline.locator(".left")).hasText(over ? "已逾期1个工作日" : "今天到期");
    assertThat(deadline.locator(".left")).hasClass(Pattern.compile(over ? "\\bover\\b" : "\\bnear\\b"));
    assertThat(deadline.locator(".what")).hasText("整改期限");
    assertThat(deadline.locator(".when")).hasText("2026-04-02");
    assertThat(deadline).hasAttribute("title", TITLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "UTC"})
  void a_page_left_open_turns_red_when_the_deadline_passes(String zone) {
    Order order = order();
    TasklistUser officer = opened(order, zone);
    clock.moveTo(END.plusSeconds(1));
    officer.pass(Duration.ofSeconds(61));
    says(officer.row(order.number, TASK).locator(".deadline"), true);
    says(heading(officer), true);
    clock.moveTo(END.plus(Duration.ofHours(8).plusMinutes(1)));
    officer.pass(Duration.ofHours(8));
    says(officer.row(order.number, TASK).locator(".deadline"), true);
  }

  @Test
  void an_open_page_turns_red_also_when_the_server_cannot_be_asked() {
    Order order = order();
    TasklistUser officer = opened(order, "Asia/Shanghai");
    officer.page().route(INTERFACE, route -> route.abort());
    officer.pass(Duration.ofSeconds(61));
    assertThat(officer.row(order.number, TASK).locator(".deadline .left.over")).hasText("已逾期");
    assertThat(heading(officer).locator(".left.over")).hasText("已逾期");
  }

  /** At a page opened one minute before the end, whose clock goes. */
  private TasklistUser opened(Order order, String zone) {
    at(END.minusSeconds(60));
    TasklistUser officer = at(OFFICER, ZoneId.of(zone)).clockGoesFrom(END.minusSeconds(60));
    officer.list("全部可见").search(order.number);
    officer.row(order.number, TASK).click();
    says(officer.row(order.number, TASK).locator(".deadline"), false);
    says(heading(officer), false);
    return officer;
  }

  @Test
  void without_an_answer_the_list_tells_the_due_date_of_the_task() {
    Order order = order();
    TasklistUser officer = at(OFFICER, ZoneId.of("UTC"));
    officer.page().route(INTERFACE, route -> route.abort());
    at(END.minusSeconds(60));
    officer.list("全部可见").search(order.number);
    Locator deadline = officer.row(order.number, TASK).locator(".deadline");
    assertThat(deadline).containsText(Pattern.compile("办理期限.*2026-04-02.*1分钟后到期", Pattern.DOTALL));
    at(END.plusSeconds(60));
    officer.list("已逾期").search(order.number);
    assertThat(deadline.locator(".left.over")).hasText("已逾期1分钟");
    officer.page().unroute(INTERFACE);
    officer.list("已逾期").search(order.number);
    says(deadline, true);
  }

  @Test
  void the_words_fit_the_clock_and_its_state() {
    String caseNumber = caseWithFourClocks();
    ledger.pause(caseNumber, "T11", LocalDate.of(2026, 3, 2), "组织听证");
    TasklistUser officer = at(OFFICER);
    officer.list("全部可见").search(caseNumber);
    Page page = officer.page();
    assertThat(deadline(page, "审查申请")).hasText(Pattern.compile("^市州审查期限\\s*中止$"));
    assertThat(deadline(page, "审查申请")).hasAttribute("title", "市州审查期限 · 自2026-03-02起中止计算");
    assertThat(deadline(page, "移交申请")).hasText(Pattern.compile("^维权申请移交期限\\s*2026-03-03 05:00\\s*还剩19小时$"));
    assertThat(deadline(page, "申请调解")).hasText(Pattern.compile("^\\S+\\s*2027-03-02\\s*还剩\\d+个工作日\\s*暂定$"));
    assertThat(deadline(page, "申请调解").locator(".left")).hasClass(Pattern.compile("\\bcalm\\b"));
    assertThat(deadline(page, "内部会签")).hasText(Pattern.compile("^办理期限\\s*2026-03-05 10:00\\s*3天后到期$"));
    assertThat(page.locator("li.task h4 a").getByText("移交申请")).hasAccessibleDescription("维权申请移交期限 2026-03-03 05:00 还剩19小时");
    assertThat(page.locator("li.task .creation-date:visible")).hasCount(0);
    page.locator("h4.task").getByText("审查申请").click();
    assertThat(heading(officer)).hasText(Pattern.compile("^市州审查期限\\s*中止$"));
    show(officer, "四种期限");
  }

  /** A case with a task each under working days, hours, a year not yet published, and no limit of the law. */
  private String caseWithFourClocks() {
    String caseNumber = caseFiles.open(CaseKind.RECTIFICATION, Order.COUNTY, "31430102MT00000000", "湖南试验律师事务所",
        new Staff(OFFICER, "王晓岚", Set.of()));
    ledger.start(caseNumber, "T11", "长沙市司法局", LocalDate.of(2026, 2, 27), "测试");
    ledger.startAt(caseNumber, "T34", "长沙市律师协会", Instant.parse("2026-03-01T21:00:00Z"), "测试");
    ledger.start(caseNumber, "T76a", "某所", LocalDate.of(2026, 3, 2), "测试");
    repository.createDeployment().addString("fourClocks.bpmn", diagram(List.of(
        "name='审查申请' camunda:dueDate=\"${deadlines.due(execution, 'T11')}\"",
        "name='移交申请' camunda:dueDate=\"${deadlines.due(execution, 'T34')}\"",
        "name='申请调解' camunda:dueDate=\"${deadlines.due(execution, 'T76a')}\"",
        "name='内部会签' camunda:dueDate=\"2026-03-05T10:00:00\""))).deploy();
    staffMaySeeInstances();
    FormlessStart.of(runtime, "fourClocks", caseNumber);
    return caseNumber;
  }

  /** Of a task without a form the webapp asks for the process instance. */
  private void staffMaySeeInstances() {
    Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId("staff");
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId("fourClocks");
    grant.setPermissions(new Permission[] {Permissions.READ, Permissions.READ_INSTANCE});
    rights.saveAuthorization(grant);
  }

  private static String diagram(List<String> tasks) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < tasks.size(); i++) {
      all.append("""
          <sequenceFlow id='in%1$d' sourceRef='all' targetRef='task%1$d'/>
          <userTask id='task%1$d' camunda:candidateGroups='officer430102' %2$s/>
          """.formatted(i, tasks.get(i)));
    }
    return """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
          <process id='fourClocks' name='四种期限' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <startEvent id='start'/><sequenceFlow id='in' sourceRef='start' targetRef='all'/><parallelGateway id='all'/>%s
          </process>
        </definitions>
        """.formatted(all);
  }

  private static Locator deadline(Page page, String task) {
    return page.locator("li.task").filter(new Locator.FilterOptions().setHas(page.locator("h4.task").getByText(task))).locator(".deadline");
  }

  private static Locator heading(TasklistUser person) {
    return person.page().locator("[cam-tasklist-task-meta] .deadline");
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order.opened("ARCHIVES").approved().served().acknowledged();
  }
}

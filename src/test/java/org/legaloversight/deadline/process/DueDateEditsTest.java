package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator could do to due dates and timers in Cockpit, by REST or in Java, past the ledger. */
@PlatformTest
class DueDateEditsTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
  private static final Date ANOTHER_DAY = Date.from(Instant.parse("2026-06-01T15:59:59Z"));
  private static final String IN_THE_CASE = "请在案件中办理";

  @Autowired DeadlineProbe probe;
  @Autowired DeadlineLedger ledger;
  @Autowired OutOfStep outOfStep;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired MovableClock clock;
  @Autowired Desks desks;
  @Autowired Refusals refusals;
  private ProcessDefinition diagram;
  private String caseNumber;

  @BeforeEach
  void a_review_under_way() {
    clock.moveTo(ACCEPTED);
    diagram = probe.deploy();
    caseNumber = probe.start(ACCEPTED);
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(outOfStep.find()).filteredOn(difference -> caseNumber.equals(difference.caseNumber())).isEmpty();
    probe.clear();
  }

  @Test
  void a_task_gets_no_other_due_date() {
    Task task = probe.task(caseNumber);
    task.setDueDate(ANOTHER_DAY);
    refused(() -> tasks.saveTask(task)).contains("事项“审查”的到期日由期限台账计算");
    task.setDueDate(null);
    refused(() -> tasks.saveTask(task)).contains("事项“审查”的到期日由期限台账计算");
  }

  @Test
  void a_timer_gets_no_other_date() {
    refused(() -> management.setJobDuedate(due().getId(), ANOTHER_DAY)).contains("定时事件“审查期限届满”的时间由期限台账计算");
    refused(() -> management.setJobDuedate(due().getId(), null));
    refused(() -> management.setJobDuedate(due().getId(), ANOTHER_DAY, true));
    refused(() -> management.setJobDuedate(probe.timer(caseNumber, DeadlineProbe.REMINDER).getId(), ANOTHER_DAY)).contains("审查期限临近");
  }

  @Test
  void a_retry_brings_no_other_date() {
    refused(() -> management.setJobRetries(1).jobId(due().getId()).dueDate(ANOTHER_DAY).execute());
    refused(() -> management.setJobRetries(1).jobIds(List.of(due().getId())).dueDate(ANOTHER_DAY).execute());
    management.setJobRetries(due().getId(), 0);
    refused(() -> management.setJobRetries(1).jobDefinitionId(due().getJobDefinitionId()).dueDate(ANOTHER_DAY).execute())
        .contains("重试时不能另设时间");
    management.setJobRetriesByJobDefinitionId(due().getJobDefinitionId(), 3);
    assertThat(due().getRetries()).isEqualTo(3);
  }

  @Test
  void a_batch_of_retries_brings_no_other_date() {
    Batch batch = management.setJobRetriesByJobsAsync(1).jobIds(List.of(due().getId())).dueDate(ANOTHER_DAY).executeAsync();
    management.executeJob(job(batch.getSeedJobDefinitionId()).getId());
    String retrying = job(batch.getBatchJobDefinitionId()).getId();
    assertThatCode(() -> management.executeJob(retrying)).hasMessageContaining(IN_THE_CASE);
    management.deleteBatch(batch.getId(), true);
  }

  @Test
  void counting_a_timer_anew_gives_the_date_of_the_ledger() {
    management.recalculateJobDuedate(due().getId(), false);
    management.recalculateJobDuedate(due().getId(), true);
    assertThat(due().getDuedate().toInstant()).isEqualTo(ledger.current(caseNumber, "T11").orElseThrow().dueAt());
  }

  @Test
  void a_timer_is_not_deleted() {
    refused(() -> management.deleteJob(due().getId())).contains("不能删除");
  }

  @Test
  void a_timer_is_suspended_by_the_ledger_alone() {
    String instance = probe.instance(caseNumber);
    refused(() -> management.suspendJobById(due().getId())).contains("不能在这里挂起或者激活");
    refused(() -> management.suspendJobByJobDefinitionId(due().getJobDefinitionId()));
    refused(() -> management.suspendJobByProcessInstanceId(instance));
    refused(() -> management.suspendJobByProcessDefinitionId(diagram.getId()));
    refused(() -> management.suspendJobByProcessDefinitionKey(DeadlineProbe.PROCESS));
    refused(() -> management.suspendJobDefinitionById(due().getJobDefinitionId(), true));
    refused(() -> runtime.suspendProcessInstanceById(instance));
    refused(() -> runtime.suspendProcessInstanceByProcessDefinitionKey(DeadlineProbe.PROCESS));
    refused(() -> repository.suspendProcessDefinitionById(diagram.getId(), true, null));
  }

  @Test
  void a_timer_whose_clock_stands_is_woken_by_the_ledger_alone() {
    ledger.pause(caseNumber, "T11", ACCEPTED, "听证");
    refused(() -> management.activateJobById(due().getId()));
    refused(() -> runtime.activateProcessInstanceById(probe.instance(caseNumber)));
    refused(() -> repository.activateProcessDefinitionByKey(DeadlineProbe.PROCESS, true, null));
  }

  @Test
  void a_suspended_kind_of_job_holds_no_timer_of_the_ledger() {
    management.suspendJobDefinitionById(due().getJobDefinitionId());
    repository.suspendProcessDefinitionById(diagram.getId());
    probe.review(caseNumber, "RETURN");
    assertThat(due().isSuspended()).isFalse();
  }

  @Test
  void nobody_lets_a_timer_act_before_its_time() {
    refused(() -> management.executeJob(due().getId())).contains("“市州审查期限”正在计算");
    refused(() -> management.executeJob(probe.timer(caseNumber, DeadlineProbe.REMINDER).getId()));
    ledger.pause(caseNumber, "T11", ACCEPTED, "听证");
    clock.advance(Duration.ofDays(365));
    refused(() -> management.executeJob(due().getId())).contains("“市州审查期限”中止");
    assertThat(due().getRetries()).isEqualTo(3);
  }

  @Test
  void a_second_task_under_the_same_limit_is_not_opened_by_hand() {
    refused(() -> runtime.createProcessInstanceModification(probe.instance(caseNumber)).startBeforeActivity(DeadlineProbe.REVIEW).execute())
        .contains("已有到期定时事件");
    runtime.createProcessInstanceModification(probe.instance(caseNumber)).cancelAllForActivity(DeadlineProbe.REVIEW)
        .startBeforeActivity(DeadlineProbe.REVIEW).execute();
    assertThat(desks.open(caseNumber)).containsExactly(DeadlineProbe.REVIEW);
  }

  @Test
  void other_changes_of_a_job_are_none_of_the_ledgers_business() {
    management.setJobRetries(due().getId(), 5);
    management.setJobPriority(due().getId(), 9);
    assertThat(due().getRetries()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "camunda:followUpDate=\"${deadlines.due(execution, 'T11')}\"",
      "camunda:dueDate=\"${dateTime().plusDays(1)}${deadlines.due(execution, 'T11')}\"",
      "camunda:dueDate=\"${deadlines.due(execution, limit)}\"",
      "camunda:dueDate=\"${deadlines[name](execution, 'T11')}\"",
      "camunda:dueDate=\"${deadlines['due'](execution, 'T11')}\"",
      "camunda:priority=\"${deadlines.due(execution, 'T11').time}\""})
  void a_diagram_asks_the_ledger_only_where_the_date_can_follow_it(String attribute) {
    String asking = DeadlineProbe.diagram().replace("camunda:dueDate=\"${deadlines.due(execution, 'T11')}\"", attribute);
    refused(() -> probe.deploy(asking)).contains("不能这样引用期限");
  }

  @Test
  void a_diagram_ends_a_task_by_one_timer_of_a_limit() {
    String two = DeadlineProbe.diagram().replace("deadlines.reminder", "deadlines.due");
    refused(() -> probe.deploy(two)).contains("只能有一个到期定时事件");
    String duration = DeadlineProbe.diagram().replace("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.reminder(execution, 'T11')}"
        + "</bpmn:timeDate>", "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">${deadlines.reminder(execution, 'T11')}</bpmn:timeDuration>");
    refused(() -> probe.deploy(duration)).contains("不能这样引用期限");
  }

  private AbstractStringAssert<?> refused(ThrowingCallable attempt) {
    return assertThat(refusals.of(attempt));
  }

  private Job due() {
    return probe.timer(caseNumber, DeadlineProbe.EXPIRED);
  }

  private Job job(String definition) {
    return management.createJobQuery().jobDefinitionId(definition).singleResult();
  }
}

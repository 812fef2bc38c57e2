package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases under way that move to another version of their diagram (camunda-bpm-platform #3713 and what belongs to it). */
@PlatformTest
class MigrationTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
  private static final Instant REMINDED = Instant.parse("2026-03-25T02:00:00Z"); // due on 30 March, near from the 23rd

  /** A note an hour after the case began, beside all that goes on. */
  private static final String NOTE = """
      <bpmn:subProcess id="eventSubProcess_note" triggeredByEvent="true">
        <bpmn:startEvent id="startEvent_note" isInterrupting="false">
          <bpmn:outgoing>flow_note</bpmn:outgoing>
          <bpmn:timerEventDefinition id="timer_note">
            <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration>
          </bpmn:timerEventDefinition>
        </bpmn:startEvent>
        <bpmn:endEvent id="endEvent_note">
          <bpmn:incoming>flow_note</bpmn:incoming>
        </bpmn:endEvent>
        <bpmn:sequenceFlow id="flow_note" sourceRef="startEvent_note" targetRef="endEvent_note" />
      </bpmn:subProcess>
      """;

  @Autowired DeadlineProbe probe;
  @Autowired DeadlineLedger ledger;
  @Autowired OutOfStep outOfStep;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired MovableClock clock;
  @Autowired Desks desks;
  @Autowired Refusals refusals;
  private String caseNumber;

  @BeforeEach
  void begin() {
    clock.moveTo(ACCEPTED);
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(outOfStep.find()).filteredOn(difference -> caseNumber.equals(difference.caseNumber())).isEmpty();
    probe.clear();
  }

  @Test
  void a_reminder_that_has_fired_is_not_armed_again() {
    ProcessDefinition first = reminded(DeadlineProbe.diagram());
    migrate(first, deploy(DeadlineProbe.diagram()));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void nor_when_the_plan_forgets_it() {
    ProcessDefinition first = reminded(DeadlineProbe.diagram());
    migrate(planned(first, deploy(DeadlineProbe.diagram()), DeadlineProbe.REVIEW, DeadlineProbe.EXPIRED));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void nor_when_it_interrupts_in_the_new_diagram() {
    ProcessDefinition first = reminded(DeadlineProbe.diagram());
    migrate(first, deploy(DeadlineProbe.diagram().replace(" cancelActivity=\"false\"", "")));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void nor_when_it_starts_an_event_subprocess() {
    ProcessDefinition first = reminded(noted(DeadlineProbe.diagram()));
    migrate(first, deploy(noted(DeadlineProbe.diagram())));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void nor_in_the_third_and_fourth_version() {
    ProcessDefinition first = reminded(noted(DeadlineProbe.diagram()));
    ProcessDefinition second = deploy(noted(DeadlineProbe.diagram()));
    ProcessDefinition third = deploy(noted(DeadlineProbe.diagram()));
    migrate(first, second);
    migrate(second, third);
    migrate(third, deploy(noted(DeadlineProbe.diagram())));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void nor_in_a_batch() {
    ProcessDefinition first = reminded(noted(DeadlineProbe.diagram()));
    run(runtime.newMigration(equal(first, deploy(noted(DeadlineProbe.diagram())))).processInstanceIds(probe.instance(caseNumber)).executeAsync());
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
    everywhere(deadline("T11"));
  }

  @Test
  void when_the_task_opens_anew_its_reminder_is_armed_anew() {
    ProcessDefinition first = reminded(DeadlineProbe.diagram());
    ProcessDefinition second = deploy(DeadlineProbe.diagram());
    migrate(first, second);
    probe.review(caseNumber, "RETURN");
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER);
    migrate(second, deploy(DeadlineProbe.diagram()));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER);
  }

  @Test
  void a_timer_that_still_waits_moves_along_even_if_the_plan_forgets_it() {
    ProcessDefinition first = started(noted(DeadlineProbe.diagram()));
    migrate(planned(first, deploy(noted(DeadlineProbe.diagram())), DeadlineProbe.REVIEW, DeadlineProbe.EXPIRED));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER, "startEvent_note");
  }

  @Test
  void a_timer_that_was_dropped_before_it_fired_is_armed_when_the_diagram_has_it_again() {
    ProcessDefinition first = started(noted(DeadlineProbe.diagram()));
    ProcessDefinition second = deploy(DeadlineProbe.diagram());
    migrate(first, second);
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER);
    migrate(second, deploy(noted(DeadlineProbe.diagram())));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER, "startEvent_note");
  }

  @Test
  void a_timer_that_repeats_goes_on() {
    String repeating = noted(DeadlineProbe.diagram()).replace("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT1H</bpmn:timeDuration>",
        "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R9/P20D</bpmn:timeCycle>");
    ProcessDefinition first = started(repeating);
    clock.moveTo(REMINDED);
    desks.fireDue(caseNumber);
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, "startEvent_note");
    migrate(planned(first, deploy(repeating), DeadlineProbe.REVIEW, DeadlineProbe.EXPIRED));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, "startEvent_note");
  }

  @Test
  void a_timer_that_is_new_in_the_diagram_is_armed() {
    ProcessDefinition first = reminded(DeadlineProbe.diagram());
    migrate(first, deploy(noted(DeadlineProbe.diagram())));
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED, "startEvent_note");
  }

  @Test
  void a_plan_does_not_rename_a_timer_that_may_have_fired() {
    ProcessDefinition first = reminded(noted(DeadlineProbe.diagram()));
    ProcessDefinition second = deploy(noted(DeadlineProbe.diagram()).replace("startEvent_note", "startEvent_jotted"));
    Throwable failure = refusals.failing(() -> runtime.createMigrationPlan(first.getId(), second.getId()).mapEqualActivities()
        .mapActivities("startEvent_note", "startEvent_jotted").build());
    assertThat(failure).isInstanceOf(MigrationPlanValidationException.class).hasMessageContaining("保持它的编号不变");
  }

  @Test
  void task_and_timer_keep_the_date_of_the_ledger() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    migrate(first, deploy(DeadlineProbe.diagram()));
    everywhere(deadline("T11"));
    Job timer = probe.timer(caseNumber, DeadlineProbe.EXPIRED);
    assertThat(management.createJobDefinitionQuery().jobDefinitionId(timer.getJobDefinitionId()).singleResult().getProcessDefinitionId())
        .isEqualTo(timer.getProcessDefinitionId()).isNotEqualTo(first.getId());
  }

  @Test
  void also_when_the_plan_has_the_timers_counted_anew() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    ledger.pause(caseNumber, "T11", ACCEPTED, "听证");
    ProcessDefinition second = deploy(DeadlineProbe.diagram());
    migrate(runtime.createMigrationPlan(first.getId(), second.getId()).mapEqualActivities().updateEventTriggers().build());
    assertThat(probe.task(caseNumber).getDueDate()).isNull();
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).isSuspended()).isTrue();
    ledger.resume(caseNumber, "T11", ACCEPTED, "听证结束");
    everywhere(deadline("T11"));
  }

  @Test
  void under_another_limit_task_and_timer_take_its_date() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    ledger.start(caseNumber, "T107", "芙蓉区司法局", ACCEPTED, "受理申请");
    ledger.cancel(caseNumber, "T11", "改用复议期限");
    migrate(first, deploy(DeadlineProbe.diagram("T107")));
    everywhere(deadline("T107"));
  }

  @Test
  void a_case_does_not_move_under_a_limit_it_has_no_deadline_of() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    MigrationPlan plan = equal(first, deploy(DeadlineProbe.diagram("T107")));
    refused(plan).contains("没有期限T107");
  }

  @Test
  void the_new_diagram_must_not_lose_the_timer_of_what_is_still_owed() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    MigrationPlan plan = equal(first, deploy(without(DeadlineProbe.diagram(), DeadlineProbe.EXPIRED)));
    refused(plan).contains("将没有到期定时事件");
  }

  @Test
  void nor_have_two() {
    ProcessDefinition first = started(DeadlineProbe.diagram());
    MigrationPlan plan = equal(first, deploy(noted(DeadlineProbe.diagram())
        .replace("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT1H</bpmn:timeDuration>",
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.due(execution, 'T11')}</bpmn:timeDate>")));
    refused(plan).contains("已有到期定时事件，不能再有第二个");
  }

  @Test
  void a_task_that_the_new_diagram_no_longer_binds_loses_its_due_date() {
    ProcessDefinition first = started(without(DeadlineProbe.diagram(), DeadlineProbe.EXPIRED));
    migrate(first, deploy(without(DeadlineProbe.diagram(), DeadlineProbe.EXPIRED)
        .replace(" camunda:dueDate=\"${deadlines.due(execution, 'T11')}\"", "")));
    assertThat(probe.task(caseNumber).getDueDate()).isNull();
    ledger.pause(caseNumber, "T11", ACCEPTED, "听证");
    assertThat(probe.task(caseNumber).getDueDate()).isNull();
  }

  private ProcessDefinition deploy(String diagram) {
    return probe.deploy(diagram);
  }

  private ProcessDefinition started(String diagram) {
    ProcessDefinition deployed = deploy(diagram);
    caseNumber = probe.start(ACCEPTED);
    return deployed;
  }

  /** A case whose reminder has fired, and whatever was due before. */
  private ProcessDefinition reminded(String diagram) {
    ProcessDefinition deployed = started(diagram);
    clock.moveTo(REMINDED);
    desks.fireDue(caseNumber);
    assertThat(live()).containsExactly(DeadlineProbe.EXPIRED);
    return deployed;
  }

  private static String noted(String diagram) {
    return diagram.replace("</bpmn:process>", NOTE + "</bpmn:process>");
  }

  /** The diagram without a boundary event and the flow that leaves it. */
  private static String without(String diagram, String event) {
    return diagram.replaceAll("(?s)<bpmn:boundaryEvent id=\"" + event + "\".*?</bpmn:boundaryEvent>", "")
        .replaceAll("<bpmn:sequenceFlow [^>]*sourceRef=\"" + event + "\"[^>]*/>", "").replace("<bpmn:incoming>flow_expired</bpmn:incoming>", "");
  }

  private MigrationPlan equal(ProcessDefinition source, ProcessDefinition target) {
    return runtime.createMigrationPlan(source.getId(), target.getId()).mapEqualActivities().build();
  }

  private MigrationPlan planned(ProcessDefinition source, ProcessDefinition target, String... mapped) {
    var plan = runtime.createMigrationPlan(source.getId(), target.getId());
    Arrays.stream(mapped).forEach(each -> plan.mapActivities(each, each));
    return plan.build();
  }

  private void migrate(ProcessDefinition source, ProcessDefinition target) {
    migrate(equal(source, target));
  }

  private void migrate(MigrationPlan plan) {
    runtime.newMigration(plan).processInstanceIds(probe.instance(caseNumber)).execute();
    assertThat(probe.task(caseNumber).getProcessDefinitionId()).isEqualTo(plan.getTargetProcessDefinitionId());
  }

  /** Refused alone and in a batch, and nothing is changed by either. */
  private AbstractStringAssert<?> refused(MigrationPlan plan) {
    String instance = probe.instance(caseNumber);
    Batch batch = runtime.newMigration(plan).processInstanceIds(instance).executeAsync();
    management.executeJob(job(batch.getSeedJobDefinitionId()));
    String migration = job(batch.getBatchJobDefinitionId());
    ThrowingCallable inBatch = () -> management.executeJob(migration);
    assertThat(catching(inBatch)).isEqualTo(refusals.of(() -> runtime.newMigration(plan).processInstanceIds(instance).execute()));
    management.deleteBatch(batch.getId(), true);
    return assertThat(refusals.of(() -> runtime.newMigration(plan).processInstanceIds(instance).execute()));
  }

  private static String catching(ThrowingCallable attempt) {
    return Refusals.message(org.assertj.core.api.Assertions.catchThrowable(attempt));
  }

  private void run(Batch batch) {
    management.executeJob(job(batch.getSeedJobDefinitionId()));
    management.executeJob(job(batch.getBatchJobDefinitionId()));
    management.executeJob(job(batch.getMonitorJobDefinitionId()));
  }

  private String job(String definition) {
    return management.createJobQuery().jobDefinitionId(definition).singleResult().getId();
  }

  private List<String> live() {
    return Stream.of(DeadlineProbe.EXPIRED, DeadlineProbe.REMINDER, "startEvent_note")
        .flatMap(event -> probe.timers(caseNumber, event).stream().map(timer -> event)).toList();
  }

  private Deadline deadline(String limit) {
    return ledger.current(caseNumber, limit).orElseThrow();
  }

  private void everywhere(Deadline deadline) {
    Date due = Date.from(deadline.dueAt());
    assertThat(probe.task(caseNumber).getDueDate()).hasSameTimeAs(due);
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).getDuedate()).hasSameTimeAs(due);
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).isSuspended()).isFalse();
  }
}

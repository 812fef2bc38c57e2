package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.deadline.process.Difference.Kind.NOTHING_OWED;
import static org.legaloversight.deadline.process.Difference.Kind.TASK_DATE;
import static org.legaloversight.deadline.process.Difference.Kind.TASK_HISTORY;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_DATE;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_DEAD;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_DOUBLE;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_MISSING;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_REARMED;
import static org.legaloversight.deadline.process.Difference.Kind.TIMER_STATE;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Faults that the guard does not let happen, forced into the database. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class OutOfStepTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);

  @Autowired DeadlineProbe probe;
  @Autowired DeadlineLedger ledger;
  @Autowired OutOfStep outOfStep;
  @Autowired OutOfStepAlarm alarm;
  @Autowired TaskService tasks;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;
  @Autowired Desks desks;
  private String caseNumber;

  @BeforeEach
  void a_review_under_way() {
    clock.moveTo(ACCEPTED);
    probe.deploy();
    caseNumber = probe.start(ACCEPTED);
    assertThat(differences()).isEmpty();
  }

  @AfterEach
  void nothing_is_left() {
    probe.clear();
  }

  @Test
  void a_task_with_another_due_date_is_found() {
    task("update act_ru_task set due_date_ = due_date_ + interval '1 day' where id_ = ?");
    assertThat(differences()).containsExactlyInAnyOrder(TASK_DATE, TASK_HISTORY);
  }

  @Test
  void a_task_without_its_due_date_is_found() {
    task("update act_ru_task set due_date_ = null where id_ = ?");
    assertThat(differences()).contains(TASK_DATE);
  }

  @Test
  void a_history_with_another_due_date_is_found() {
    task("update act_hi_taskinst set due_date_ = due_date_ + interval '1 day' where id_ = ?");
    assertThat(differences()).containsExactly(TASK_HISTORY);
  }

  @Test
  void a_timer_with_another_date_is_found() {
    timer(DeadlineProbe.EXPIRED, "update act_ru_job set duedate_ = duedate_ + interval '1 second' where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_DATE);
  }

  @Test
  void a_reminder_with_another_date_is_found() {
    timer(DeadlineProbe.REMINDER, "update act_ru_job set duedate_ = null where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_DATE);
  }

  @Test
  void a_timer_that_sleeps_though_its_deadline_runs_is_found() {
    timer(DeadlineProbe.EXPIRED, "update act_ru_job set suspension_state_ = 2 where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_STATE);
  }

  @Test
  void a_timer_that_is_awake_though_its_clock_stands_is_found() {
    ledger.pause(caseNumber, "T11", ACCEPTED, "听证");
    assertThat(differences()).isEmpty();
    timer(DeadlineProbe.EXPIRED, "update act_ru_job set suspension_state_ = 1 where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_STATE);
  }

  @Test
  void a_timer_without_tries_is_found() {
    timer(DeadlineProbe.EXPIRED, "update act_ru_job set retries_ = 0 where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_DEAD);
  }

  @Test
  void a_missing_timer_is_found() {
    timer(DeadlineProbe.EXPIRED, "delete from act_ru_job where id_ = ?");
    assertThat(differences()).containsExactly(TIMER_MISSING);
  }

  @Test
  void a_reminder_that_has_fired_is_not_missed() {
    timer(DeadlineProbe.REMINDER, "delete from act_ru_job where id_ = ?");
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_reminder_armed_again_after_it_has_fired_is_found() {
    String reminder = database.sql("select cast(row_to_json(j) as text) from act_ru_job j where id_ = ?")
        .param(probe.timer(caseNumber, DeadlineProbe.REMINDER).getId()).query(String.class).single();
    clock.moveTo(ACCEPTED.plusDays(25));
    desks.fireDue(caseNumber);
    assertThat(differences()).isEmpty();
    database.sql("insert into act_ru_job select * from json_populate_record(cast(null as act_ru_job), cast(? as json))").param(reminder).update();
    assertThat(differences()).containsExactly(TIMER_REARMED);
  }

  @Test
  void a_second_timer_is_found() {
    timer(DeadlineProbe.EXPIRED, """
        insert into act_ru_job (id_, rev_, type_, exclusive_, execution_id_, process_instance_id_, process_def_id_, process_def_key_,
          retries_, duedate_, handler_type_, handler_cfg_, suspension_state_, job_def_id_, sequence_counter_)
        select 'second-' || id_, rev_, type_, exclusive_, execution_id_, process_instance_id_, process_def_id_, process_def_key_,
          retries_, duedate_, handler_type_, handler_cfg_, suspension_state_, job_def_id_, sequence_counter_
        from act_ru_job where id_ = ?""");
    assertThat(differences()).containsExactly(TIMER_DOUBLE);
  }

  @Test
  void a_deadline_that_was_changed_past_the_ledger_is_found() {
    database.sql("update deadline set due_at = due_at + interval '1 day' where case_number = ?").param(caseNumber).update();
    assertThat(differences()).containsExactlyInAnyOrder(TASK_DATE, TIMER_DATE);
  }

  @Test
  void work_under_a_limit_by_which_nothing_is_owed_is_found() {
    ledger.cancel(caseNumber, "T11", "申请人撤回");
    assertThat(differences()).containsExactlyInAnyOrder(NOTHING_OWED, NOTHING_OWED, NOTHING_OWED);
  }

  @Test
  void work_in_a_case_without_any_deadline_is_found() {
    database.sql("update act_ru_execution set business_key_ = business_key_ || 'x' where business_key_ = ?").param(caseNumber).update();
    caseNumber = caseNumber + "x";
    assertThat(differences()).containsExactlyInAnyOrder(NOTHING_OWED, NOTHING_OWED, NOTHING_OWED);
  }

  @Test
  void the_alarm_calls_out_and_sets_right_what_it_can(CapturedOutput output) {
    task("update act_ru_task set due_date_ = due_date_ + interval '1 day' where id_ = ?");
    timer(DeadlineProbe.EXPIRED, "update act_ru_job set duedate_ = duedate_ + interval '1 day', suspension_state_ = 2 where id_ = ?");
    assertThat(alarm.check()).extracting(Difference::caseNumber).contains(caseNumber);
    assertThat(output).contains("ALARM: out of step with the ledger of deadlines").contains(caseNumber);
    assertThat(differences()).isEmpty();
    assertThat(probe.task(caseNumber).getDueDate()).hasSameTimeAs(Date.from(ledger.current(caseNumber, "T11").orElseThrow().dueAt()));
  }

  @Test
  void whoever_only_claims_a_task_is_not_refused_for_somebody_elses_fault() {
    task("update act_ru_task set due_date_ = due_date_ + interval '1 day' where id_ = ?");
    tasks.claim(probe.task(caseNumber).getId(), "officer430102");
    assertThat(differences()).contains(TASK_DATE);
  }

  private List<Difference.Kind> differences() {
    return outOfStep.find().stream().filter(difference -> caseNumber.equals(difference.caseNumber())).map(Difference::kind).toList();
  }

  private void task(String fault) {
    database.sql(fault).param(probe.task(caseNumber).getId()).update();
  }

  private void timer(String event, String fault) {
    database.sql(fault).param(probe.timer(caseNumber, event).getId()).update();
  }
}

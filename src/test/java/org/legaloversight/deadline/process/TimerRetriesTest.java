package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A timer whose work fails: the engine would write the time of the next try over its date. */
@PlatformTest
class TimerRetriesTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
  private static final String EVENT = "id=\"" + DeadlineProbe.EXPIRED + "\" name=\"审查期限届满\" attachedToRef=\"userTask_review\">";
  private static final String IN_TEN_MINUTES = "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>"
      + "</bpmn:extensionElements>";

  @Autowired DeadlineProbe probe;
  @Autowired DeadlineLedger ledger;
  @Autowired ManagementService management;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  private String caseNumber;
  private Instant due;

  @AfterEach
  void nothing_is_left() {
    probe.clear();
  }

  @Test
  void keeps_its_date_and_is_tried_again_at_once() {
    overdue(broken(DeadlineProbe.diagram()));
    fail();
    assertThat(timer().getRetries()).isEqualTo(2);
    assertThat(timer().getDuedate()).hasSameTimeAs(Date.from(due));
    assertThat(probe.takenByTheExecutor(caseNumber)).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void keeps_its_date_and_waits_where_the_diagram_wants_a_pause_between_tries() {
    overdue(broken(DeadlineProbe.diagram().replace(EVENT, EVENT + IN_TEN_MINUTES)));
    fail();
    assertThat(timer().getDuedate()).hasSameTimeAs(Date.from(due));
    assertThat(probe.takenByTheExecutor(caseNumber)).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    assertThat(probe.takenByTheExecutor(caseNumber)).containsExactly(DeadlineProbe.EXPIRED);
  }

  @Test
  void has_new_tries_on_a_new_date() {
    overdue(broken(DeadlineProbe.diagram("T107")), "T107");
    fail();
    fail();
    fail();
    assertThat(timer().getRetries()).isZero();
    clock.moveTo(due.minusSeconds(60));
    ledger.extend(caseNumber, "T107", 30, "案情复杂");
    assertThat(timer().getRetries()).isEqualTo(3);
    assertThat(timer().getDuedate()).hasSameTimeAs(Date.from(ledger.current(caseNumber, "T107").orElseThrow().dueAt()));
  }

  @Test
  void that_was_taken_for_execution_just_before_a_pause_gives_itself_back_and_loses_no_try() {
    overdue(DeadlineProbe.diagram());
    database.sql("update act_ru_job set lock_owner_ = 'node', lock_exp_time_ = ? where id_ = ?")
        .params(Timestamp.from(clock.instant().plusSeconds(60)), timer().getId()).update();
    ledger.pause(caseNumber, DeadlineProbe.LIMIT, ACCEPTED, "听证");
    assertThat(Refusals.message(catchThrowable(() -> management.executeJob(timer().getId())))).contains("中止");
    assertThat(timer().getRetries()).isEqualTo(3);
    assertThat(database.sql("select count(*) from act_ru_job where id_ = ? and lock_owner_ is null").param(timer().getId())
        .query(Integer.class).single()).isOne();
  }

  /** The task after the timer goes to a desk that does not exist, so the timer's work fails. */
  private static String broken(String diagram) {
    return diagram.replace("${desks.county(execution, 'head')}", "${desks.county(execution, 'nobody')}");
  }

  private void overdue(String diagram) {
    overdue(diagram, DeadlineProbe.LIMIT);
  }

  private void overdue(String diagram, String limit) {
    clock.moveTo(ACCEPTED);
    probe.deploy(diagram);
    caseNumber = probe.start(limit, ACCEPTED);
    due = ledger.current(caseNumber, limit).orElseThrow().dueAt();
    clock.moveTo(due);
    management.executeJob(probe.timer(caseNumber, DeadlineProbe.REMINDER).getId());
  }

  private void fail() {
    assertThat(catchThrowable(() -> management.executeJob(timer().getId()))).isNotNull();
  }

  private Job timer() {
    return probe.timer(caseNumber, DeadlineProbe.EXPIRED);
  }
}

package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;
import org.legaloversight.calendar.Notices;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineRounds;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** T107 is the limit that may both be extended and be paused: sixty days, thirty more. */
@PlatformTest
class DueDatesTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
  private static final Instant DUE = Instant.parse("2026-05-06T15:59:59Z"); // 1 May begins a holiday, which ends on the 5th

  @Autowired DeadlineProbe probe;
  @Autowired DeadlineLedger ledger;
  @Autowired OutOfStep outOfStep;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DeadlineRounds rounds;
  @Autowired Notices notices;
  @Autowired MovableClock clock;
  @Autowired Desks desks;
  private String caseNumber;

  @BeforeEach
  void a_review_under_way() {
    clock.moveTo(ACCEPTED);
    probe.deploy(DeadlineProbe.diagram("T107"));
    caseNumber = probe.start("T107", ACCEPTED);
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(outOfStep.find()).filteredOn(difference -> caseNumber.equals(difference.caseNumber())).isEmpty();
    probe.clear();
  }

  @Test
  void ledger_task_history_and_timer_name_one_instant() {
    everywhere(DUE);
    assertThat(probe.timer(caseNumber, DeadlineProbe.REMINDER).getDuedate()).hasSameTimeAs(Date.from(deadline().remindAt()));
  }

  @Test
  void an_extension_moves_the_task_and_its_timers() {
    Instant extended = ledger.extend(caseNumber, "T107", 30, "案情复杂").dueAt();
    assertThat(extended).isAfter(DUE);
    everywhere(extended);
    assertThat(probe.timer(caseNumber, DeadlineProbe.REMINDER).getDuedate()).hasSameTimeAs(Date.from(deadline().remindAt()));
  }

  @Test
  void an_extension_that_is_rolled_back_moves_nothing() {
    Throwable failure = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      ledger.extend(caseNumber, "T107", 30, "案情复杂");
      tasks.claim(probe.task(caseNumber).getId(), "officer430102"); // an engine command inside, whose end lets the dates follow
      assertThat(probe.task(caseNumber).getDueDate()).isAfter(Date.from(DUE));
      throw new IllegalStateException("thought better of it");
    }));
    assertThat(failure).hasMessage("thought better of it");
    everywhere(DUE);
  }

  @Test
  void a_change_while_a_form_is_submitted_reaches_the_task_that_opens_next() {
    within(command -> {
      probe.review(caseNumber, "RETURN");
      ledger.extend(caseNumber, "T107", 30, "案情复杂");
    });
    everywhere(deadline().dueAt());
    within(command -> {
      ledger.pause(caseNumber, "T107", ACCEPTED, "现场勘验");
      probe.review(caseNumber, "RETURN");
    });
    stands();
  }

  @Test
  void claiming_and_letting_go_leave_the_date_alone() {
    String task = probe.task(caseNumber).getId();
    tasks.claim(task, "officer430102");
    tasks.setAssignee(task, null);
    Task changed = probe.task(caseNumber);
    changed.setPriority(70);
    changed.setDescription("材料较多");
    tasks.saveTask(changed);
    everywhere(DUE);
  }

  @Test
  void a_returned_task_opens_with_the_date_that_is_in_force_then() {
    ledger.extend(caseNumber, "T107", 30, "案情复杂");
    String before = probe.task(caseNumber).getId();
    probe.review(caseNumber, "RETURN");
    assertThat(probe.task(caseNumber).getId()).isNotEqualTo(before);
    everywhere(deadline().dueAt());
  }

  @Test
  void while_the_clock_stands_the_task_has_no_due_date_and_its_timers_sleep() {
    clock.moveTo(ACCEPTED.plusDays(10));
    ledger.pause(caseNumber, "T107", ACCEPTED.plusDays(10), "现场勘验");
    stands();
    clock.moveTo(ACCEPTED.plusDays(100));
    assertThat(probe.takenByTheExecutor(caseNumber)).isEmpty();
    ledger.resume(caseNumber, "T107", ACCEPTED.plusDays(100), "勘验完毕");
    assertThat(deadline().dueAt()).isAfter(DUE);
    everywhere(deadline().dueAt());
  }

  @Test
  void a_task_that_opens_while_the_clock_stands_waits_with_it() {
    ledger.pause(caseNumber, "T107", ACCEPTED, "补正材料");
    probe.review(caseNumber, "RETURN");
    stands();
    clock.moveTo(ACCEPTED.plusDays(5));
    ledger.resume(caseNumber, "T107", ACCEPTED.plusDays(5), "已补正");
    everywhere(deadline().dueAt());
  }

  @Test
  void at_its_date_the_timer_ends_the_task_and_not_a_second_earlier() {
    clock.moveTo(DUE.minusSeconds(1));
    desks.fireDue(caseNumber);
    assertThat(desks.open(caseNumber)).containsExactly(DeadlineProbe.REVIEW);
    clock.moveTo(DUE);
    desks.fireDue(caseNumber);
    assertThat(desks.open(caseNumber)).containsExactly(DeadlineProbe.EXPLAIN_DELAY);
  }

  @Test
  void what_was_met_while_the_task_is_still_open_no_longer_wakes_anybody() {
    ledger.meet(caseNumber, "T107", ACCEPTED, "已作出决定");
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).isSuspended()).isTrue();
    assertThat(outOfStep.find()).filteredOn(difference -> caseNumber.equals(difference.caseNumber()))
        .extracting(Difference::kind).containsOnly(Difference.Kind.NOTHING_OWED);
    probe.review(caseNumber, "DONE");
  }

  @Test
  void a_new_count_from_another_day_moves_all_of_them() {
    ledger.restart(caseNumber, "T107", ACCEPTED.minusDays(1), "受理日期登记有误");
    everywhere(deadline().dueAt());
  }

  @Test
  void a_restart_of_the_node_forgets_nothing() {
    engine.getDeploymentCache().getProcessDefinitionCache().clear(); // all that a node keeps in memory of a diagram
    ledger.extend(caseNumber, "T107", 30, "案情复杂");
    everywhere(deadline().dueAt());
  }

  @Test
  void a_new_version_of_the_diagram_leaves_those_under_way_with_their_limit() {
    probe.deploy(DeadlineProbe.diagram("T11"));
    ledger.start(caseNumber, "T11", "芙蓉区司法局", ACCEPTED, "受理申请");
    ledger.extend(caseNumber, "T107", 30, "案情复杂");
    everywhere(deadline().dueAt());
  }

  @Test
  void many_cases_follow_in_one_transaction() {
    List<String> cases = IntStream.range(0, 40).mapToObj(each -> probe.start("T107", ACCEPTED)).toList();
    new TransactionTemplate(transactions).executeWithoutResult(status ->
        cases.forEach(each -> ledger.extend(each, "T107", 30, "案情复杂")));
    Date extended = Date.from(ledger.current(cases.get(0), "T107").orElseThrow().dueAt());
    assertThat(cases).allSatisfy(each -> {
      assertThat(probe.task(each).getDueDate()).hasSameTimeAs(extended);
      assertThat(probe.timer(each, DeadlineProbe.EXPIRED).getDuedate()).hasSameTimeAs(extended);
    });
  }

  /** Taken back, because all tests share one calendar. */
  @Test
  void a_new_notice_of_holidays_moves_task_and_timer_with_the_deadline() {
    LocalDate before = LocalDate.of(2026, 11, 2);
    clock.moveTo(before);
    String reaching = probe.start("T107", before); // until 1 January 2027, as if it were worked
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      status.setRollbackOnly();
      notices.publish(new Notice(2027, List.of(new NoticedDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"))), "试验",
          new Staff("admin", "管理员", Set.of()));
      rounds.recount();
      Instant monday = Instant.parse("2027-01-04T15:59:59Z");
      assertThat(ledger.current(reaching, "T107").orElseThrow().dueAt()).isEqualTo(monday);
      within(command -> { }); // a commit would do the same
      assertThat(outOfStep.find()).filteredOn(difference -> reaching.equals(difference.caseNumber())).isEmpty();
      assertThat(probe.task(reaching).getDueDate()).hasSameTimeAs(Date.from(monday));
      assertThat(probe.timer(reaching, DeadlineProbe.EXPIRED).getDuedate()).hasSameTimeAs(Date.from(monday));
    });
  }

  @RepeatedTest(5)
  void of_an_extension_and_the_expiry_at_the_same_second_one_wins_or_they_follow_one_another() throws Exception {
    String timer = probe.timer(caseNumber, DeadlineProbe.EXPIRED).getId();
    management.executeJob(soon());
    AtomicInteger person = new AtomicInteger();
    List<Object> outcomes = Together.twice(() -> {
      if (person.getAndIncrement() == 0) {
        ledger.extend(caseNumber, "T107", 30, "案情复杂");
      } else {
        management.executeJob(timer);
      }
      return "done";
    });
    assertThat(outcomes).contains("done");
    boolean expired = desks.open(caseNumber).equals(List.of(DeadlineProbe.EXPLAIN_DELAY));
    if (!expired) {
      assertThat(deadline().dueAt()).isAfter(DUE);
      everywhere(deadline().dueAt());
    }
  }

  /** At the due date; the reminder's job, which is to act before. */
  private String soon() {
    clock.moveTo(DUE);
    return probe.timer(caseNumber, DeadlineProbe.REMINDER).getId();
  }

  private Deadline deadline() {
    return ledger.current(caseNumber, "T107").orElseThrow();
  }

  private void within(Consumer<Void> work) {
    engine.getCommandExecutorTxRequired().execute(command -> {
      work.accept(null);
      return null;
    });
  }

  private void everywhere(Instant due) {
    assertThat(deadline().dueAt()).isEqualTo(due);
    assertThat(probe.task(caseNumber).getDueDate()).hasSameTimeAs(Date.from(due));
    assertThat(history.createHistoricTaskInstanceQuery().taskId(probe.task(caseNumber).getId()).singleResult().getDueDate())
        .hasSameTimeAs(Date.from(due));
    Job timer = probe.timer(caseNumber, DeadlineProbe.EXPIRED);
    assertThat(timer.getDuedate()).hasSameTimeAs(Date.from(due));
    assertThat(timer.isSuspended()).isFalse();
  }

  private void stands() {
    assertThat(probe.task(caseNumber).getDueDate()).isNull();
    assertThat(history.createHistoricTaskInstanceQuery().taskId(probe.task(caseNumber).getId()).singleResult().getDueDate()).isNull();
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).isSuspended()).isTrue();
    assertThat(probe.timer(caseNumber, DeadlineProbe.EXPIRED).getDuedate()).hasSameTimeAs(Date.from(deadline().dueAt()));
    assertThat(probe.timer(caseNumber, DeadlineProbe.REMINDER).isSuspended()).isTrue();
  }
}

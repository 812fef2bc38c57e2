package org.legaloversight.deadline.machine;

import static org.legaloversight.deadline.machine.Chance.ILLEGAL;
import static org.legaloversight.deadline.machine.Chance.LEGAL;

import java.time.Duration;
import java.util.Date;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.testing.FormlessStart;

/** What somebody with all rights on the engine may try in Cockpit. */
enum AdministratorsMove implements Move {

  SET_TIMER(4, "an administrator sets the timer to another day",
      (now, n) -> ILLEGAL.unless(now.timer().isEmpty()),
      (engine, now) -> engine.getManagementService().setJobDuedate(timer(now), later(now.timer().orElseThrow().date()))),

  SET_TASK(4, "an administrator sets the task's due date to another day",
      (now, n) -> ILLEGAL.unless(now.task().filter(Situation.Task::bound).isEmpty()),
      (engine, now) -> {
        Task task = engine.getTaskService().createTaskQuery().taskId(now.task().orElseThrow().id()).singleResult();
        task.setDueDate(later(task.getDueDate() == null ? Date.from(now.now()) : task.getDueDate()));
        engine.getTaskService().saveTask(task);
      }),

  SUSPEND_TIMER(3, "an administrator suspends the timer",
      (now, n) -> ILLEGAL.unless(now.timer().filter(Situation.Timer::active).isEmpty()),
      (engine, now) -> engine.getManagementService().suspendJobById(timer(now))),

  WAKE_TIMER(2, "an administrator activates the timer of a clock that stands",
      (now, n) -> ILLEGAL.unless(now.timer().filter(timer -> !timer.active()).isEmpty()),
      (engine, now) -> engine.getManagementService().activateJobById(timer(now))),

  SUSPEND_CASE(2, "an administrator suspends the instance",
      (now, n) -> ILLEGAL.unless(!now.activeTimer()),
      (engine, now) -> engine.getRuntimeService().suspendProcessInstanceById(now.instance())),

  WAKE_CASE(2, "an administrator activates the instance of a clock that stands",
      (now, n) -> ILLEGAL.unless(!now.sleepingTimer()),
      (engine, now) -> engine.getRuntimeService().activateProcessInstanceById(now.instance())),

  SUSPEND_DIAGRAM(1, "an administrator suspends the diagram with its instances",
      (now, n) -> ILLEGAL.unless(!now.activeTimer()),
      (engine, now) -> engine.getRepositoryService().suspendProcessDefinitionById(now.diagram(), true, null)),

  DELETE_TIMER(3, "an administrator deletes the timer",
      (now, n) -> ILLEGAL.unless(now.timer().isEmpty()),
      (engine, now) -> engine.getManagementService().deleteJob(timer(now))),

  FIRE_EARLY(3, "an administrator fires the timer before its date",
      (now, n) -> ILLEGAL.unless(now.timer().isEmpty() || now.deadline().running() && !now.now().isBefore(now.deadline().dueAt().toInstant())),
      (engine, now) -> engine.getManagementService().executeJob(timer(now))),

  GIVE_RETRIES(2, "an administrator gives the timer new retries",
      (now, n) -> LEGAL.unless(now.timer().isEmpty()),
      (engine, now) -> engine.getManagementService().setJobRetries(timer(now), 3)),

  GIVE_RETRIES_AND_DATE(2, "an administrator gives the timer a retry on another day",
      (now, n) -> ILLEGAL.unless(now.timer().isEmpty()),
      (engine, now) -> engine.getManagementService().setJobRetries(1).jobId(timer(now)).dueDate(later(now.timer().orElseThrow().date())).execute()),

  START_TWICE(3, "an administrator starts a second process for the case",
      (now, n) -> ILLEGAL.unless(now.timer().isEmpty() || !now.kind().trial()),
      (engine, now) -> FormlessStart.of(engine.getRuntimeService(), now.kind().process(), now.number())),

  ENTER_ANEW(4, "an administrator lets the task begin anew",
      (now, n) -> LEGAL.unless(now.task().isEmpty()),
      (engine, now) -> engine.getRuntimeService().createProcessInstanceModification(now.instance())
          .cancelAllForActivity(now.kind().task()).startBeforeActivity(now.kind().task()).execute()),

  DELETE_INSTANCE(1, "an administrator deletes the instance",
      (now, n) -> LEGAL.unless(now.instance() == null || !now.kind().trial()),
      (engine, now) -> engine.getRuntimeService().deleteProcessInstance(now.instance(), "误启动")),

  RECALCULATE(2, "an administrator has the timer's date calculated anew",
      (now, n) -> LEGAL.unless(now.timer().isEmpty()),
      (engine, now) -> {
        ManagementService management = engine.getManagementService();
        management.recalculateJobDuedate(timer(now), true);
        management.recalculateJobDuedate(timer(now), false);
      });

  private final int weight;
  private final String words;
  private final Guard guard;
  private final BiConsumer<ProcessEngine, Situation> deed;

  AdministratorsMove(int weight, String words, Guard guard, BiConsumer<ProcessEngine, Situation> deed) {
    this.weight = weight;
    this.words = words;
    this.guard = guard;
    this.deed = deed;
  }

  private static String timer(Situation now) {
    return now.timer().orElseThrow().id();
  }

  private static Date later(Date date) {
    return Date.from(date.toInstant().plus(Duration.ofDays(1)));
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean toOneCase() {
    return true;
  }

  @Override
  public Chance chance(Situation now, int n) {
    return guard.chance(now, n);
  }

  @Override
  public String happen(World world, Situation now, int n) {
    ProcessEngine engine = world.node().engine();
    engine.getIdentityService().clearAuthentication();
    deed.accept(engine, now);
    return "";
  }
}

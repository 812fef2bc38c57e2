package org.legaloversight.deadline.machine;

/** A fault that splits ledger, task and timer, or makes all three wrong alike. At most one is planted at a time. */
public enum SeededBug implements Aftermath {
  TIMER_DATE_EDITED("an administrator's new date for a timer goes through", "a timer shows the date of the ledger"),
  TASK_DATE_EDITED("an administrator's new due date for a task goes through", "a task under a limit shows the due date of the ledger"),
  MIGRATION_ARMS_AGAIN("a migration arms a timer that has fired, camunda-bpm-platform #3713", "a reminder that has fired is not armed again"),
  TIMER_RUNS_ON_IN_A_PAUSE("the timer is not suspended when its clock is paused", "a timer is suspended exactly while"),
  TIMER_STAYS_AFTER_EXTENSION("the timer does not move with an extension", "a timer shows the date of the ledger"),
  TASK_STAYS_AFTER_NOTICE("the task does not move with a new notice", "a task under a limit shows the due date of the ledger"),
  TWO_TIMERS("a second process brings a second timer", "an obligation has at most one live timer"),
  TWO_ROWS("the same obligation is opened a second time", "an obligation has at most one open deadline") {
    @Override
    public void begin(World world) {
      world.database().sql("drop index if exists deadline_one_open").update();
    }

    @Override
    public void end(World world) {
      world.database().sql("""
          update deadline set state = 'CANCELLED', settled_on = current_date, paused_on = null, wake_at = null
          where state in ('RUNNING', 'PAUSED')""").update();
      world.database().sql("""
          create unique index deadline_one_open on deadline (case_number, limit_id, owed_by) where state in ('RUNNING', 'PAUSED')""").update();
    }
  },
  EVERY_DAY_IS_WORKED("working days are counted as calendar days", "the due day is the one counted by hand"),
  ONLY_WEEKENDS_REST("weekends are skipped, but neither holidays nor days worked instead are known", "the due day is the one counted by hand"),
  DAY_ENDS_IN_ANOTHER_ZONE("the last day ends in Greenwich, eight hours off", "the due day is the one counted by hand"),
  TASK_DATE_IN_ANOTHER_ZONE("the due date of a task is stored eight hours off", "a task under a limit shows the due date of the ledger") {
    @Override
    public void after(World world, Step step, Situation before) {
      if (step.move() == OfficersMove.RETURN) {
        world.database().sql("""
            update act_ru_task set due_date_ = due_date_ - interval '8 hours' where proc_inst_id_ = ?""").param(before.instance()).update();
      }
    }
  },
  PAUSE_GIVES_NOTHING_BACK("a pause is written down and not given back", "the due day is the one counted by hand"),
  STALE_CALENDAR("a node keeps the calendar that it read when it started", "what is written down is counted with the newest calendar"),
  LOST_AT_RESTART("after a restart the node no longer knows what a diagram binds", ""),
  UNIT_MOVE_DROPS_DATE("a move to another unit drops the task's due date", "a task under a limit shows the due date of the ledger") {
    @Override
    public void after(World world, Step step, Situation before) {
      if (step.move() == CasesMove.MOVE_UNIT) {
        world.database().sql("update act_ru_task set due_date_ = null where proc_inst_id_ = ?").param(before.instance()).update();
      }
    }
  };

  private static volatile SeededBug planted;
  private static volatile boolean restarted;

  private final String words;
  private final String rule;

  SeededBug(String words, String rule) {
    this.words = words;
    this.rule = rule;
  }

  public boolean planted() {
    return planted == this;
  }

  /** Whether a node has forgotten its caches since the bug was planted. */
  public static boolean restarted() {
    return restarted;
  }

  /** The rule by which it must be found. */
  String rule() {
    return rule;
  }

  void plant() {
    planted = this;
    restarted = false;
  }

  static void remove() {
    planted = null;
    restarted = false;
  }

  @Override
  public void after(World world, Step step, Situation before) {
    restarted |= step.move() == PlatformsMove.FORGET || step.move() == PlatformsMove.RESTART;
  }

  @Override
  public String toString() {
    return words;
  }
}

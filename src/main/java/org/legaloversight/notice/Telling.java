package org.legaloversight.notice;

import org.legaloversight.jurisdiction.Desk;

/**
 * Something to be told, once.
 *
 * @param desk whose people are told, or null
 * @param person the one who is told, by user id, or null: either of the two
 * @param task the engine's id of the task it is about, or null
 * @param deadline the deadline it is about, as {@link DeadlineWords#key}, or null
 * @param effect what makes it another one than the last of its kind for the same people
 */
public record Telling(NoticeKind kind, Desk desk, String person, String caseNumber, String task, String deadline, String text,
    String effect) {

  /** Of a task, to everybody at the desk. */
  public static Telling arrival(Desk desk, String caseNumber, String task, String taskName) {
    return new Telling(NoticeKind.TASK_ARRIVED, desk, null, caseNumber, task, null, NoticeKind.TASK_ARRIVED.say(taskName), task);
  }

  /** Of a task, to one person; {@code time} tells one handing over from the next. */
  public static Telling handing(NoticeKind kind, String person, String caseNumber, String task, String taskName, String time) {
    return new Telling(kind, null, person, caseNumber, task, null, kind.say(taskName), task + " " + time);
  }

  String key() {
    return kind + " " + (desk == null ? "person " + person : "desk " + desk.id()) + " " + effect;
  }
}

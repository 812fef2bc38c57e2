package org.legaloversight.handover;

import java.util.Objects;

/**
 * A task as somebody picked it on a page.
 *
 * @param seen user id of whoever had claimed it when the page was drawn, empty where nobody had
 */
public record Picked(String task, String seen) {

  private static final String BETWEEN = "|";

  /** @param text as {@link #text} wrote it; a task's id alone stands for one that nobody had claimed */
  public static Picked of(String text) {
    int at = text.indexOf(BETWEEN);
    return at < 0 ? new Picked(text, "") : new Picked(text.substring(0, at), text.substring(at + 1));
  }

  public static String text(OpenTask task) {
    return task.id() + BETWEEN + Objects.requireNonNullElse(task.assignee(), "");
  }

  boolean stillHeldAsSeen(OpenTask now) {
    return seen.equals(Objects.requireNonNullElse(now.assignee(), ""));
  }
}

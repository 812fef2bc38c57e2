package org.legaloversight.engine;

/** Told of a task whose form is handed in, before anything of it is recorded, in its transaction. */
public interface BeforeForm {

  /** @param assignee user id of whoever has claimed the task, null where nobody has */
  void handedIn(String taskId, String assignee);
}

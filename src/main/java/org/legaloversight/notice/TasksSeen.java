package org.legaloversight.notice;

/** The engine's tasks, as the acting person sees them. */
public interface TasksSeen {

  /** Whether it is still open, and the acting person may see it. */
  boolean open(String task);
}

package org.legaloversight.deadline;

/** What people have been told of a running deadline: the next thing to say waits for the column wake_at. */
enum Told {
  NOTHING,
  NEAR,
  OVERDUE
}

package org.legaloversight.deadline;

/** A running deadline ends soon, and nobody has been told yet; told once for each due day, in the transaction that notes it. */
public record DeadlineNear(Deadline deadline) {}

package org.legaloversight.deadline;

/** A deadline has passed and still runs; told once for each due day, in the transaction that notes it. */
public record DeadlineOverdue(Deadline deadline) {}

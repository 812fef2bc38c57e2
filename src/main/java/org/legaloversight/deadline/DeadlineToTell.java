package org.legaloversight.deadline;

/**
 * Something is about to be told of a deadline of the case. Whoever locks cases takes that lock now, before the deadline's own:
 * an officer at work on the case takes them in this order too.
 */
public record DeadlineToTell(String caseNumber) {}

package org.legaloversight.deadline;

/** A deadline of the case has begun, ended or another due day; told at once, in the transaction of the change. */
public record DeadlineChanged(String caseNumber) {}

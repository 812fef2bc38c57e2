package org.legaloversight.deadline;

/** A deadline of which there is something to say; not locked, so it may have changed meanwhile. */
record NextToWake(Long id, String caseNumber) {}

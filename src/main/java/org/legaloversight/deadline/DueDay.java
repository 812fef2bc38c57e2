package org.legaloversight.deadline;

import java.time.LocalDate;

/**
 * The last day of a deadline.
 *
 * @param provisional true when the holidays of its year are not published yet, so it may still move
 */
record DueDay(LocalDate day, boolean provisional) {}

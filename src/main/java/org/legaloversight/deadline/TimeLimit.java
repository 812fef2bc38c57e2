package org.legaloversight.deadline;

import java.time.LocalDate;

/**
 * One version of a limit the law sets.
 *
 * @param id its key in the table of time limits, such as T01
 * @param process the process it belongs to, as the table names it
 * @param length in the unit of {@code clock}
 * @param startsAt the event it starts with, in Chinese
 * @param onExpiry what follows when it passes, in Chinese
 * @param article the source in Chinese
 * @param validFrom the day this version came into force; it binds what starts on that day or later
 * @param confirmed false when length or unit were not read word for word in the source
 */
public record TimeLimit(String id, String name, String process, ClockKind clock, int length, Roll roll, String startsAt,
    String onExpiry, String article, LocalDate validFrom, boolean confirmed) {}

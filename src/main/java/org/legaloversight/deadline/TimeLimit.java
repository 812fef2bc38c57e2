package org.legaloversight.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * One version of a limit the law sets. A deadline keeps a copy, because its case stays under the version it started with.
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
@Embeddable
public record TimeLimit(
    @Column(name = "limit_id") String id,
    String name,
    String process,
    @Enumerated(EnumType.STRING) ClockKind clock,
    @Column(name = "legal_length") int length,
    @Enumerated(EnumType.STRING) Roll roll,
    String startsAt,
    String onExpiry,
    String article,
    LocalDate validFrom,
    boolean confirmed) {}

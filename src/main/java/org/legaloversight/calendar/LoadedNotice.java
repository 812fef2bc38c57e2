package org.legaloversight.calendar;

import java.time.ZonedDateTime;

/** How a notice came into the calendar; the time is that of Asia/Shanghai. */
public record LoadedNotice(int version, int year, String source, String loadedBy, ZonedDateTime loadedAt) {}

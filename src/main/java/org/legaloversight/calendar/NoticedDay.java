package org.legaloversight.calendar;

import java.time.LocalDate;

/** A day named in a yearly notice, with the festival it belongs to, such as 春节. */
public record NoticedDay(LocalDate day, DayKind kind, String name) {}

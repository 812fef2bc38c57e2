package org.legaloversight.calendar;

import java.time.LocalDate;

/** A day that rests although it was to be worked, or the reverse; what it is before and after, in Chinese. */
public record CalendarChange(LocalDate day, String before, String after) {}

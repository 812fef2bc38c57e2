package org.legaloversight.calendar;

import java.util.Comparator;
import java.util.List;

/**
 * What a yearly notice (放假通知) says: the days of {@code year} that differ from Monday to Friday, in ascending order. Days of
 * last December belong to it where New Year begins in them.
 */
public record Notice(int year, List<NoticedDay> days) {

  public Notice {
    days = days.stream().sorted(Comparator.comparing(NoticedDay::day)).toList();
  }
}

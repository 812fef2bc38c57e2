package org.legaloversight.calendar;

import java.util.List;

/** What depends on the calendar, told to whoever loads a notice. The calendar itself knows nobody who counts with it. */
public interface NoticeEffects {

  /**
   * What the open deadlines would be by {@code draft}, with nothing changed.
   *
   * @param most how many of them to name, those due first
   */
  Outlook effects(WorkingCalendar draft, int most);

  /** How many open deadlines still have to be counted anew by the current calendar. */
  int pending();

  /**
   * @param open all open deadlines
   * @param changed those whose due date, or whether it is provisional, would change
   * @param first of the changed ones, as many as were asked for
   */
  record Outlook(int open, int changed, List<NoticeEffect> first) {}
}

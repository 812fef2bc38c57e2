package org.legaloversight.deadline;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts open deadlines anew after a notice of public holidays: row, journal, task and timer of a batch in one transaction.
 * The version on the row says what is done already, so it goes on where a killed one stopped and changes nothing twice.
 */
@Component
class Reprojection {

  private final DeadlineRows rows;
  private final Bookkeeping books;
  private final Journal journal;
  private final WorkingCalendars calendars;

  Reprojection(DeadlineRows rows, Bookkeeping books, Journal journal, WorkingCalendars calendars) {
    this.rows = rows;
    this.books = books;
    this.journal = journal;
    this.calendars = calendars;
  }

  /**
   * Counts at most {@code most} of those whose id is above {@code after}.
   *
   * @return the highest id it has counted; empty when there was none
   */
  @Transactional
  public OptionalLong recount(long after, int most) {
    calendars.hold();
    WorkingCalendar calendar = calendars.current();
    List<Deadline> outdated = rows.lockOutdated(calendar.version(), after, most);
    Map<Long, List<Step>> steps = journal.steps(outdated);
    outdated.forEach(deadline -> books.recount(deadline, steps.get(deadline.id()), calendar));
    return outdated.stream().mapToLong(Deadline::id).max();
  }

  /** The id of the first of those whose id is above {@code after}. */
  @Transactional(readOnly = true)
  public OptionalLong next(long after) {
    return rows.firstOutdated(calendars.current().version(), after).stream().mapToLong(Long::longValue).findFirst();
  }

  /** How many open deadlines are still counted with an older calendar. */
  @Transactional(readOnly = true)
  public int pending() {
    return rows.countOutdated(calendars.current().version());
  }
}

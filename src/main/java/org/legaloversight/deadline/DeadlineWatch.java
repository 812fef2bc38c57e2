package org.legaloversight.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a deadline is near, and that it has passed; it decides nothing. The row itself is the alarm clock, so no alarm can
 * be lost or doubled by an edit, a migration or a restart.
 */
@Component
class DeadlineWatch {

  private final DeadlineRows rows;
  private final Bookkeeping books;
  private final Journal journal;
  private final WorkingCalendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeadlineWatch(DeadlineRows rows, Bookkeeping books, Journal journal, WorkingCalendars calendars, ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.books = books;
    this.journal = journal;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /** The next deadline, in the order of their ids, of which there is something to say. */
  @Transactional(readOnly = true)
  public Optional<NextToWake> next(long after) {
    return rows.nextToWake(clock.instant(), after);
  }

  /** Tells of it, unless somebody has settled it meanwhile or a newer calendar has moved it away. */
  @Transactional
  public void tell(NextToWake candidate) {
    events.publishEvent(new DeadlineToTell(candidate.caseNumber()));
    calendars.hold();
    Instant now = clock.instant();
    Deadline deadline = rows.findLockedById(candidate.id());
    books.recount(deadline, journal.steps(deadline), calendars.current());
    if (deadline.wakes(now)) {
      tell(deadline, now);
    }
  }

  private void tell(Deadline deadline, Instant now) {
    boolean over = deadline.overdueBy(now);
    deadline.tell(over ? Told.OVERDUE : Told.NEAR);
    journal.record(over ? What.OVERDUE : What.REMIND, deadline, null, deadline.dueAt(), over ? "期限已过而未办结" : "期限临近");
    events.publishEvent(over ? new DeadlineOverdue(deadline) : new DeadlineNear(deadline));
  }
}

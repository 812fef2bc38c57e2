package org.legaloversight.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each version once read: what it says never changes. Which one is the newest only the database knows, as any node may load one. */
@Component
class VersionedCalendars implements WorkingCalendars {

  private final NoticeRows rows;
  private final Map<Integer, NoticedCalendar> versions = new ConcurrentHashMap<>();

  VersionedCalendars(NoticeRows rows) {
    this.rows = rows;
  }

  @Override
  public NoticedCalendar current() {
    return TransactionCalendar.of(this).map(TransactionCalendar::calendar).orElseGet(() -> TransactionCalendar.bind(this, newest(), false));
  }

  @Override
  public NoticedCalendar at(int version) {
    NoticedCalendar known = versions.get(version);
    if (known == null) {
      known = read(version);
      versions.put(version, known);
    }
    return known;
  }

  @Override
  public NoticedCalendar with(Notice draft) {
    return current().with(draft);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    if (TransactionCalendar.of(this).filter(TransactionCalendar::held).isEmpty()) {
      rows.hold();
      TransactionCalendar.bind(this, newest(), true);
    }
  }

  /** Takes the calendar for this transaction alone, which is about to load a notice. */
  void exclude() {
    rows.exclude();
    refresh();
  }

  /** Lets this transaction, which holds the calendar, see the notice it has just loaded. */
  NoticedCalendar refresh() {
    return TransactionCalendar.bind(this, newest(), true);
  }

  private NoticedCalendar newest() {
    return at(rows.newest());
  }

  private NoticedCalendar read(int version) {
    Collection<Notice> notices = rows.upTo(version);
    if (notices.isEmpty()) {
      throw new IllegalArgumentException("No version " + version + " of the calendar");
    }
    return new NoticedCalendar(version, notices);
  }
}

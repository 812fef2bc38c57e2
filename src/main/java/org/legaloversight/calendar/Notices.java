package org.legaloversight.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly notices (放假通知): reading them, seeing what one would change, and loading it. A year may be loaded again, as when a holiday is prolonged. */
@Service
public class Notices {

  public static final int LONGEST_SOURCE = 100;

  private final NoticeRows rows;
  private final NoticeReader reader;
  private final VersionedCalendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(NoticeRows rows, NoticeReader reader, VersionedCalendars calendars, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.reader = reader;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Reads a file of lines {@code date,day,name}, day being holiday or workday; its year is that of its days.
   *
   * @throws Refusal with everything that is wrong, one problem a line
   */
  public Notice read(String csv) {
    return reader.read(csv, calendars.current());
  }

  /**
   * Reads the notice of that year, be it the official wording, such as {@code 三、清明节：4月4日（周六）至6日（周一）放假，共3天。}, or the lines of a
   * file as in {@link #read(String)}.
   *
   * @throws Refusal with everything that is wrong, one problem a line
   */
  public Notice read(int year, String text) {
    return reader.read(year, text, calendars.current());
  }

  /** Which days would change their nature, in ascending order. */
  public List<CalendarChange> changes(Notice notice) {
    NoticedCalendar current = calendars.current();
    NoticedCalendar draft = current.with(notice);
    Stream<NoticedDay> before = current.notice(notice.year()).stream().flatMap(old -> old.days().stream());
    return Stream.concat(before, notice.days().stream()).map(NoticedDay::day).distinct().sorted()
        .filter(day -> current.isWorkingDay(day) != draft.isWorkingDay(day))
        .map(day -> new CalendarChange(day, current.nature(day), draft.nature(day))).toList();
  }

  /** Every notice ever loaded, the newest first. */
  public List<LoadedNotice> loaded() {
    return rows.loaded();
  }

  /** What holds for that year; empty when nothing is known of it. */
  public Optional<Notice> inForce(int year) {
    return calendars.current().notice(year);
  }

  /**
   * Loads the notice: from the commit on it is in force everywhere. Waits for those who are counting.
   *
   * @param source where it was published, such as 国办发明电〔2026〕8号
   * @return the new version of the calendar
   * @throws Refusal when the notice is not a proper one, says what is in force already, or somebody keeps counting
   */
  @Transactional
  public int publish(Notice notice, String source, Staff by) {
    return publish(notice, source, by, null);
  }

  /** As the other, unless the calendar has changed since {@code seen}, the version by which somebody has looked at the changes. */
  @Transactional
  public int publish(Notice notice, String source, Staff by, Integer seen) {
    if (source == null || source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
      throw new Refusal("请填写通知的文号，不超过" + LONGEST_SOURCE + "个字。");
    }
    calendars.exclude();
    if (seen != null && seen != calendars.current().version()) {
      throw new Refusal("您检查之后又载入了其他通知，请重新核对下列变化。");
    }
    Notice sound = reader.read(notice, calendars.current());
    if (changes(sound).isEmpty() && calendars.current().isPublished(sound.year())) {
      throw new Refusal("与现行安排相同，不需要载入。");
    }
    int version = rows.add(sound, source.strip(), by.name() + "（" + by.userId() + "）", clock.instant());
    calendars.refresh();
    events.publishEvent(new NoticePublished(version));
    return version;
  }
}

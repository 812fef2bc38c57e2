package org.legaloversight.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Once each working day, from half past eight in Asia/Shanghai on, one mail of what is new for everybody who wants one. */
@Component
class Digests {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
  private static final LocalTime FROM = LocalTime.of(8, 30);

  private final MailSettings settings;
  private final WorkingCalendar calendar;
  private final Mailboxes mailboxes;
  private final DigestOfOne digest;
  private final JdbcClient jdbc;
  private final Clock clock;

  Digests(MailSettings settings, WorkingCalendar calendar, Mailboxes mailboxes, DigestOfOne digest, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.mailboxes = mailboxes;
    this.digest = digest;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Two nodes may do it at once, or a second one after a crash: each person's mail of a day is written once. */
  void write() {
    LocalDate today = Law.today(clock);
    if (!settings.on() || LocalTime.ofInstant(clock.instant(), Law.ZONE).isBefore(FROM) || !calendar.isWorkingDay(today) || done(today)) {
      return;
    }
    boolean all = true;
    for (Mailbox box : mailboxes.all()) {
      all &= !box.mode().digest() || written(box, today);
    }
    if (all) {
      jdbc.sql("insert into notice_digest_day (day) values (?) on conflict do nothing").param(today).update();
    }
  }

  private boolean done(LocalDate day) {
    return jdbc.sql("select exists (select from notice_digest_day where day = ?)").param(day).query(Boolean.class).single();
  }

  private boolean written(Mailbox box, LocalDate day) {
    try {
      digest.write(box, day);
      return true;
    } catch (RuntimeException e) { // the others get theirs, and the next round tries again
      LOG.error("ALARM: the digest of {} for {} could not be written", day, box.person(), e);
      return false;
    }
  }
}

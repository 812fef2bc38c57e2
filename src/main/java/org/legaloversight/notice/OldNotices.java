package org.legaloversight.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what nobody looks for any more: the legal record is the timeline, and addresses are not kept for nothing. */
@Component
class OldNotices {

  private static final Duration KEPT = Duration.ofDays(180);
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  OldNotices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of notices those that somebody has read or nobody needs any more; of mails all that are over. A thousand of each at a time. */
  @Transactional
  void clean() {
    OffsetDateTime before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    jdbc.sql("""
            delete from notice where id in (select n.id from notice n where n.at < ? and (n.settled_at is not null
              or exists (select from notice_read r where r.notice = n.id)) limit ? for update skip locked)""")
        .params(before, AT_ONCE).update();
    jdbc.sql("delete from notice_mail where id in (select id from notice_mail where ended_at < ? limit ? for update skip locked)")
        .params(before, AT_ONCE).update();
  }
}

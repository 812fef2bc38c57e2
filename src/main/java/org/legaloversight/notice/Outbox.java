package org.legaloversight.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to be sent. Whoever sends one takes it first, commits, sends, and marks it; if that node dies between, another takes the mail
 * over when the lease has run out, under the same message id (docs/decisions/0015-notices.md).
 */
@Component
class Outbox {

  /** Longer than sending a mail can last: connecting, each answer and each writing have their time-outs. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MailSettings settings;

  Outbox(JdbcClient jdbc, Clock clock, MailSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** @param effect what makes it a mail of its own: a second one with the same is not written */
  @Transactional
  void add(String effect, Mailbox to, MailText text, List<Long> notices) {
    jdbc.sql("""
            insert into notice_mail (effect, person, address, subject, plain, html, notices, message_id, created_at, state, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict (effect) do nothing""")
        .params(effect, to.person(), to.address(), text.subject(), text.plain(), text.html(), notices.toArray(Long[]::new),
            "<" + UUID.randomUUID() + "@" + settings.domain() + ">", now(), now())
        .update();
  }

  /** Takes the next that is due; what another node is taking is left to it. */
  @Transactional
  Optional<QueuedMail> take() {
    return jdbc.sql("""
            update notice_mail set state = 'SENDING', attempts = attempts + 1, next_at = :until where id = (
              select id from notice_mail where state in ('WAITING', 'SENDING') and next_at <= :now
              order by next_at, id limit 1 for update skip locked)
            returning id, person, subject, plain, html, notices, message_id, attempts, created_at""")
        .param("until", now().plus(LEASE)).param("now", now()).query(Outbox::mail).optional();
  }

  @Transactional
  void sent(QueuedMail mail, String address) {
    jdbc.sql("update notice_mail set state = 'SENT', ended_at = ?, address = ?, trouble = null where id = ?")
        .params(now(), address, mail.id()).update();
  }

  /** @param trouble what the mail server said, for the administrator */
  @Transactional
  void later(QueuedMail mail, Duration pause, String trouble) {
    jdbc.sql("update notice_mail set state = 'WAITING', next_at = ?, trouble = ? where id = ? and state = 'SENDING'")
        .params(now().plus(pause), trouble, mail.id()).update();
  }

  /** @param state REFUSED, GIVEN_UP or WITHDRAWN */
  @Transactional
  void end(QueuedMail mail, String state, String address, String trouble) {
    jdbc.sql("update notice_mail set state = ?, ended_at = ?, address = ?, trouble = ? where id = ? and state = 'SENDING'")
        .params(state, now(), address, trouble, mail.id()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static QueuedMail mail(ResultSet row, int number) throws SQLException {
    return new QueuedMail(row.getLong("id"), row.getString("person"), row.getString("subject"), row.getString("plain"),
        row.getString("html"), (Long[]) row.getArray("notices").getArray(), row.getString("message_id"), row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}

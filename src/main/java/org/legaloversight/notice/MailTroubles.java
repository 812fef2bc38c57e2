package org.legaloversight.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator has to see of mail: what was not delivered, and what waits for a server that is away. */
@Component
public class MailTroubles {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  MailTroubles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A mail in trouble; what it tells is not shown.
   *
   * @param state WAITING after a failed attempt, REFUSED or GIVEN_UP
   * @param trouble what the mail server said last
   */
  public record Trouble(long id, String person, String address, String state, int attempts, Instant since, String trouble) {

    public boolean over() {
      return !state.equals("WAITING");
    }
  }

  /** The latest {@value #MOST}; what is over comes first. */
  @Transactional(readOnly = true)
  public List<Trouble> all() {
    return jdbc.sql("""
            select id, person, address, case when state = 'SENDING' then 'WAITING' else state end state, attempts,
              created_at since, trouble
            from notice_mail where trouble is not null and state in ('WAITING', 'SENDING', 'REFUSED', 'GIVEN_UP')
            order by ended_at is null, id desc limit ?""").param(MOST).query(Trouble.class).list();
  }

  /** How many wait, in trouble or not. */
  @Transactional(readOnly = true)
  public long waiting() {
    return jdbc.sql("select count(*) from notice_mail where state in ('WAITING', 'SENDING')").query(Long.class).single();
  }

  /**
   * Lets a mail be sent once more, as if it were new, to the address the person has now.
   *
   * @throws Refusal when it was delivered or waits anyhow
   */
  @Transactional
  public void again(long id) {
    int found = jdbc.sql("""
            update notice_mail set state = 'WAITING', attempts = 0, created_at = :now, next_at = :now, ended_at = null, trouble = null
            where id = :id and state in ('REFUSED', 'GIVEN_UP')""")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
    if (found == 0) {
      throw new Refusal("这封邮件已经送达、撤回或者正在等待发送，不必重新发送。");
    }
  }
}

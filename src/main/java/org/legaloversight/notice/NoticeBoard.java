package org.legaloversight.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where notices are put up, in the transaction of what they tell: what is rolled back was never told. */
@Component
public class NoticeBoard {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final CurrentStaff staff;
  private final MailQueue mail;

  NoticeBoard(JdbcClient jdbc, Clock clock, CurrentStaff staff, MailQueue mail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.staff = staff;
    this.mail = mail;
  }

  /** Does nothing the second time, and nothing where the only one to be told is the one who did it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Telling telling) {
    String actor = staff.find().map(Staff::userId).orElse(null);
    if (telling.person() != null && telling.person().equals(actor)) {
      return;
    }
    jdbc.sql("""
            insert into notice (kind, desk, person, case_number, task, deadline, text, actor, at, effect)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (effect) do nothing returning id""")
        .params(telling.kind().name(), telling.desk() == null ? null : telling.desk().id(), telling.person(), telling.caseNumber(),
            telling.task(), telling.deadline(), telling.text(), actor, clock.instant().atOffset(ZoneOffset.UTC), telling.key())
        .query(Long.class).optional().ifPresent(id -> mail.queue(id, telling, actor));
  }

  /** The task is done or gone: it waits for nobody any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settleTask(String task) {
    jdbc.sql("update notice set settled_at = ? where task = ? and settled_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), task).update();
  }

  /** The ends of deadlines that people were told of and that still wait for them, as {@link DeadlineWords#key}. */
  List<String> openDeadlines(String caseNumber) {
    return jdbc.sql("select distinct deadline from notice where case_number = ? and deadline is not null and settled_at is null")
        .param(caseNumber).query(String.class).list();
  }

  void settleDeadlines(String caseNumber, Collection<String> deadlines) {
    jdbc.sql("update notice set settled_at = ? where case_number = ? and deadline = any(?) and settled_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), caseNumber, deadlines.toArray(String[]::new)).update();
  }
}

package org.legaloversight.deadline.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tasks and timers showed before the command that is running: the database does not know of its work yet. */
@Component
class DatesBefore {

  private static final int ACTIVE = 1;

  private final JdbcClient database;

  DatesBefore(JdbcClient database) {
    this.database = database;
  }

  Dated.Shown of(Dated dated) {
    String row = dated instanceof Dated.OfTask ? "select due_date_, 1 from act_ru_task where id_ = ?"
        : "select duedate_, suspension_state_ from act_ru_job where id_ = ?";
    return database.sql(row).param(dated.id()).query((found, line) -> Dated.Shown.of(found.getTimestamp(1), found.getInt(2) == ACTIVE))
        .optional().orElse(null);
  }
}

package org.legaloversight.casework;

import java.time.Clock;
import org.legaloversight.Law;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers without gap, for each unit, kind and calendar year in Asia/Shanghai. */
@Component
class Numbering {

  private final JdbcClient jdbc;
  private final Clock clock;

  Numbering(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The next number, e.g. {@code 〔2026〕3号} after {@code prefix}. Others wait for the caller's transaction to end, and if it
   * rolls back the next one gets the same number: a number given away earlier could be lost.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(String unit, String kind, String prefix) {
    int year = Law.today(clock).getYear();
    int number = jdbc.sql("""
            insert into number_sequence (unit, kind, year, last) values (?, ?, ?, 1)
            on conflict (unit, kind, year) do update set last = number_sequence.last + 1
            returning last""")
        .params(unit, kind, year)
        .query(Integer.class)
        .single();
    return prefix + "〔" + year + "〕" + number + "号";
  }
}

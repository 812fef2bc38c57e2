package org.legaloversight.handover;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legaloversight.casework.Recused;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recusals as they are written down, in tables that only grow. */
@Component
public class RecusalRows implements Recused {

  private final JdbcClient database;
  private final Clock clock;

  RecusalRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<String> cases(String userId) {
    return database.sql("""
            select case_number from (
              select distinct on (case_number) case_number, what from recusal_event where person = ? order by case_number, id desc) last
            where what <> 'LIFTED' order by case_number""")
        .param(userId).query(String.class).list();
  }

  /** All that happened in the case, the first first. */
  List<RecusalEvent> of(String caseNumber) {
    return database.sql("select case_number, person, what, ground, reason, actor_name, at from recusal_event where case_number = ? order by id")
        .param(caseNumber).query(RecusalEvent.class).list();
  }

  void add(String caseNumber, String person, RecusalEvent.What what, Ground ground, String reason, Staff by) {
    database.sql("""
            insert into recusal_event (case_number, person, what, ground, reason, actor, actor_name, at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(caseNumber, person, what.name(), ground.name(), reason, by.userId(), by.name(), clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The desks whose work in this case the desk one level up does: its id by theirs. */
  public Map<String, String> referrals(String caseNumber) {
    return database.sql("select desk, upper_desk from recusal_referral where case_number = ?").param(caseNumber)
        .query((row, line) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void refer(String caseNumber, String desk, String upper, Staff by) {
    database.sql("""
            insert into recusal_referral (case_number, desk, upper_desk, actor, actor_name, at) values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(caseNumber, desk, upper, by.userId(), by.name(), clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The last line of the person in the case. */
  Optional<RecusalEvent> last(String caseNumber, String person) {
    return of(caseNumber).stream().filter(event -> event.person().equals(person)).reduce((earlier, later) -> later);
  }
}

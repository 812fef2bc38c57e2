package org.legaloversight.handover.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.handover.Colleague;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.jurisdiction.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's users and groups, read past the rights of whoever asks: who sits at a desk is asked by the platform. */
@Component
class EngineAccounts implements Colleagues {

  /** The last name holds the whole Chinese name, as the login reads it. */
  private static final String PERSON = """
      select u.id_ as id, coalesce(nullif(trim(u.last_), ''), nullif(trim(u.first_), ''), u.id_) as name from act_id_user u
      """;

  private final JdbcClient database;

  EngineAccounts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Colleague> find(String id) {
    return database.sql(PERSON + "where u.id_ = ?").param(id).query(Colleague.class).optional();
  }

  @Override
  public List<Colleague> at(String desk) {
    return database.sql(PERSON + "join act_id_membership m on m.user_id_ = u.id_ where m.group_id_ = ? order by name, id").param(desk)
        .query(Colleague.class).list();
  }

  @Override
  public boolean holds(String id, String desk) {
    return database.sql("select count(*) from act_id_membership where user_id_ = ? and group_id_ = ?").params(id, desk)
        .query(Integer.class).single() > 0;
  }

  @Override
  public Set<Desk> desks(String id) {
    return database.sql("select group_id_ from act_id_membership where user_id_ = ?").param(id).query(String.class).list().stream()
        .flatMap(group -> Desk.parse(group).stream()).collect(Collectors.toSet());
  }

  @Override
  public String deskName(String desk) {
    return database.sql("select name_ from act_id_group where id_ = ?").param(desk).query(String.class).optional().orElse(desk);
  }

  @Override
  public void leave(String id, String desk) {
    database.sql("delete from act_id_membership where user_id_ = ? and group_id_ = ?").params(id, desk).update();
  }
}

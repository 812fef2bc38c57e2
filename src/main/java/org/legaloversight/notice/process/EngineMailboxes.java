package org.legaloversight.notice.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.notice.MailMode;
import org.legaloversight.notice.Mailbox;
import org.legaloversight.notice.Mailboxes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of the engine's users. Read from its tables in one statement, because its queries ask for each person's groups anew. */
@Component
class EngineMailboxes implements Mailboxes {

  private static final String SELECT = """
      select u.id_, u.email_, c.mode, array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) groups
      from act_id_user u left join notice_choice c on c.person = u.id_ where u.email_ <> '' and\s""";

  private final JdbcClient jdbc;

  EngineMailboxes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Mailbox> at(Desk desk) {
    return jdbc.sql(SELECT + "u.id_ in (select user_id_ from act_id_membership where group_id_ = ?)").param(desk.id())
        .query(EngineMailboxes::mailbox).list();
  }

  @Override
  public Optional<Mailbox> of(String person) {
    return jdbc.sql(SELECT + "u.id_ = ?").param(person).query(EngineMailboxes::mailbox).optional().filter(EngineMailboxes::seated);
  }

  @Override
  public List<Mailbox> all() {
    return jdbc.sql(SELECT + "true order by u.id_").query(EngineMailboxes::mailbox).list().stream().filter(EngineMailboxes::seated).toList();
  }

  private static boolean seated(Mailbox box) {
    return !box.desks().isEmpty();
  }

  private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
    Set<Desk> desks = Stream.of((String[]) row.getArray("groups").getArray()).flatMap(group -> Desk.parse(group).stream())
        .collect(Collectors.toSet());
    MailMode chosen = Optional.ofNullable(row.getString("mode")).map(MailMode::valueOf).orElse(null);
    return new Mailbox(row.getString("id_"), row.getString("email_").strip(), MailMode.of(chosen, desks), desks);
  }
}

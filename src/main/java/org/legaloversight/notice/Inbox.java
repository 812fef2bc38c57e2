package org.legaloversight.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.CaseScope.Reach;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one person: those of the desks held now and of the cases within reach now, without what the person did. */
@Component
public class Inbox {

  /** How many there are on a page. */
  public static final int PAGE = 30;

  /** The bell counts no further. */
  public static final int MOST = 100;

  /** Of a notice n, read by this person where r is there. */
  private static final String FRESH = " and n.settled_at is null and r.notice is null";
  private static final String SELECT = "select n.id, n.kind, n.case_number, f.firm_name, n.text, n.task, n.deadline, n.at,"
      + " r.notice is not null \"read\", n.settled_at is not null settled ";

  /** With the place of the condition of what the person may see. */
  private static final String MINE = """
      from notice n join case_file f on f.number = n.case_number left join notice_read r on r.notice = n.id and r.person = :me
      where (n.desk = any(:desks) or n.person = :me) and n.actor is distinct from :me
        and %s""";
  private static final String MARK = "insert into notice_read (notice, person, at) select n.id, :me, :now " + MINE;

  private final JdbcClient jdbc;
  private final CaseScope scope;
  private final Clock clock;

  Inbox(JdbcClient jdbc, CaseScope scope, Clock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.clock = clock;
  }

  /** How many wait to be read, at most {@value #MOST}. */
  @Transactional(readOnly = true)
  public int unread(Staff person) {
    return person.desks().isEmpty() ? 0
        : of(person, "select count(*) from (select 1 " + MINE + FRESH + " limit " + MOST + ") counted").query(Integer.class).single();
  }

  /** How many wait to be read in each group. */
  @Transactional(readOnly = true)
  public Map<NoticeGroup, Long> unreadByGroup(Staff person) {
    Map<NoticeGroup, Long> counts = new EnumMap<>(NoticeGroup.class);
    of(person, "select n.kind, count(*) " + MINE + FRESH + " group by n.kind").query((row, number) ->
        counts.merge(NoticeKind.valueOf(row.getString(1)).group(), row.getLong(2), Long::sum)).list();
    return counts;
  }

  /**
   * The unread ones first, then the latest first.
   *
   * @param group null for all
   * @param page from 1
   */
  @Transactional(readOnly = true)
  public List<Line> page(Staff person, NoticeGroup group, int page) {
    return grouped(person, group, SELECT + MINE + " and n.kind = any(:kinds)"
        + " order by n.settled_at is null and r.notice is null desc, n.at desc, n.id desc limit " + PAGE + " offset :skipped")
        .param("skipped", (long) (page - 1) * PAGE).query(Line.class).list();
  }

  @Transactional(readOnly = true)
  public long total(Staff person, NoticeGroup group) {
    return grouped(person, group, "select count(*) " + MINE + " and n.kind = any(:kinds)").query(Long.class).single();
  }

  /** The notice, if it is this person's. */
  @Transactional(readOnly = true)
  public Optional<Line> find(Staff person, long id) {
    return of(person, SELECT + MINE + " and n.id = :id").param("id", id).query(Line.class).optional();
  }

  /** Those of these notices that are this person's. */
  @Transactional(readOnly = true)
  List<Line> of(Staff person, Collection<Long> ids) {
    return of(person, SELECT + MINE + " and n.id = any(:ids)").param("ids", ids.toArray(Long[]::new)).query(Line.class).list();
  }

  /** Those that wait to be read and that no mail to this person has told of, the latest {@value #MOST} of thirty days. */
  @Transactional(readOnly = true)
  List<Line> untold(Staff person) {
    return of(person, SELECT + MINE + FRESH + """
         and n.at > :since and not exists (
          select from notice_mail m where m.person = :me and m.created_at > :since and m.state <> 'WITHDRAWN' and n.id = any(m.notices))
        order by n.at desc, n.id desc limit\s""" + MOST).param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(30))
        .query(Line.class).list();
  }

  /** Marks it as read by this person; nothing happens where it is not this person's, or read. */
  @Transactional
  public void read(Staff person, long id) {
    of(person, MARK + " and n.id = :id and r.notice is null on conflict do nothing").param("id", id)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The latest that waits to be read; empty where none does. */
  @Transactional(readOnly = true)
  public Optional<Long> lastUnread(Staff person, NoticeGroup group) {
    return grouped(person, group, "select n.id " + MINE + FRESH + " and n.kind = any(:kinds) order by n.id desc limit 1").query(Long.class)
        .optional();
  }

  /** Marks all of a group as read, up to {@code last}: what has come since the person looked is not. */
  @Transactional
  public void readAll(Staff person, NoticeGroup group, long last) {
    grouped(person, group, MARK + FRESH + " and n.kind = any(:kinds) and n.id <= :last on conflict do nothing")
        .param("last", last).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  private StatementSpec grouped(Staff person, NoticeGroup group, String sql) {
    List<String> kinds = group == null ? Arrays.stream(NoticeKind.values()).map(Enum::name).toList() : group.kinds();
    return of(person, sql).param("kinds", kinds.toArray(String[]::new));
  }

  private StatementSpec of(Staff person, String sql) {
    Reach reach = scope.of(person);
    return jdbc.sql(sql.formatted(reach.condition())).params(reach.parameters()).param("me", person.userId())
        .param("desks", person.desks().stream().map(Desk::id).toArray(String[]::new));
  }
}

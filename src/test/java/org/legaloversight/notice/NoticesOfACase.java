package org.legaloversight.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person finds of one case among the notices; other tests have left theirs in the same database. */
final class NoticesOfACase {

  private final JdbcClient jdbc;
  private final Inbox inbox;

  NoticesOfACase(JdbcClient jdbc, Inbox inbox) {
    this.jdbc = jdbc;
    this.inbox = inbox;
  }

  static Staff person(String id, String... desks) {
    return new Staff(id, "王晓岚", Stream.of(desks).map(desk -> Desk.parse(desk).orElseThrow()).collect(Collectors.toSet()));
  }

  List<Long> ids(String caseNumber) {
    return jdbc.sql("select id from notice where case_number = ? order by id").param(caseNumber).query(Long.class).list();
  }

  List<Line> lines(Staff person, String caseNumber) {
    return ids(caseNumber).stream().map(id -> inbox.find(person, id)).flatMap(Optional::stream).toList();
  }

  List<String> texts(Staff person, String caseNumber) {
    return lines(person, caseNumber).stream().map(Line::text).toList();
  }

  /** Those that still wait for the person. */
  List<String> fresh(Staff person, String caseNumber) {
    return lines(person, caseNumber).stream().filter(Line::fresh).map(Line::text).toList();
  }

  /** Everybody who was told, as desks and persons. */
  Set<String> whom(String caseNumber, NoticeKind kind) {
    return Set.copyOf(jdbc.sql("select coalesce(desk, person) from notice where case_number = ? and kind = ?")
        .params(caseNumber, kind.name()).query(String.class).list());
  }
}

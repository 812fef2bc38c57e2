package org.legaloversight.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables: what was handed in, for good, and how what is in force lies. */
@Component
class EvidenceRows {

  private static final String SELECT = """
      select e.case_number, e.ordinal, e.side, e.desk, e.sha256, e.bytes, e.media_type, e.file_name, e.uploaded_by, e.uploaded_by_name,
        e.at, e.supersedes, s.position, s.description
      from evidence e left join evidence_shelf s using (case_number, ordinal)
      where e.case_number = ?
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EvidenceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order they were handed in. */
  List<EvidenceItem> of(String caseNumber) {
    return jdbc.sql(SELECT + "order by e.ordinal").param(caseNumber).query(EvidenceItem.class).list();
  }

  Optional<EvidenceItem> find(String caseNumber, int ordinal) {
    return jdbc.sql(SELECT + "and e.ordinal = ?").params(caseNumber, ordinal).query(EvidenceItem.class).optional();
  }

  /** Appends it; whoever calls has locked the case. Its number is the answer. */
  int append(Standing by, FileName name, FileKind kind, StagedFile file, Integer supersedes) {
    String caseNumber = by.file().number();
    int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) + 1 from evidence where case_number = ?").param(caseNumber)
        .query(Integer.class).single();
    jdbc.sql("""
            insert into evidence (case_number, ordinal, side, desk, sha256, bytes, media_type, file_name, uploaded_by, uploaded_by_name, at,
              supersedes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(caseNumber, ordinal, by.side().name(), by.desk().id(), file.sha256(), file.bytes(), kind.type(), name.text(),
            by.person().userId(), by.person().name(), clock.instant().atOffset(ZoneOffset.UTC), supersedes)
        .update();
    return ordinal;
  }

  /** Lays a file behind all others. */
  void shelve(String caseNumber, int ordinal) {
    jdbc.sql("""
            insert into evidence_shelf (case_number, ordinal, position, description)
            select ?, ?, coalesce(max(position), 0) + 1, '' from evidence_shelf where case_number = ?""")
        .params(caseNumber, ordinal, caseNumber).update();
  }

  /** Lays a newer version where the older one lay, with its description. */
  void replace(EvidenceItem older, int ordinal) {
    jdbc.sql("update evidence_shelf set ordinal = ? where case_number = ? and ordinal = ?")
        .params(ordinal, older.caseNumber(), older.ordinal()).update();
  }

  void describe(EvidenceItem item, String description) {
    jdbc.sql("update evidence_shelf set description = ? where case_number = ? and ordinal = ?")
        .params(description, item.caseNumber(), item.ordinal()).update();
  }

  void swap(EvidenceItem one, EvidenceItem other) {
    jdbc.sql("update evidence_shelf set position = ? - position where case_number = ? and ordinal in (?, ?)")
        .params(one.position() + other.position(), one.caseNumber(), one.ordinal(), other.ordinal()).update();
  }

  /** Whoever is about to enter a content keeps the sweep away from it until the transaction ends. */
  void holdContent(String sha256) {
    lock("pg_advisory_xact_lock_shared", sha256);
  }

  /** Until the transaction ends, nobody enters this content. */
  void reserveContent(String sha256) {
    lock("pg_advisory_xact_lock", sha256);
  }

  private void lock(String function, String sha256) {
    jdbc.sql("select 1 from (select " + function + "(hashtextextended(?, 0))) locked").param(sha256).query(Integer.class).single();
  }

  /** Those of these contents that some case needs. */
  Set<String> needed(Collection<String> contents) {
    return contents.isEmpty() ? Set.of()
        : jdbc.sql("select distinct sha256 from evidence where sha256 in (:contents)").param("contents", contents).query(String.class).set();
  }
}

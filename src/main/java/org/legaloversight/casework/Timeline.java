package org.legaloversight.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, in order, for good: a SHA-256 chain in a table that only grows. */
@Component
public class Timeline {

  private static final String SELECT = """
      select case_number, seq, at, actor, actor_name, kind, process, task, task_name, fields, text, words, previous_hash, e.hash
      from case_event e left join recorded_form f on f.hash = e.form where case_number = :case
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RecordedForms forms;
  private final ObjectProvider<CurrentStaff> staff;

  Timeline(JdbcClient jdbc, Clock clock, RecordedForms forms, ObjectProvider<CurrentStaff> staff) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.forms = forms;
    this.staff = staff;
  }

  /**
   * Appends an event at the server's time, in the caller's transaction. Others who append to this case wait until it ends.
   *
   * @return the place of the event in the timeline, from 1
   * @throws org.legaloversight.Refusal if there is no such case
   */
  @Transactional
  public int record(CaseEntry entry) {
    ChainEnd end = lock(entry.caseNumber());
    int seq = end.lastSeq() + 1;
    // the database keeps microseconds; more would be lost between hashing and checking
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String fields = CanonicalJson.write(entry.fields());
    String hash = HashChain.link(end.lastHash(), seq, at, entry, fields);
    jdbc.sql("""
            insert into case_event (case_number, seq, at, actor, actor_name, kind, process, task, task_name, fields, text,
              form, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(entry.caseNumber(), seq, at.atOffset(ZoneOffset.UTC), entry.actor(), entry.actorName(), entry.kind().name(),
            entry.process(), entry.task(), entry.taskName(), fields, entry.text(), forms.keep(entry.form()), end.lastHash(), hash)
        .update();
    jdbc.sql("update case_file set last_seq = ?, last_hash = ? where number = ?").params(seq, hash, entry.caseNumber()).update();
    return seq;
  }

  /** A system event by whoever is logged in, by {@link CaseEntry#SYSTEM} where nobody is. */
  @Transactional
  public void note(String caseNumber, String text) {
    note(caseNumber, text, Map.of());
  }

  /** As {@link #note(String, String)}, with fields. */
  @Transactional
  public void note(String caseNumber, String text, Map<String, Object> fields) {
    note(caseNumber, EventKind.SYSTEM, text, fields);
  }

  /** As {@link #note(String, String)}, with kind and fields. */
  @Transactional
  public void note(String caseNumber, EventKind kind, String text, Map<String, Object> fields) {
    Staff by = staff.stream().findFirst().flatMap(CurrentStaff::find).orElse(null);
    record(CaseEntry.of(caseNumber, kind, by, text, fields));
  }

  /** The events of a case, the first one first. Empty for an unknown case. */
  @Transactional(readOnly = true)
  public List<RecordedEvent> of(String caseNumber) {
    return jdbc.sql(SELECT + "order by seq").param("case", caseNumber).query(RecordedEvent.class).list();
  }

  /** The form that was handed in last at any of these tasks: what it says tells which of them is waited for now. */
  @Transactional(readOnly = true)
  public Optional<RecordedEvent> lastForm(String caseNumber, Collection<String> tasks) {
    return jdbc.sql(SELECT + "and kind = 'FORM' and task in (:tasks) order by seq desc limit 1").param("case", caseNumber)
        .param("tasks", tasks).query(RecordedEvent.class).optional();
  }

  /**
   * Computes the chain again from the database.
   *
   * @return the place of the first event that was changed, moved, put in or removed; empty if the chain holds
   * @throws org.legaloversight.Refusal if there is no such case
   */
  @Transactional
  public Optional<Integer> firstBrokenLink(String caseNumber) {
    // locked, or an event appended between the two reads would look like a break
    ChainEnd end = lock(caseNumber);
    return HashChain.firstBroken(caseNumber, of(caseNumber), end);
  }

  /** Whoever changes a case takes this lock first, so that none of its changes can deadlock with another. */
  @Transactional(propagation = Propagation.MANDATORY)
  ChainEnd lock(String caseNumber) {
    return jdbc.sql("select last_seq, last_hash from case_file where number = ? for no key update").param(caseNumber)
        .query(ChainEnd.class).optional().orElseThrow(() -> new UnknownCase(caseNumber));
  }
}

package org.legaloversight.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.legaloversight.archive.verifier.Json;
import org.legaloversight.archive.verifier.Sha256;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceAttempt;
import org.legaloversight.casework.ServiceRecipient;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineEvent;
import org.legaloversight.register.RegisterHistory.Change;

/** What the records of an archive look like; docs/archive-format.md describes them. */
final class Rows {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Rows() {}

  /** A set of records as a file: a row a line. */
  static String lines(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> Json.write(plain(row)) + "\n").collect(Collectors.joining());
  }

  /** Whatever a module put into its rows, as JSON can carry it. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> members = new TreeMap<>();
      object.forEach((key, member) -> members.put(key.toString(), plain(member)));
      return members;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Rows::plain).toList();
    }
    boolean fits = value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long;
    return fits ? value : value instanceof Number number ? new BigDecimal(number.toString()) : value.toString();
  }

  /** As the chain writes it, in UTC. */
  static String instant(Instant instant) {
    return MICROSECONDS.format(instant);
  }

  static Map<String, Object> of(CaseFile file, String unitName, String concernedName, Kept kept) {
    Map<String, Object> row = row("number", file.number(), "kind", file.kind().name(), "kindTitle", file.kind().title(), "unit", file.unit(),
        "unitName", unitName, "concerned", file.concerned(), "concernedName", concernedName,
        "firmLicence", file.firmLicence(), "firmName", file.firmName(), "openedAt", file.openedAt(),
        "openedBy", file.openedBy(), "state", file.state().name(), "stateTitle", file.state().title(), "outcome", file.outcome(),
        "closedAt", file.closedAt(), "term", kept.term().name(),
        "retention", kept.term().title() + kept.lastDay().map(day -> "（至" + kept.lastDayText() + "）").orElse(""),
        "hold", kept.hold() == null ? null : kept.hold().reason());
    row.put("eventKinds", Arrays.stream(EventKind.values())
        .collect(Collectors.toMap(EventKind::name, EventKind::title, (one, other) -> one, TreeMap::new)));
    return row;
  }

  static Map<String, Object> of(RecordedEvent event) {
    return row("caseNumber", event.caseNumber(), "seq", event.seq(), "at", instant(event.at()), "actor", event.actor(),
        "actorName", event.actorName(), "kind", event.kind().name(), "process", event.process(), "task", event.task(),
        "taskName", event.taskName(), "fields", event.fields(), "text", event.text(), "form", event.words() == null ? null : Sha256.of(event.words()),
        "previousHash", event.previousHash(), "hash", event.hash());
  }

  static Map<String, Object> of(IssuedDocument document, String unitName, DocumentStanding standing) {
    return row("number", document.number(), "ordinal", document.ordinal(), "kind", document.kind().name(),
        "kindTitle", document.kind().title(), "unit", document.unit(), "unitName", unitName, "issuedOn", document.issuedOn(),
        "text", document.text(), "standing", standing.untouched() ? null : standing.words());
  }

  static Map<String, Object> of(ServiceRecipient to, RecordedAttempt recorded) {
    ServiceAttempt attempt = recorded.attempt();
    return row("documentNumber", to.documentNumber(), "servedOn", to.name(), "main", to.startsClock(), "method", attempt.method().name(),
        "methodTitle", attempt.method().title(), "recipient", attempt.signer(), "on", attempt.on(), "proof", attempt.proof(),
        "failure", attempt.failure() == null ? null : attempt.failure().name(), "effectiveOn", recorded.effectiveOn(),
        "stands", recorded.stands(), "reason", recorded.reason());
  }

  static Map<String, Object> of(int ordinal, Deadline deadline, List<String> explanation) {
    Map<String, Object> row = row("ordinal", ordinal, "limit", deadline.limit(), "version", deadline.version(), "name", deadline.name(),
        "duty", deadline.duty().name(), "owedBy", deadline.owedBy(), "clock", deadline.clock().name(), "length", deadline.length(),
        "roll", deadline.roll().name(), "startsAt", deadline.startsAt(), "onExpiry", deadline.onExpiry(), "article", deadline.article(),
        "confirmed", deadline.confirmed(), "startAt", deadline.startAt(), "lastDay", deadline.lastDay(), "dueAt", deadline.dueAt());
    row.putAll(row("provisional", deadline.provisional(), "extended", deadline.extended(), "calendarVersion", deadline.calendarVersion(),
        "state", deadline.state().name(), "stateTitle", deadline.state().label(), "pausedOn", deadline.pausedOn(),
        "because", deadline.because(), "settledOn", deadline.settledOn()));
    row.put("explanation", new ArrayList<Object>(explanation));
    return row;
  }

  static Map<String, Object> of(int deadline, int ordinal, DeadlineEvent event) {
    return row("deadline", deadline, "ordinal", ordinal, "what", event.what().name(), "whatTitle", event.what().label(),
        "oldDue", event.oldDue(), "newDue", event.newDue(), "calendarVersion", event.calendarVersion(), "because", event.because(),
        "at", event.at(), "actor", event.actor());
  }

  static Map<String, Object> of(Change change) {
    return row("subject", change.subject(), "what", change.what(), "whatTitle", change.words(), "before", change.before(),
        "beforeTitle", change.beforeWords(), "after", change.after(), "afterTitle", change.afterWords(), "because", change.because(), "at", change.at(), "actor", change.actor());
  }

  /** Names and values in turn. */
  static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }
}

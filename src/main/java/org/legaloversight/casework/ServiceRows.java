package org.legaloversight.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of recipients and attempts, which only grow. */
@Component
class ServiceRows {

  private static final String RECIPIENT =
      "select id, case_number, document_number, ordinal, kind, name, starts_clock from service_recipient ";

  private static final String ATTEMPT = """
      select a.*, (select later.id from service_attempt later where later.supersedes = a.id) as superseded_by
      from service_attempt a join service_recipient r on r.id = a.recipient
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<CurrentStaff> staff;

  ServiceRows(JdbcClient jdbc, Clock clock, ObjectProvider<CurrentStaff> staff) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.staff = staff;
  }

  List<ServiceRecipient> recipients(String documentNumber) {
    return jdbc.sql(RECIPIENT + "where document_number = ? order by ordinal").param(documentNumber).query(ServiceRecipient.class).list();
  }

  ServiceRecipient add(String caseNumber, String documentNumber, RecipientKind kind, String name, boolean startsClock) {
    int ordinal = recipients(documentNumber).size() + 1;
    Long id = jdbc.sql("""
            insert into service_recipient (case_number, document_number, ordinal, kind, name, starts_clock, added_at, added_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
        .params(caseNumber, documentNumber, ordinal, kind.name(), name, startsClock, now(), by().map(Staff::userId).orElse(null))
        .query(Long.class).single();
    return new ServiceRecipient(id, caseNumber, documentNumber, ordinal, kind, name, startsClock);
  }

  /** All attempts for a document, those that were corrected included, in the order of recording. */
  List<RecordedAttempt> attempts(String documentNumber) {
    return jdbc.sql(ATTEMPT + "where r.document_number = ? order by a.id").param(documentNumber).query(ServiceRows::attempt).list();
  }

  List<RecordedAttempt> attempts(ServiceRecipient recipient) {
    return recipient.id() == null ? List.of()
        : jdbc.sql(ATTEMPT + "where r.id = ? order by a.ordinal").param(recipient.id()).query(ServiceRows::attempt).list();
  }

  /**
   * @param effectiveOn null where it failed
   * @param supersedes null where it corrects nothing, as {@code reason} is
   */
  void insert(ServiceRecipient recipient, ServiceAttempt attempt, LocalDate effectiveOn, Long supersedes, String reason) {
    jdbc.sql("""
            insert into service_attempt (recipient, ordinal, method, served_on, served_at, place, server, second_server, signer, relation,
              consent, refusal, witness, recording, ground, circumstances, medium, failure, proof, proof_evidence, note, effective_on,
              supersedes, reason, recorded_at, recorded_by, recorded_name)
            values (?, (select count(*) + 1 from service_attempt where recipient = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?, ?, ?, ?, ?, ?, ?)""")
        .params(recipient.id(), recipient.id(), attempt.method().name(), attempt.on(), attempt.at(), attempt.place(), attempt.server(),
            attempt.secondServer(), attempt.signer(), name(attempt.relation()), attempt.consent(), attempt.refusal(), attempt.witness(),
            attempt.recording(), name(attempt.ground()), attempt.circumstances(), attempt.medium(), name(attempt.failure()),
            attempt.proof(), attempt.evidence(), attempt.note(), effectiveOn, supersedes, reason, now(),
            by().map(Staff::userId).orElse(CaseEntry.SYSTEM), by().map(Staff::name).orElse(CaseEntry.SYSTEM))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Optional<Staff> by() {
    return staff.stream().findFirst().flatMap(CurrentStaff::find);
  }

  private static RecordedAttempt attempt(ResultSet row, int number) throws SQLException {
    return new RecordedAttempt(row.getLong("id"), row.getLong("recipient"), row.getInt("ordinal"), entered(row),
        row.getObject("effective_on", LocalDate.class), row.getObject("supersedes", Long.class), row.getObject("superseded_by", Long.class),
        row.getString("reason"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"),
        row.getString("recorded_name"));
  }

  private static ServiceAttempt entered(ResultSet row) throws SQLException {
    return new ServiceAttempt(constant(ServiceMethod.class, row.getString("method")), row.getObject("served_on", LocalDate.class),
        row.getObject("served_at", LocalTime.class), row.getString("place"), row.getString("server"), row.getString("second_server"),
        row.getString("signer"), constant(SignedBy.class, row.getString("relation")), row.getString("consent"), row.getString("refusal"),
        row.getString("witness"), row.getString("recording"), constant(NoticeGround.class, row.getString("ground")),
        row.getString("circumstances"), row.getString("medium"), constant(ServiceFailure.class, row.getString("failure")),
        row.getString("proof"), row.getString("proof_evidence"), row.getString("note"));
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}

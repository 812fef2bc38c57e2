package org.legaloversight.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Units;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a register that existed on paper or elsewhere: whole provinces at once, so in batches and not row by row. */
@Component
public class Enrolment {

  private static final int BATCH = 1000;
  private static final String EVENT = "insert into register_event (case_number, subject, what, new, because, at, actor) values (?, ?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate database;
  private final Units units;
  private final RegisterJournal journal;
  private final Clock clock;

  Enrolment(JdbcTemplate database, Units units, RegisterJournal journal, Clock clock) {
    this.database = database;
    this.units = units;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether the register holds no firm yet. */
  public boolean pending() {
    return database.queryForObject("select not exists (select from firm)", Boolean.class);
  }

  /**
   * Enters all of them or none; a head office must come before its branches, a firm before its lawyers.
   *
   * @throws Refusal when a firm's supervising unit is unknown
   */
  @Transactional
  public void enrol(Collection<EnrolledFirm> firms, Collection<EnrolledLawyer> lawyers, String because) {
    enter(firms, lawyers, null, because);
  }

  /** A decided case enters them. */
  @Transactional
  void enter(Collection<EnrolledFirm> firms, Collection<EnrolledLawyer> lawyers, String caseNumber) {
    enter(firms, lawyers, caseNumber, null);
  }

  private void enter(Collection<EnrolledFirm> firms, Collection<EnrolledLawyer> lawyers, String caseNumber, String because) {
    firms.forEach(firm -> units.unit(firm.unit()));
    insert("insert into firm (licence, name, kind, head_office, unit, address, head_name, licensed_on, state, suspended_until) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", firms.stream().map(Enrolment::row).toList());
    insert("insert into lawyer (licence, name, firm, left_firm_on, partner, responsible, state, part_time, practising_since, suspended_until, "
        + "partner_barred_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lawyers.stream().map(Enrolment::row).toList());
    Timestamp now = Timestamp.from(clock.instant());
    String actor = journal.actor();
    List<Object[]> events = new ArrayList<>();
    firms.forEach(firm -> events.add(event(caseNumber, firm.licence().value(), "STATE", firm.state().name(), because, now, actor)));
    lawyers.forEach(lawyer -> events.add(event(caseNumber, lawyer.licence(), "FIRM", lawyer.firmValue(), because, now, actor)));
    insert(EVENT, events);
  }

  private void insert(String statement, List<Object[]> rows) {
    database.batchUpdate(statement, rows, BATCH, (prepared, row) -> {
      for (int column = 0; column < row.length; column++) {
        prepared.setObject(column + 1, row[column]);
      }
    });
  }

  private static Object[] row(EnrolledFirm firm) {
    return new Object[] {firm.licence().value(), firm.name(), firm.kind().name(), firm.headOfficeValue(), firm.unit(),
        firm.address(), firm.headName(), firm.licensedOn(), firm.state().name(), firm.suspendedUntil()};
  }

  private static Object[] row(EnrolledLawyer lawyer) {
    return new Object[] {lawyer.licence(), lawyer.name(), lawyer.firmValue(), lawyer.leftFirmOn(), lawyer.partner(), lawyer.responsible(),
        lawyer.state().name(), lawyer.partTime(), lawyer.practisingSince(), lawyer.suspendedUntil(), lawyer.partnerBarredUntil()};
  }

  private static Object[] event(String caseNumber, String subject, String what, String after, String because, Timestamp at, String actor) {
    return new Object[] {caseNumber, subject, what, after, because, at, actor};
  }
}

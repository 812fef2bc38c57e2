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
  private static final String EVENT = "insert into register_event (subject, what, new, because, at, actor) values (?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate database;
  private final Units units;
  private final Clock clock;

  Enrolment(JdbcTemplate database, Units units, Clock clock) {
    this.database = database;
    this.units = units;
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
    firms.forEach(firm -> units.unit(firm.unit()));
    insert("insert into firm (licence, name, kind, head_office, unit, address, head_name, licensed_on, state) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE')", firms.stream().map(Enrolment::row).toList());
    insert("insert into lawyer (licence, name, firm, partner, responsible, state) values (?, ?, ?, ?, ?, 'PRACTISING')",
        lawyers.stream().map(Enrolment::row).toList());
    Timestamp now = Timestamp.from(clock.instant());
    List<Object[]> events = new ArrayList<>();
    firms.forEach(firm -> events.add(event(firm.licence().value(), "STATE", FirmState.ACTIVE.name(), because, now)));
    lawyers.forEach(lawyer -> events.add(event(lawyer.licence(), "FIRM", lawyer.firm().value(), because, now)));
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
        firm.address(), firm.headName(), firm.licensedOn()};
  }

  private static Object[] row(EnrolledLawyer lawyer) {
    return new Object[] {lawyer.licence(), lawyer.name(), lawyer.firm().value(), lawyer.partner(), lawyer.responsible()};
  }

  private static Object[] event(String subject, String what, String after, String because, Timestamp at) {
    return new Object[] {subject, what, after, because, at, RegisterJournal.SYSTEM};
  }
}

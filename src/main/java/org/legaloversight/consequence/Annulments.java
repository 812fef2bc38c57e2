package org.legaloversight.consequence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that were annulled on review, and those that wait to be carried out. The documents themselves are never touched. */
@Component
class Annulments {

  private static final String DECISIONS = "('TERMINATION_DECISION', 'DEREGISTRATION_DECISION')";

  private final JdbcClient jdbc;
  private final CurrentStaff staff;
  private final Clock clock;

  Annulments(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.clock = clock;
  }

  /** @throws Refusal when another one waits in this case */
  void open(String caseNumber, String document, RulingKind kind, String number, LocalDate on) {
    try {
      jdbc.sql("""
              insert into annulment (case_number, document_number, ruling_kind, ruling_number, ruling_on, opened_at, state)
              values (?, ?, ?, ?, ?, ?, 'PENDING')""")
          .params(caseNumber, document, kind.name(), number, on, clock.instant().atOffset(ZoneOffset.UTC)).update();
    } catch (DuplicateKeyException e) {
      throw new Refusal("案件" + caseNumber + "已有一件等待确认的撤销，请先在待办中办理。");
    }
  }

  /** @throws Refusal when none waits */
  Annulment pending(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new Refusal("案件" + caseNumber + "没有等待执行的撤销，请刷新待办列表。"));
  }

  private Optional<Annulment> find(String caseNumber) {
    return jdbc.sql("""
            select id, case_number, document_number, ruling_kind, ruling_number, ruling_on from annulment
            where case_number = ? and state = 'PENDING'""")
        .param(caseNumber).query(Annulment.class).optional();
  }

  /** @return the decisions of the case that are void from now on: what followed from a void decision falls with it */
  List<String> carryOut(Annulment annulment) {
    close(annulment, "DONE");
    List<String> documents = jdbc.sql("select number from official_document where case_number = ? and kind in " + DECISIONS + " order by ordinal")
        .param(annulment.caseNumber()).query(String.class).list();
    String actor = staff.find().map(Staff::userId).orElse("system");
    documents.forEach(number -> jdbc.sql("insert into annulled_document (document_number, annulment, annulled_at, actor) values (?, ?, ?, ?)")
        .params(number, annulment.id(), clock.instant().atOffset(ZoneOffset.UTC), actor).update());
    return documents;
  }

  void drop(Annulment annulment) {
    close(annulment, "DROPPED");
  }

  private void close(Annulment annulment, String state) {
    int closed = jdbc.sql("update annulment set state = ? where id = ? and state = 'PENDING'").params(state, annulment.id()).update();
    if (closed == 0) {
      throw new Refusal("该项撤销已由他人办理，请刷新待办列表。");
    }
  }

  boolean annulled(String document) {
    return jdbc.sql("select exists (select from annulled_document where document_number = ?)").param(document).query(Boolean.class).single();
  }

  /** The decision on which the end of each firm rests and that stands: of a case its first. The newest first. */
  List<Decision> standing() {
    return jdbc.sql("""
            select distinct on (d.case_number) d.number, d.kind, d.case_number, f.firm_name, d.issued_on
            from official_document d join case_file f on f.number = d.case_number
            where d.kind in %s and not exists (select from annulled_document a where a.document_number = d.number)
            order by d.case_number, d.ordinal""".formatted(DECISIONS)).query(Decision.class).list().stream()
        .sorted(Comparator.comparing(Decision::issuedOn).thenComparing(Decision::number).reversed()).toList();
  }

  record Decision(String number, DocumentKind kind, String caseNumber, String firmName,
      LocalDate issuedOn) {}
}

package org.legaloversight.consequence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.EndsCarriedOn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that were annulled on review, and those that wait to be carried out. The documents themselves are never touched. */
@Component
class Annulments {

  private final JdbcClient jdbc;
  private final DecisionLines lines;
  private final CaseFiles caseFiles;
  private final EndsCarriedOn ends;
  private final CurrentStaff staff;
  private final Clock clock;

  Annulments(JdbcClient jdbc, DecisionLines lines, CaseFiles caseFiles, EndsCarriedOn ends, CurrentStaff staff, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.caseFiles = caseFiles;
    this.ends = ends;
    this.staff = staff;
    this.clock = clock;
  }

  /** @throws Refusal when another one waits in this case */
  void open(String caseNumber, String document, RulingKind kind, String number, LocalDate on, RulingScope scope, String part) {
    try {
      jdbc.sql("""
              insert into annulment (case_number, document_number, ruling_kind, ruling_number, ruling_on, scope, part, opened_at, state)
              values (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""")
          .params(caseNumber, document, kind.name(), number, on, scope.name(), part, clock.instant().atOffset(ZoneOffset.UTC)).update();
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
            select id, case_number, document_number, ruling_kind, ruling_number, ruling_on, scope, part from annulment
            where case_number = ? and state = 'PENDING'""")
        .param(caseNumber).query(Annulment.class).optional();
  }

  /** The case in which a decision is carried out, and the one that made it where that is another. */
  List<String> cases(String caseNumber) {
    return ends.cases(caseFiles.file(caseNumber).firmLicence(), caseNumber);
  }

  /** @return the decisions that are void from now on: what followed from a void decision falls with it */
  List<String> carryOut(Annulment annulment) {
    close(annulment, "DONE");
    List<String> documents = jdbc.sql("""
            select d.number from official_document d where d.case_number in (:cases) and (d.number = :document or d.kind in (:kinds))
            and not exists (select from annulled_document a where a.document_number = d.number) order by d.issued_on, d.ordinal""")
        .param("cases", cases(annulment.caseNumber())).param("document", annulment.documentNumber()).param("kinds", lines.names())
        .query(String.class).list();
    String actor = staff.find().map(Staff::userId).orElse("system");
    documents.forEach(number -> jdbc.sql("insert into annulled_document (document_number, annulment, annulled_at, actor) values (?, ?, ?, ?)")
        .params(number, annulment.id(), clock.instant().atOffset(ZoneOffset.UTC), actor).update());
    return documents;
  }

  /** A part of the decision is annulled: the document is not void. */
  void takeNote(Annulment annulment) {
    close(annulment, "DONE");
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
}

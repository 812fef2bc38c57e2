package org.legaloversight.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the documents of a case since they were issued. */
@Component
public class DocumentStandings {

  private final JdbcClient jdbc;
  private final ObjectProvider<VoidDocuments> capabilities;

  DocumentStandings(JdbcClient jdbc, ObjectProvider<VoidDocuments> capabilities) {
    this.jdbc = jdbc;
    this.capabilities = capabilities;
  }

  /** By their numbers. */
  @Transactional(readOnly = true)
  public Map<String, DocumentStanding> of(String caseNumber) {
    Map<String, List<LostForce>> lost = capabilities.orderedStream().flatMap(capability -> capability.of(caseNumber).stream())
        .collect(Collectors.groupingBy(LostForce::documentNumber));
    return papers(caseNumber).stream().map(paper -> paper.standing(lost.getOrDefault(paper.number, List.of())))
        .collect(Collectors.toMap(DocumentStanding::number, Function.identity()));
  }

  @Transactional(readOnly = true)
  public DocumentStanding of(IssuedDocument document) {
    return of(document.caseNumber()).get(document.number());
  }

  private List<Paper> papers(String caseNumber) {
    return jdbc.sql("""
            select d.number, f.document_number is not null as filed, r.document_number as replaced_by,
              cast(w.withdrawn_at at time zone 'Asia/Shanghai' as date) as withdrawn_on, w.reason
            from official_document d
              left join official_document_file f on f.document_number = d.number
              left join official_document_file r on r.replaces = d.number
              left join official_document_withdrawal w on w.document_number = d.number
            where d.case_number = ?""")
        .param(caseNumber).query(Paper.class).list();
  }

  /** What casework knows by itself. */
  private record Paper(String number, boolean filed, String replacedBy, LocalDate withdrawnOn, String reason) {

    DocumentStanding standing(List<LostForce> lost) {
      return new DocumentStanding(number, filed, replacedBy, withdrawnOn, reason, lost);
    }
  }
}

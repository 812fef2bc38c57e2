package org.legaloversight.consequence;

import java.util.List;
import org.legaloversight.casework.LostForce;
import org.legaloversight.casework.VoidDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a ruling on review that was carried out took from the decisions of a case, and no more than the ruling did. */
@Component
class AnnulledDocuments implements VoidDocuments {

  private final JdbcClient jdbc;

  AnnulledDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An annulled part has no row of its own: the document is not void. */
  @Override
  public List<LostForce> of(String caseNumber) {
    return jdbc.sql("""
            select n.id, n.case_number, d.number as document_number, n.ruling_kind, n.ruling_number, n.ruling_on, n.scope, n.part
            from annulment n
              left join annulled_document a on a.annulment = n.id
              join official_document d on d.number = coalesce(a.document_number, n.document_number)
            where d.case_number = ? and n.state = 'DONE' order by n.id, d.ordinal""")
        .param(caseNumber).query(Annulment.class).list().stream().map(Annulment::taken).toList();
  }
}

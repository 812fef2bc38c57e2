package org.legaloversight.casework;

import java.util.Optional;
import org.legaloversight.document.FilledDocument;
import org.legaloversight.document.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The paper of the issued documents, as it was issued. */
@Component
public class DocumentFiles {

  private final JdbcClient jdbc;
  private final Office office;

  DocumentFiles(JdbcClient jdbc, Office office) {
    this.jdbc = jdbc;
    this.office = office;
  }

  void keep(String documentNumber, FilledDocument filled, String filledWith, String replaced) {
    jdbc.sql("""
            insert into official_document_file (document_number, template, filled_with, docx, docx_sha256, replaces)
            values (?, ?, ?, ?, ?, ?)""")
        .params(documentNumber, filled.template(), filledWith, filled.docx(), HashChain.sha256(filled.docx()), replaced)
        .update();
  }

  /** The DOCX; empty for a document from before there were templates. */
  public Optional<byte[]> docx(String documentNumber) {
    return jdbc.sql("select docx from official_document_file where document_number = ?").param(documentNumber)
        .query(byte[].class).optional();
  }

  /**
   * The document as PDF, made of its DOCX when first asked for. Outside of a transaction: the first time takes seconds.
   *
   * @throws org.legaloversight.Refusal if this machine cannot make any
   */
  public Optional<byte[]> pdf(String documentNumber) {
    return jdbc.sql("select pdf from official_document_pdf where document_number = ?").param(documentNumber)
        .query(byte[].class).optional().or(() -> docx(documentNumber).map(docx -> made(documentNumber, docx)));
  }

  private byte[] made(String documentNumber, byte[] docx) {
    byte[] pdf = office.pdf(docx);
    jdbc.sql("insert into official_document_pdf (document_number, pdf) values (?, ?) on conflict do nothing")
        .params(documentNumber, pdf).update();
    return pdf;
  }
}

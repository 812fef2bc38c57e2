package org.legaloversight.casework;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The paper of a case's documents in its exported file, as it was issued; what is told of them stands among the documents. */
@Component
class DocumentRecords implements CaseRecords {

  private final OfficialDocuments documents;
  private final DocumentFiles files;

  DocumentRecords(OfficialDocuments documents, DocumentFiles files) {
    this.documents = documents;
    this.files = files;
  }

  @Override
  public String set() {
    return "papers";
  }

  @Override
  public String title() {
    return "文书原件";
  }

  @Override
  public Map<String, String> columns() {
    return Map.of("number", "文号", "kindTitle", "文书");
  }

  @Override
  public List<Map<String, Object>> rows(String caseNumber) {
    return documents.of(caseNumber).stream().map(document -> Map.<String, Object>of("number", document.number(), "kind", document.kind().name(),
        "kindTitle", document.kind().title())).toList();
  }

  @Override
  public List<CaseAttachment> files(String caseNumber) {
    return documents.of(caseNumber).stream().flatMap(document -> files.docx(document.number())
        .map(docx -> attachment(document, docx)).stream()).toList();
  }

  private static CaseAttachment attachment(IssuedDocument document, byte[] docx) {
    String title = document.kind().title() + " " + document.number();
    return new CaseAttachment(title + ".docx", title, "文书原件", HashChain.sha256(docx), () -> new ByteArrayInputStream(docx));
  }
}

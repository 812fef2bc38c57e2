package org.legaloversight.casework.web;

import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.Competence;
import org.legaloversight.casework.DocumentAccess;
import org.legaloversight.casework.DocumentFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentPreviews;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.document.Office;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/**
 * The papers of a case as files, for whoever is logged in and may read them; in whatever form they leave, they leave through here. Every
 * method refuses in words what there is not and what the person may not read.
 */
@Component
class DocumentPapers {

  private final CaseScope scope;
  private final Competence competence;
  private final DocumentAccess access;
  private final DocumentFiles files;
  private final DocumentPreviews previews;
  private final Office office;
  private final CurrentStaff staff;

  DocumentPapers(CaseScope scope, Competence competence, DocumentAccess access, DocumentFiles files, DocumentPreviews previews, Office office,
      CurrentStaff staff) {
    this.scope = scope;
    this.competence = competence;
    this.access = access;
    this.files = files;
    this.previews = previews;
    this.office = office;
    this.staff = staff;
  }

  /** @param name of the file, without ending */
  record Paper(String name, byte[] content) {}

  Paper pdf(String caseNumber, int ordinal) {
    IssuedDocument document = document(caseNumber, ordinal);
    return paper(document, files.pdf(document.number()));
  }

  Paper docx(String caseNumber, int ordinal) {
    IssuedDocument document = document(caseNumber, ordinal);
    return paper(document, files.docx(document.number()));
  }

  /** @param kind as addresses name it */
  Paper previewPdf(String caseNumber, String kind) {
    Paper docx = previewDocx(caseNumber, kind);
    return new Paper(docx.name(), office.pdf(docx.content()));
  }

  /** @param kind as addresses name it */
  Paper previewDocx(String caseNumber, String kind) {
    Staff person = staff.require();
    CaseFile file = scope.visible(person, caseNumber);
    if (!competence.oversees(person, file)) {
      throw new Refusal("尚未制发的文书只供主管机关预览。");
    }
    DocumentKind asked = DocumentPlace.kind(kind);
    return previews.docx(file.number(), asked).map(docx -> new Paper(asked.title() + "（预览）", docx))
        .orElseThrow(() -> new Refusal("本案目前没有将制发的" + asked.title() + "，请返回文书页查看。"));
  }

  private IssuedDocument document(String caseNumber, int ordinal) {
    Staff person = staff.require();
    return access.readable(person, scope.visible(person, caseNumber), ordinal);
  }

  private static Paper paper(IssuedDocument document, Optional<byte[]> content) {
    return content.map(bytes -> new Paper(document.kind().title() + " " + document.number(), bytes))
        .orElseThrow(() -> new Refusal("这份文书制发时尚未启用文书模板，没有电子版，请查阅纸质卷宗。"));
  }
}

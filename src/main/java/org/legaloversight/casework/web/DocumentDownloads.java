package org.legaloversight.casework.web;

import java.nio.charset.StandardCharsets;
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
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers themselves: PDF to look at, DOCX to keep. */
@Controller
@RequestMapping("/cases/{caseNumber}" + CaseDocumentsPage.PATH)
class DocumentDownloads {

  private static final MediaType DOCX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final CaseScope scope;
  private final Competence competence;
  private final DocumentAccess access;
  private final DocumentFiles files;
  private final DocumentPreviews previews;
  private final Office office;
  private final CurrentStaff staff;

  DocumentDownloads(CaseScope scope, Competence competence, DocumentAccess access, DocumentFiles files, DocumentPreviews previews, Office office,
      CurrentStaff staff) {
    this.scope = scope;
    this.competence = competence;
    this.access = access;
    this.files = files;
    this.previews = previews;
    this.office = office;
    this.staff = staff;
  }

  @GetMapping("/{ordinal:\\d+}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String caseNumber, @PathVariable int ordinal) {
    IssuedDocument document = document(caseNumber, ordinal);
    return pdf(name(document), files.pdf(document.number()).orElseThrow(DocumentDownloads::noPaper));
  }

  @GetMapping("/{ordinal:\\d+}.docx")
  ResponseEntity<byte[]> docx(@PathVariable String caseNumber, @PathVariable int ordinal) {
    IssuedDocument document = document(caseNumber, ordinal);
    return docx(name(document), files.docx(document.number()).orElseThrow(DocumentDownloads::noPaper));
  }

  @GetMapping("/preview/{kind:[a-z-]+}.pdf")
  ResponseEntity<byte[]> previewPdf(@PathVariable String caseNumber, @PathVariable String kind) {
    return pdf(previewName(kind), office.pdf(preview(caseNumber, kind)));
  }

  @GetMapping("/preview/{kind:[a-z-]+}.docx")
  ResponseEntity<byte[]> previewDocx(@PathVariable String caseNumber, @PathVariable String kind) {
    return docx(previewName(kind), preview(caseNumber, kind));
  }

  private IssuedDocument document(String caseNumber, int ordinal) {
    Staff person = staff.require();
    return access.readable(person, scope.visible(person, caseNumber), ordinal);
  }

  private byte[] preview(String caseNumber, String kind) {
    Staff person = staff.require();
    CaseFile file = scope.visible(person, caseNumber);
    if (!competence.oversees(person, file)) {
      throw new Refusal("尚未制发的文书只供主管机关预览。");
    }
    DocumentKind asked = DocumentPlace.kind(kind);
    return previews.docx(file.number(), asked)
        .orElseThrow(() -> new Refusal("本案目前没有将制发的" + asked.title() + "，请返回文书页查看。"));
  }

  private static Refusal noPaper() {
    return new Refusal("这份文书制发时尚未启用文书模板，没有电子版，请查阅纸质卷宗。");
  }

  private static String name(IssuedDocument document) {
    return document.kind().title() + " " + document.number();
  }

  private static String previewName(String kind) {
    return DocumentPlace.kind(kind).title() + "（预览）";
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    return file(MediaType.APPLICATION_PDF, ContentDisposition.inline(), name + ".pdf", content);
  }

  private static ResponseEntity<byte[]> docx(String name, byte[] content) {
    return file(DOCX, ContentDisposition.attachment(), name + ".docx", content);
  }

  private static ResponseEntity<byte[]> file(MediaType type, ContentDisposition.Builder disposition, String name, byte[] content) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
  }
}

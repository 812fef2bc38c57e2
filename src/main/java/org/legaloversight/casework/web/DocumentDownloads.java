package org.legaloversight.casework.web;

import java.nio.charset.StandardCharsets;
import org.legaloversight.casework.web.DocumentPapers.Paper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers themselves: PDF to print, DOCX to keep. */
@Controller
@RequestMapping("/cases/{caseNumber}" + CaseDocumentsPage.PATH)
class DocumentDownloads {

  private static final MediaType DOCX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final DocumentPapers papers;

  DocumentDownloads(DocumentPapers papers) {
    this.papers = papers;
  }

  @GetMapping("/{ordinal:\\d+}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String caseNumber, @PathVariable int ordinal) {
    return pdf(papers.pdf(caseNumber, ordinal));
  }

  @GetMapping("/{ordinal:\\d+}.docx")
  ResponseEntity<byte[]> docx(@PathVariable String caseNumber, @PathVariable int ordinal) {
    return docx(papers.docx(caseNumber, ordinal));
  }

  @GetMapping("/preview/{kind:[a-z-]+}.pdf")
  ResponseEntity<byte[]> previewPdf(@PathVariable String caseNumber, @PathVariable String kind) {
    return pdf(papers.previewPdf(caseNumber, kind));
  }

  @GetMapping("/preview/{kind:[a-z-]+}.docx")
  ResponseEntity<byte[]> previewDocx(@PathVariable String caseNumber, @PathVariable String kind) {
    return docx(papers.previewDocx(caseNumber, kind));
  }

  private static ResponseEntity<byte[]> pdf(Paper paper) {
    return file(MediaType.APPLICATION_PDF, ContentDisposition.inline(), paper.name() + ".pdf", paper.content());
  }

  private static ResponseEntity<byte[]> docx(Paper paper) {
    return file(DOCX, ContentDisposition.attachment(), paper.name() + ".docx", paper.content());
  }

  private static ResponseEntity<byte[]> file(MediaType type, ContentDisposition.Builder disposition, String name, byte[] content) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
  }
}

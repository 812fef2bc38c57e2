package org.legaloversight.casework.web;

import java.util.Map;
import org.legaloversight.casework.web.DocumentPapers.Paper;
import org.legaloversight.document.PagePictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers page by page to look at: first how many there are, which waits until the PDF is made, then each as a picture. */
@RestController
@RequestMapping("/cases/{caseNumber}" + CaseDocumentsPage.PATH)
class DocumentPictures {

  private static final String ISSUED = "/{ordinal:\\d+}/pages";
  private static final String PREVIEW = "/preview/{kind:[a-z-]+}/pages";

  private final DocumentPapers papers;
  private final PagePictures pictures;

  DocumentPictures(DocumentPapers papers, PagePictures pictures) {
    this.papers = papers;
    this.pictures = pictures;
  }

  @GetMapping(ISSUED)
  ResponseEntity<Map<String, Integer>> pages(@PathVariable String caseNumber, @PathVariable int ordinal) {
    return pages(papers.pdf(caseNumber, ordinal));
  }

  @GetMapping(ISSUED + "/{page}")
  ResponseEntity<byte[]> page(@PathVariable String caseNumber, @PathVariable int ordinal, @PathVariable int page) {
    return picture(papers.pdf(caseNumber, ordinal), page);
  }

  @GetMapping(PREVIEW)
  ResponseEntity<Map<String, Integer>> previewPages(@PathVariable String caseNumber, @PathVariable String kind) {
    return pages(papers.previewPdf(caseNumber, kind));
  }

  @GetMapping(PREVIEW + "/{page}")
  ResponseEntity<byte[]> previewPage(@PathVariable String caseNumber, @PathVariable String kind, @PathVariable int page) {
    return picture(papers.previewPdf(caseNumber, kind), page);
  }

  private ResponseEntity<Map<String, Integer>> pages(Paper pdf) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("pages", pictures.count(pdf.content())));
  }

  private ResponseEntity<byte[]> picture(Paper pdf, int page) {
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore()).body(pictures.png(pdf.content(), page));
  }
}

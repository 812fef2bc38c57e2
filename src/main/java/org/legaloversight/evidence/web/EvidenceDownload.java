package org.legaloversight.evidence.web;

import java.nio.charset.StandardCharsets;
import org.legaloversight.evidence.EvidenceItem;
import org.legaloversight.evidence.EvidenceShelf;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands files out, whole or by ranges. Nothing in one can act in the name of this site. */
@Controller
class EvidenceDownload {

  /** No script, no form, no request to anywhere; a page may still show it in a frame. */
  private static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  /** The browser's own viewer does not start in a sandbox; it has one of its own. */
  private static final String VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private final EvidenceShelf shelf;
  private final CurrentStaff staff;

  EvidenceDownload(EvidenceShelf shelf, CurrentStaff staff) {
    this.shelf = shelf;
    this.staff = staff;
  }

  /** @param download whether to save it even where the browser could show it */
  @GetMapping("/cases/{caseNumber}/evidence/{ordinal}/file")
  ResponseEntity<Resource> file(@PathVariable String caseNumber, @PathVariable int ordinal, @RequestParam(required = false) String download) {
    EvidenceItem item = shelf.item(staff.require(), caseNumber, ordinal);
    Preview preview = Preview.of(item.mediaType());
    ContentDisposition.Builder disposition = preview.inline() && download == null ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.mediaType()))
        .header("Content-Disposition", disposition.filename(item.fileName(), StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", preview == Preview.PDF ? VIEWER : SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        // asked again each time, so that it is seen no longer than it may be; not sent again unless it must
        .cacheControl(CacheControl.noCache().cachePrivate()).eTag(item.sha256())
        .body(shelf.content(item));
  }
}

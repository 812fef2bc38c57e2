package org.legaloversight.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.evidence.EvidenceIntake;
import org.legaloversight.evidence.EvidenceSettings;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes uploads: one file, which is the whole body of the request. */
@RestController
class EvidenceInterface {

  private final EvidenceIntake intake;
  private final EvidenceSettings settings;
  private final CurrentStaff staff;

  EvidenceInterface(EvidenceIntake intake, EvidenceSettings settings, CurrentStaff staff) {
    this.intake = intake;
    this.settings = settings;
    this.staff = staff;
  }

  /**
   * Answers the file's number in the case.
   *
   * @param name of the file
   * @param supersedes number of the version it replaces
   * @throws Refusal if it is not taken; nothing is kept then
   */
  @PostMapping(path = "/api/cases/{caseNumber}/evidence", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Integer> receive(@PathVariable String caseNumber, @RequestParam String name,
      @RequestParam(required = false) Integer supersedes, HttpServletRequest request) throws IOException {
    Staff person = staff.require();
    InputStream body = request.getInputStream();
    long length = request.getContentLengthLong();
    try {
      return Map.of("ordinal", intake.receive(person, caseNumber, name, supersedes, length, body));
    } catch (Refusal refusal) {
      readOut(body, length);
      throw refusal;
    }
  }

  /** A browser that is still sending would not hear the answer: the server would break the connection first. */
  private void readOut(InputStream body, long length) {
    if (length > settings.largest().toBytes()) {
      return;
    }
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      return; // nobody is there any more
    }
  }
}

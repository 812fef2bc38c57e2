package org.legaloversight.casework.web;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.ClockOfService;
import org.legaloversight.casework.DocumentKind.Addressee;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ProofFiles;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceClocks;
import org.legaloversight.casework.ServiceDesk;
import org.legaloversight.casework.ServiceRecipient;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.jurisdiction.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of service tells of a case. */
@Component
class ServiceSheets {

  private final OfficialDocuments documents;
  private final ServiceRecords records;
  private final ServiceDesk desk;
  private final ServiceClocks clocks;
  private final Units units;
  private final ObjectProvider<ProofFiles> files;
  private final Clock clock;

  ServiceSheets(OfficialDocuments documents, ServiceRecords records, ServiceDesk desk, ServiceClocks clocks, Units units,
      ObjectProvider<ProofFiles> files, Clock clock) {
    this.documents = documents;
    this.records = records;
    this.desk = desk;
    this.clocks = clocks;
    this.units = units;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The documents that are served, the latest first: what is addressed to the firm. What goes from bureau to bureau, to the association or
   * to the public is received in a task of its own, or by nobody.
   */
  @Transactional(readOnly = true)
  public List<ServedDocument> of(CaseFile file) {
    List<ServedDocument> sheets = documents.of(file.number()).stream().filter(document -> document.kind().addressee() == Addressee.FIRM)
        .map(document -> sheet(file, document)).collect(Collectors.toList());
    Collections.reverse(sheets);
    return sheets;
  }

  /** Whether files of the proofs can be named at all. */
  boolean keepsFiles() {
    return files.stream().findAny().isPresent();
  }

  private ServedDocument sheet(CaseFile file, IssuedDocument document) {
    Optional<ClockOfService> started = clocks.of(document.kind());
    boolean mayRecord = desk.mayRecord(file, document);
    String place = started.filter(known -> latest(document)).flatMap(known -> known.openTask(file.number()))
        .map(task -> "#/?task=" + task).orElse("");
    return new ServedDocument(document, units.unit(document.unit()).name(), started.map(ClockOfService::task).orElse(""), place, mayRecord,
        records.recipients(document).stream().map(recipient -> sheet(file, document, recipient, mayRecord)).toList());
  }

  private boolean latest(IssuedDocument document) {
    return documents.latest(document.caseNumber(), document.kind()).filter(document::equals).isPresent();
  }

  private RecipientSheet sheet(CaseFile file, IssuedDocument document, ServiceRecipient recipient, boolean mayRecord) {
    List<RecordedAttempt> attempts = records.attempts(recipient);
    boolean served = attempts.stream().anyMatch(each -> each.stands() && each.served());
    boolean elsewhere = recipient.startsClock() && clocks.of(document.kind()).isPresent();
    return new RecipientSheet(recipient, attempts.stream().map(each -> new AttemptSheet(each, file(file.number(), each),
        correction(file, document, recipient, each, mayRecord))).toList(), mayRecord && !served && !elsewhere, Law.today(clock));
  }

  private String correction(CaseFile file, IssuedDocument document, ServiceRecipient recipient, RecordedAttempt recorded,
      boolean mayRecord) {
    if (!mayRecord || !recorded.stands()) {
      return "";
    }
    if (!desk.clockRan(document, recipient, recorded)) {
      return "更正";
    }
    return desk.mayRestart(file, document) ? "更正送达日期" : "";
  }

  private String file(String caseNumber, RecordedAttempt recorded) {
    String hash = recorded.attempt().evidence();
    return hash == null ? null : files.orderedStream().flatMap(each -> each.name(caseNumber, hash).stream()).findFirst().orElse(hash);
  }
}

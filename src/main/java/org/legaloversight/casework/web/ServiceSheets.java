package org.legaloversight.casework.web;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.ClockOfService;
import org.legaloversight.casework.DocumentKind.Addressee;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ProofChoices;
import org.legaloversight.casework.ProofFile;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceClocks;
import org.legaloversight.casework.ServiceDesk;
import org.legaloversight.casework.ServiceRecipient;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of service tells of a case. */
@Component
class ServiceSheets {

  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final ServiceRecords records;
  private final ServiceDesk desk;
  private final ServiceClocks clocks;
  private final Units units;
  private final ProofChoices proofs;
  private final Clock clock;

  ServiceSheets(OfficialDocuments documents, DocumentStandings standings, ServiceRecords records, ServiceDesk desk, ServiceClocks clocks,
      Units units, ProofChoices proofs, Clock clock) {
    this.documents = documents;
    this.standings = standings;
    this.records = records;
    this.desk = desk;
    this.clocks = clocks;
    this.units = units;
    this.proofs = proofs;
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

  /**
   * Among which files the proof of an attempt is chosen: those in force, and the one that was chosen before, replaced or not.
   *
   * @param chosen SHA-256; empty where none is
   */
  List<ProofFile> proofs(CaseFile file, String chosen) {
    List<ProofFile> choices = proofs.of(file.number());
    return choices.stream().anyMatch(choice -> choice.sha256().equals(chosen)) ? choices
        : Stream.concat(choices.stream(), proofs.find(file.number(), chosen).stream()).toList();
  }

  /** Where a file is handed in to be chosen; empty where files are not kept. */
  String handIn(CaseFile file) {
    return proofs.page().map(page -> CaseVisit.NONE.link(file.number(), page)).orElse("");
  }

  private ServedDocument sheet(CaseFile file, IssuedDocument document) {
    DocumentStanding standing = standings.of(document);
    Optional<ClockOfService> started = clocks.of(document.kind()).filter(known -> standing.inForce());
    String place = started.filter(known -> latest(document)).flatMap(known -> known.openTask(file.number()))
        .map(task -> "#/?task=" + task).orElse("");
    boolean mayRecord = desk.mayRecord(file, document);
    return new ServedDocument(document, units.unit(document.unit()).name(), standing, started.map(ClockOfService::task).orElse(""), place,
        mayRecord && standing.inForce(), records.recipients(document).stream()
            .map(recipient -> sheet(file, document, recipient, mayRecord, standing.inForce())).toList());
  }

  private boolean latest(IssuedDocument document) {
    return documents.latest(document.caseNumber(), document.kind()).filter(document::equals).isPresent();
  }

  private RecipientSheet sheet(CaseFile file, IssuedDocument document, ServiceRecipient recipient, boolean mayRecord,
      boolean inForce) {
    List<RecordedAttempt> attempts = records.attempts(recipient);
    boolean served = attempts.stream().anyMatch(each -> each.stands() && each.served());
    boolean elsewhere = recipient.startsClock() && clocks.of(document.kind()).isPresent();
    return new RecipientSheet(recipient, attempts.stream().map(each -> new AttemptSheet(each, proof(file, each),
        correction(file, document, recipient, each, mayRecord))).toList(), mayRecord && inForce && !served && !elsewhere, inForce, Law.today(clock));
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

  private AttemptSheet.Proof proof(CaseFile file, RecordedAttempt recorded) {
    String hash = recorded.attempt().evidence();
    return hash == null ? null : proofs.find(file.number(), hash)
        .map(known -> new AttemptSheet.Proof(known.name(), CaseVisit.NONE.link(file.number(), known.path())))
        .orElseGet(() -> new AttemptSheet.Proof(hash, null));
  }
}

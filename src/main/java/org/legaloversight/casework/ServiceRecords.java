package org.legaloversight.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service (送达) of official documents: several recipients, as many attempts for each as it takes, and one that succeeds. The
 * clocks of a document start with the service on its main recipient, and on nobody else.
 */
@Component
public class ServiceRecords {

  private static final String SELECT =
      "select document_number, method, recipient, served_on \"on\", proof, effective_on from service_record ";

  private final JdbcClient jdbc;
  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final ServiceRows rows;
  private final ServiceRules rules;
  private final ServiceDate serviceDate;

  ServiceRecords(JdbcClient jdbc, OfficialDocuments documents, DocumentStandings standings, CaseFiles caseFiles, Timeline timeline,
      ServiceRows rows, ServiceRules rules, ServiceDate serviceDate) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.standings = standings;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.rows = rows;
    this.rules = rules;
    this.serviceDate = serviceDate;
  }

  /**
   * Records the service on the main recipient with no more than what the forms asked for before attempts were kept: a running case
   * keeps its form.
   *
   * @param on the day of service, or of publication for a public notice, in Asia/Shanghai
   * @param proof number of the proof of service, or where the notice was published
   * @return the lawful date of service, see {@link ServiceDate}
   * @throws Refusal if the document is unknown, of another case, not in force or served already, if the day is in the future or
   *     before the issue, or if something is missing
   */
  @Transactional
  public LocalDate record(String caseNumber, String documentNumber, ServiceMethod method, String recipient, LocalDate on,
      String proof) {
    timeline.lock(caseNumber);
    IssuedDocument document = inForce(caseNumber, documentNumber);
    ServiceAttempt attempt = ServiceAttempt.ofOld(method, stripped(recipient), on, stripped(proof));
    rules.checkDay(attempt, document);
    ServiceRecipient main = main(document);
    rules.refuseSecond(standing(main));
    ServiceRules.required(attempt.signer(), "受送达人");
    ServiceRules.required(attempt.proof(), "送达回证编号");
    return add(document, main, attempt).orElseThrow();
  }

  /**
   * Records an attempt to serve the main recipient.
   *
   * @return the lawful date of service, see {@link ServiceDate}; empty where it failed
   * @throws Refusal if the document is unknown, of another case, not in force or served already, or for what {@link ServiceRules} refuse
   */
  @Transactional
  public Optional<LocalDate> attempt(String caseNumber, String documentNumber, ServiceAttempt attempt) {
    timeline.lock(caseNumber);
    IssuedDocument document = inForce(caseNumber, documentNumber);
    return attempt(document, main(document), attempt);
  }

  /**
   * As above, for any recipient, by somebody who has seen {@code seen} attempts for this one.
   *
   * @param ordinal of the recipient
   * @throws Refusal as above, if there is no such recipient, or if somebody has recorded another attempt meanwhile
   */
  @Transactional
  public Optional<LocalDate> attempt(String caseNumber, String documentNumber, int ordinal, int seen, ServiceAttempt attempt) {
    timeline.lock(caseNumber);
    IssuedDocument document = inForce(caseNumber, documentNumber);
    ServiceRecipient recipient = recipient(document, ordinal);
    if (rows.attempts(recipient).size() != seen) {
      throw new Refusal("页面打开之后，对“" + recipient.name() + "”又有新的送达记录，请返回“送达”页核对后再登记。");
    }
    return attempt(document, recipient, attempt);
  }

  /**
   * Adds somebody to whom a copy goes; it starts no clock.
   *
   * @throws Refusal if the document is unknown, of another case or not in force, or if it goes there already
   */
  @Transactional
  public ServiceRecipient addCopy(String caseNumber, String documentNumber, RecipientKind kind, String name) {
    timeline.lock(caseNumber);
    IssuedDocument document = inForce(caseNumber, documentNumber);
    ServiceRules.required(kind, "受送达人类别");
    ServiceRules.required(stripped(name), "受送达人姓名或者名称");
    ServiceRules.readable(name);
    main(document); // it is the first
    if (rows.recipients(documentNumber).stream().anyMatch(known -> known.kind() == kind && known.name().equals(name.strip()))) {
      throw new Refusal("“" + name.strip() + "”已是本文书的受送达人，请勿重复添加。");
    }
    ServiceRecipient copy = rows.add(caseNumber, documentNumber, kind, name.strip(), false);
    timeline.note(caseNumber, EventKind.SERVICE, "增加受送达人：" + document.kind().title() + " " + documentNumber + " 抄送" + copy.name(),
        Map.of("documentNumber", documentNumber, "kind", kind, "name", copy.name()));
    return copy;
  }

  /** The successful service of a document on its main recipient. */
  @Transactional(readOnly = true)
  public Optional<Service> find(String documentNumber) {
    return jdbc.sql(SELECT + "where document_number = ?").param(documentNumber).query(Service.class).optional();
  }

  /** Every successful service of a case on a main recipient, in the order of their recording. */
  @Transactional(readOnly = true)
  public List<Service> of(String caseNumber) {
    return jdbc.sql(SELECT + "where case_number = ? order by recorded_at, document_number").param(caseNumber)
        .query(Service.class).list();
  }

  /** The recipients of a document, the main one first. */
  @Transactional(readOnly = true)
  public List<ServiceRecipient> recipients(IssuedDocument document) {
    List<ServiceRecipient> known = rows.recipients(document.number());
    return known.isEmpty() ? List.of(firm(document)) : known;
  }

  /** All attempts for one recipient, those that were corrected included, in the order of recording. */
  @Transactional(readOnly = true)
  public List<RecordedAttempt> attempts(ServiceRecipient recipient) {
    return rows.attempts(recipient);
  }

  /** The standing attempts for the main recipient, in the order of recording. */
  @Transactional(readOnly = true)
  public List<RecordedAttempt> attemptsOnMain(IssuedDocument document) {
    return standing(recipients(document).get(0));
  }

  ServiceRecipient recipient(IssuedDocument document, int ordinal) {
    return ordinal == 1 ? main(document) : rows.recipients(document.number()).stream().filter(each -> each.ordinal() == ordinal).findFirst()
        .orElseThrow(() -> new Refusal("文书“" + document.number() + "”没有这个受送达人，请刷新“送达”页后重试。"));
  }

  /** What has fallen is served no more: it would tell the recipient of a duty that is none. */
  IssuedDocument inForce(String caseNumber, String documentNumber) {
    IssuedDocument document = documentOf(caseNumber, documentNumber);
    standings.of(document).barToService().ifPresent(words -> {
      throw new Refusal(words);
    });
    return document;
  }

  IssuedDocument documentOf(String caseNumber, String documentNumber) {
    IssuedDocument document = documents.find(documentNumber)
        .orElseThrow(() -> new Refusal("没有文号为“" + documentNumber + "”的文书，请核对文号。"));
    if (!document.caseNumber().equals(caseNumber)) {
      throw new Refusal("文书“" + documentNumber + "”属于案卷“" + document.caseNumber() + "”，请在该案卷中登记送达。");
    }
    return document;
  }

  private Optional<LocalDate> attempt(IssuedDocument document, ServiceRecipient recipient, ServiceAttempt attempt) {
    rules.check(attempt, document, recipient, standing(recipient));
    rules.checkProof(document.caseNumber(), attempt.evidence());
    return add(document, recipient, attempt);
  }

  private Optional<LocalDate> add(IssuedDocument document, ServiceRecipient recipient, ServiceAttempt attempt) {
    LocalDate effective = attempt.served() ? serviceDate.effective(attempt.method(), attempt.on()) : null;
    rows.insert(recipient, attempt, effective, null, null);
    timeline.note(document.caseNumber(), EventKind.SERVICE, words(document, recipient, attempt),
        fields(document, recipient, attempt, effective));
    return Optional.ofNullable(effective);
  }

  static String words(IssuedDocument document, ServiceRecipient recipient, ServiceAttempt attempt) {
    return (attempt.served() ? "" : "未送达（" + attempt.failure().title() + "）：") + attempt.method().title() + document.kind().title() + " "
        + document.number() + (recipient.startsClock() ? "" : "，抄送" + recipient.name());
  }

  static Map<String, Object> fields(IssuedDocument document, ServiceRecipient recipient, ServiceAttempt attempt, LocalDate effective) {
    Map<String, Object> fields = new LinkedHashMap<>(attempt.fields());
    fields.put("documentNumber", document.number());
    fields.put("addressee", recipient.name());
    if (effective != null) {
      fields.put("effectiveOn", effective);
    }
    return fields;
  }

  private List<RecordedAttempt> standing(ServiceRecipient recipient) {
    return rows.attempts(recipient).stream().filter(RecordedAttempt::stands).toList();
  }

  private ServiceRecipient main(IssuedDocument document) {
    return rows.recipients(document.number()).stream().findFirst()
        .orElseGet(() -> rows.add(document.caseNumber(), document.number(), RecipientKind.FIRM, firm(document).name(), true));
  }

  /** Whoever the case is about: the documents of a case are addressed to its firm. */
  private ServiceRecipient firm(IssuedDocument document) {
    return new ServiceRecipient(null, document.caseNumber(), document.number(), 1, RecipientKind.FIRM,
        caseFiles.file(document.caseNumber()).firmName(), true);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

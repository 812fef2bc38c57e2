package org.legaloversight.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proof of service (送达回证) of official documents. A document is served once; its clocks start with that day. */
@Component
public class ServiceRecords {

  private static final String SELECT =
      "select document_number, method, recipient, served_on \"on\", proof, effective_on from service_record ";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OfficialDocuments documents;
  private final Timeline timeline;
  private final ServiceDate serviceDate;

  ServiceRecords(JdbcClient jdbc, Clock clock, OfficialDocuments documents, Timeline timeline, ServiceDate serviceDate) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.documents = documents;
    this.timeline = timeline;
    this.serviceDate = serviceDate;
  }

  /**
   * Records the service of a document.
   *
   * @param on the day of service, or of publication for a public notice, in Asia/Shanghai
   * @param proof number of the proof of service, or where the notice was published
   * @return the lawful date of service, see {@link ServiceDate}
   * @throws Refusal if the document is unknown, of another case or served already, if the day is in the future or before the
   *     issue, or if something is missing
   */
  @Transactional
  public LocalDate record(String caseNumber, String documentNumber, ServiceMethod method, String recipient, LocalDate on,
      String proof) {
    timeline.lock(caseNumber);
    IssuedDocument document = documentOf(caseNumber, documentNumber);
    required(method, "送达方式");
    required(on, "送达日期");
    refuseImpossibleDay(document, on);
    refuseSecond(document);
    Service service = new Service(document.number(), method, filled(recipient, "受送达人"), on, filled(proof, "送达回证编号"),
        serviceDate.effective(method, on));
    insert(caseNumber, service);
    timeline.note(caseNumber, EventKind.SERVICE, method.title() + document.kind().title() + " " + document.number(),
        Map.of("documentNumber", document.number(), "method", method, "recipient", service.recipient(), "on", on,
            "proof", service.proof(), "effectiveOn", service.effectiveOn()));
    return service.effectiveOn();
  }

  /** The service of a document, if it has been served. */
  @Transactional(readOnly = true)
  public Optional<Service> find(String documentNumber) {
    return jdbc.sql(SELECT + "where document_number = ?").param(documentNumber).query(Service.class).optional();
  }

  /** Every service of a case in the order of their recording. */
  @Transactional(readOnly = true)
  public List<Service> of(String caseNumber) {
    return jdbc.sql(SELECT + "where case_number = ? order by recorded_at, document_number").param(caseNumber)
        .query(Service.class).list();
  }

  private IssuedDocument documentOf(String caseNumber, String documentNumber) {
    IssuedDocument document = documents.find(documentNumber)
        .orElseThrow(() -> new Refusal("没有文号为“" + documentNumber + "”的文书，请核对文号。"));
    if (!document.caseNumber().equals(caseNumber)) {
      throw new Refusal("文书“" + documentNumber + "”属于案卷“" + document.caseNumber() + "”，请在该案卷中登记送达。");
    }
    return document;
  }

  private void refuseImpossibleDay(IssuedDocument document, LocalDate on) {
    LocalDate today = Law.today(clock);
    if (on.isAfter(today)) {
      throw new Refusal("送达日期" + on + "晚于今天（" + today + "），请在送达之后登记。");
    }
    if (on.isBefore(document.issuedOn())) {
      throw new Refusal("送达日期" + on + "早于文书制发日期" + document.issuedOn() + "，请核对送达日期。");
    }
  }

  private void refuseSecond(IssuedDocument document) {
    find(document.number()).ifPresent(served -> {
      boolean pending = served.effectiveOn().isAfter(Law.today(clock));
      throw new Refusal("请勿重复登记：该文书" + (pending ? "已公告，于" + served.effectiveOn() + "视为送达。"
          : "已于" + served.effectiveOn() + "送达。"));
    });
  }

  private static String filled(String text, String label) {
    required(text == null || text.isBlank() ? null : text, label);
    return text.strip();
  }

  private static void required(Object value, String label) {
    if (value == null) {
      throw new Refusal("请填写“" + label + "”。");
    }
  }

  private void insert(String caseNumber, Service service) {
    jdbc.sql("""
            insert into service_record (document_number, case_number, method, recipient, served_on, proof, effective_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(service.documentNumber(), caseNumber, service.method().name(), service.recipient(), service.on(), service.proof(),
            service.effectiveOn(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}

package org.legaloversight.rectification;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceAttempt;
import org.legaloversight.casework.ServiceMethod;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.casework.SubmittedForm;
import org.springframework.stereotype.Component;

/** The forms in which an officer records that a document of the order was served, or could not be. */
@Component
class DocumentService {

  private final OfficialDocuments documents;
  private final ServiceRecords services;

  DocumentService(OfficialDocuments documents, ServiceRecords services) {
    this.documents = documents;
    this.services = services;
  }

  /**
   * A case that began with an earlier form has no field {@code decision}: it was filled in only after the service.
   *
   * @return the lawful date of service, in Asia/Shanghai; empty when it is to be tried again
   */
  Optional<LocalDate> record(SubmittedForm form, DocumentKind kind) {
    String number = documents.latest(form.caseNumber(), kind)
        .orElseThrow(() -> new Refusal("本案尚未制发" + kind.title() + "，不能登记送达。")).number();
    if (form.has("decision")) {
      return services.attempt(form.caseNumber(), number, ServiceAttempt.of(form));
    }
    return Optional.of(services.record(form.caseNumber(), number, form.choice("method", ServiceMethod.class), form.text("recipient"),
        form.date("servedOn"), form.text("proof")));
  }

  /** What has been tried so far with the latest document of that kind, in Markdown; empty before the first attempt. */
  String triedSoFar(String caseNumber, DocumentKind kind) {
    List<RecordedAttempt> attempts = documents.latest(caseNumber, kind).map(services::attemptsOnMain).orElse(List.of());
    return attempts.isEmpty() ? "" : attempts.stream().map(DocumentService::line).collect(Collectors.joining("\n", "\n**已有的送达记录**\n\n", "\n"));
  }

  private static String line(RecordedAttempt recorded) {
    ServiceAttempt attempt = recorded.attempt();
    return "- " + attempt.on() + " " + attempt.method().title() + "："
        + (attempt.served() ? "已送达" : "未送达，" + attempt.failure().title())
        + (attempt.place() == null ? "" : "。地点：" + plain(attempt.place()))
        + (attempt.note() == null ? "" : "。" + plain(attempt.note()));
  }
}

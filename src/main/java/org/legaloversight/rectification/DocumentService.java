package org.legaloversight.rectification;

import java.time.LocalDate;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceMethod;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.casework.SubmittedForm;
import org.springframework.stereotype.Component;

/** The forms in which an officer records that a document of the order was served. */
@Component
class DocumentService {

  private final OfficialDocuments documents;
  private final ServiceRecords services;

  DocumentService(OfficialDocuments documents, ServiceRecords services) {
    this.documents = documents;
    this.services = services;
  }

  /** @return the lawful date of service, in Asia/Shanghai */
  LocalDate record(SubmittedForm form, DocumentKind kind) {
    String number = documents.latest(form.caseNumber(), kind)
        .orElseThrow(() -> new Refusal("本案尚未制发" + kind.title() + "，不能登记送达。")).number();
    return services.record(form.caseNumber(), number, form.choice("method", ServiceMethod.class), form.text("recipient"),
        form.date("servedOn"), form.text("proof"));
  }
}

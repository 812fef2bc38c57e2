package org.legaloversight.casework;

import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind.Addressee;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Who may read which document of a case that they may see: the bureaus all; the firm what is addressed to it, and of what must be served
 * only what has been; the association what is referred to it.
 */
@Component
public class DocumentAccess {

  private final OfficialDocuments documents;
  private final ServiceRecords services;
  private final Competence competence;

  DocumentAccess(OfficialDocuments documents, ServiceRecords services, Competence competence) {
    this.documents = documents;
    this.services = services;
    this.competence = competence;
  }

  /** In the order of their issue. */
  public List<IssuedDocument> readable(Staff person, CaseFile file) {
    return documents.of(file.number()).stream().filter(document -> reads(person, file, document)).toList();
  }

  /**
   * @param ordinal place in the case's list of documents, from 1
   * @throws Refusal in the same words whether there is no such document or the person may not read it
   */
  public IssuedDocument readable(Staff person, CaseFile file, int ordinal) {
    return readable(person, file).stream().filter(document -> document.ordinal() == ordinal).findFirst()
        .orElseThrow(() -> new UnknownDocument(file.number()));
  }

  private boolean reads(Staff person, CaseFile file, IssuedDocument document) {
    Addressee addressee = document.kind().addressee();
    boolean firm = file.firm().filter(person.desks()::contains).isPresent();
    boolean bar = person.desks().contains(competence.association(file));
    return competence.oversees(person, file) || bar && addressee == Addressee.BAR
        || firm && (addressee == Addressee.PUBLIC || addressee == Addressee.FIRM && delivered(document));
  }

  private boolean delivered(IssuedDocument document) {
    return !document.kind().served() || services.find(document.number()).isPresent();
  }

  @ResponseStatus(HttpStatus.NOT_FOUND)
  static class UnknownDocument extends Refusal {

    UnknownDocument(String caseNumber) {
      super("案卷“" + caseNumber + "”中没有您可以查看的这份文书，请返回文书页重新选择。");
    }
  }
}

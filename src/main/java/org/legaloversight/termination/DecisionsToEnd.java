package org.legaloversight.termination;

import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RegisterDecisions;
import org.legaloversight.register.EndsCarriedOn;
import org.springframework.stereotype.Component;

/** The decision to end a firm, and the one to deregister it that rests on the first (律师事务所管理办法第31条、第32条). */
@Component
class DecisionsToEnd implements RegisterDecisions {

  private final OfficialDocuments documents;
  private final EndsCarriedOn ends;

  DecisionsToEnd(OfficialDocuments documents, EndsCarriedOn ends) {
    this.documents = documents;
    this.ends = ends;
  }

  /** The decision that this case carries out, its own or another case's; empty where the firm dissolved itself. */
  Optional<IssuedDocument> standing(CaseFile file) {
    return documents.latest(ends.origin(file.firmLicence(), file.number()), DocumentKind.TERMINATION_DECISION);
  }

  @Override
  public List<DocumentKind> kinds() {
    return List.of(DocumentKind.TERMINATION_DECISION, DocumentKind.DEREGISTRATION_DECISION);
  }
}

package org.legaloversight.termination;

import java.util.List;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.RegisterDecisions;
import org.springframework.stereotype.Component;

/** The decision to end a firm, and the one to deregister it that rests on the first (律师事务所管理办法第31条、第32条). */
@Component
class DecisionsToEnd implements RegisterDecisions {

  @Override
  public List<DocumentKind> kinds() {
    return List.of(DocumentKind.TERMINATION_DECISION, DocumentKind.DEREGISTRATION_DECISION);
  }
}

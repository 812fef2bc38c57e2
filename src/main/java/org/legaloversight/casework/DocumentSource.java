package org.legaloversight.casework;

import java.util.List;
import java.util.Optional;

/** What a capability knows of the documents of its cases. All of it comes from the case, the register and the ledger, as they are now. */
public interface DocumentSource {

  /**
   * What would be issued next, if whoever is to decide now says yes; empty where no document comes next. What only the form of the
   * deciding will say stands in it as a {@link DocumentDraft#blank}.
   */
  List<DocumentDraft> upcoming(String caseNumber);

  /** The document of that kind once more; empty where this capability does not issue it in this case. */
  Optional<DocumentDraft> again(String caseNumber, DocumentKind kind);
}

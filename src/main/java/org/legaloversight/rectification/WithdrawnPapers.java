package org.legaloversight.rectification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.LostForce;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.VoidDocuments;
import org.springframework.stereotype.Component;

/**
 * The papers that fall when an order is taken back (撤回决定书): the notice it names, and what binds the firm because of that notice. What
 * was told of an earlier period, what was seen at a re-check and what other bodies were asked to look into stays as it is.
 */
@Component
class WithdrawnPapers implements VoidDocuments {

  private static final Set<DocumentKind> FALLING = EnumSet.of(DocumentKind.RECTIFICATION_NOTICE, DocumentKind.EXTENSION_NOTICE,
      DocumentKind.TERMINATION_NOTICE, DocumentKind.HEARING_NOTICE);

  private final OfficialDocuments documents;

  WithdrawnPapers(OfficialDocuments documents) {
    this.documents = documents;
  }

  @Override
  public List<LostForce> of(String caseNumber) {
    List<IssuedDocument> issued = documents.of(caseNumber);
    return last(issued, DocumentKind.WITHDRAWAL).map(withdrawal -> fallen(issued.subList(0, issued.indexOf(withdrawal)), withdrawal))
        .orElse(List.of());
  }

  private static List<LostForce> fallen(List<IssuedDocument> before, IssuedDocument withdrawal) {
    int notice = last(before, DocumentKind.RECTIFICATION_NOTICE).map(IssuedDocument::ordinal).orElse(0);
    return before.stream().filter(document -> document.ordinal() >= notice && FALLING.contains(document.kind()))
        .map(document -> new LostForce(document.number(), withdrawal.number(), "撤回", true, "请送达撤回决定书" + withdrawal.number() + "。"))
        .toList();
  }

  private static Optional<IssuedDocument> last(List<IssuedDocument> issued, DocumentKind kind) {
    return issued.stream().filter(document -> document.kind() == kind).reduce((first, second) -> second);
  }
}

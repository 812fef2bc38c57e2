package org.legaloversight.evidence;

import java.util.Optional;
import org.legaloversight.casework.ProofFiles;
import org.springframework.stereotype.Component;

/** The scan of a proof of service lies among the evidence of its case. */
@Component
class EvidenceProof implements ProofFiles {

  private final EvidenceRows rows;

  EvidenceProof(EvidenceRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<String> name(String caseNumber, String sha256) {
    return rows.of(caseNumber).stream().filter(item -> item.sha256().equals(sha256)).map(EvidenceItem::fileName).reduce((first, last) -> last);
  }
}

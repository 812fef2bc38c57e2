package org.legaloversight.termination;

import org.springframework.data.jpa.repository.JpaRepository;

interface FirmEndings extends JpaRepository<FirmEnding, String> {

  /** @throws IllegalStateException when the case has not reached its firm's end */
  default FirmEnding ending(String caseNumber) {
    return findById(caseNumber).orElseThrow(() -> new IllegalStateException("No firm is ending in case " + caseNumber));
  }
}

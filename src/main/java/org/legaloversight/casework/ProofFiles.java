package org.legaloversight.casework;

import java.util.Optional;

/** The files among which the scan of a proof of service is kept; implemented by whoever keeps them. */
public interface ProofFiles {

  /**
   * The file's name.
   *
   * @param sha256 of its content, in lower-case hexadecimal
   * @return empty when the case has no such file
   */
  Optional<String> name(String caseNumber, String sha256);
}

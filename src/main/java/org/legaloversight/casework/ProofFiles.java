package org.legaloversight.casework;

import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.Staff;

/** The files among which the scan of a proof of service is kept; implemented by whoever keeps them. */
public interface ProofFiles {

  /** The page of a case on which files are handed in: its path behind the address of the case. */
  String page();

  /**
   * What of the case may be named as a proof: the versions in force that the person may see, in the order they were handed in, and
   * each content once.
   *
   * @throws org.legaloversight.Refusal if the person may not see the case
   */
  List<ProofFile> choices(Staff person, String caseNumber);

  /**
   * The file with that content, whoever may see it; of several one that is in force.
   *
   * @param sha256 of its content, in lower-case hexadecimal
   * @return empty when the case has no such file
   */
  Optional<ProofFile> find(String caseNumber, String sha256);
}

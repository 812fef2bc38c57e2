package org.legaloversight.evidence;

import java.io.InputStream;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/**
 * Takes an upload in: onto the disk, checked, into the store, and only then, in one short transaction, into the case. Whatever is refused
 * on the way leaves nothing behind.
 */
@Component
public class EvidenceIntake {

  private final Admission admission;
  private final Arrivals arrivals;
  private final BlobStore blobs;
  private final EvidenceEntry entry;

  EvidenceIntake(Admission admission, Arrivals arrivals, BlobStore blobs, EvidenceEntry entry) {
    this.admission = admission;
    this.arrivals = arrivals;
    this.blobs = blobs;
    this.entry = entry;
  }

  /**
   * @param name as the browser gives it
   * @param supersedes number of the version it replaces, or null
   * @param length how many bytes were announced, negative if none were
   * @return its number within the case
   * @throws Refusal if the person may not, or it is not taken, or breaks off
   */
  public int receive(Staff person, String caseNumber, String name, Integer supersedes, long length, InputStream body) {
    FileName fileName = FileName.of(name);
    admission.checkLength(fileName, length);
    admission.checkName(fileName);
    entry.check(person, caseNumber, supersedes);
    try (StagedFile file = arrivals.receive(body, length)) {
      FileKind kind = admission.kindOf(fileName, file.path());
      entry.check(person, caseNumber, supersedes, file);
      blobs.put(file);
      return entry.enter(person, caseNumber, supersedes, fileName, kind, file);
    }
  }
}

package org.legaloversight.evidence;

import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters into a case what the store keeps already. A content that no entry needs goes with the next sweep. */
@Component
class EvidenceEntry {

  private final Standings standings;
  private final EvidenceRows rows;
  private final BlobStore blobs;
  private final EvidenceEvents events;

  EvidenceEntry(Standings standings, EvidenceRows rows, BlobStore blobs, EvidenceEvents events) {
    this.standings = standings;
    this.rows = rows;
    this.blobs = blobs;
    this.events = events;
  }

  /**
   * Says beforehand whether it could be entered now.
   *
   * @param supersedes number of the version it replaces, or null
   * @throws Refusal if the person may not add to the case, or replace that version
   */
  @Transactional(readOnly = true)
  public void check(Staff person, String caseNumber, Integer supersedes) {
    older(standings.of(person, caseNumber), supersedes);
  }

  /**
   * As {@link #check}, once the content is known.
   *
   * @throws Refusal also when the same side has handed in the same content before
   */
  @Transactional(readOnly = true)
  public void check(Staff person, String caseNumber, Integer supersedes, StagedFile file) {
    Standing standing = standings.of(person, caseNumber);
    older(standing, supersedes);
    refuseTwice(standing, file);
  }

  /**
   * Enters it.
   *
   * @return its number within the case
   * @throws Refusal as {@link #check}
   */
  @Transactional
  public int enter(Staff person, String caseNumber, Integer supersedes, FileName name, FileKind kind, StagedFile file) {
    Standing standing = standings.locking(person, caseNumber);
    EvidenceItem older = older(standing, supersedes);
    refuseTwice(standing, file);
    rows.holdContent(file.sha256());
    if (!blobs.has(file.sha256())) {
      throw new Refusal("文件保存时遇到清理，没有保存，请重新上传。");
    }
    int ordinal = rows.append(standing, name, kind, file, supersedes);
    lay(standing, older, ordinal);
    return ordinal;
  }

  private void lay(Standing standing, EvidenceItem older, int ordinal) {
    String caseNumber = standing.file().number();
    if (older == null) {
      rows.shelve(caseNumber, ordinal);
    } else {
      rows.replace(older, ordinal);
    }
    EvidenceItem item = rows.find(caseNumber, ordinal).orElseThrow();
    events.record(standing, item, older == null ? "上传" + EvidenceShelf.named(item)
        : "以" + EvidenceShelf.named(item) + "替换" + EvidenceShelf.named(older), older == null ? Map.of() : Map.of("supersedes", older.ordinal()));
  }

  private EvidenceItem older(Standing standing, Integer supersedes) {
    standing.requireAdding();
    if (supersedes == null) {
      return null;
    }
    EvidenceItem older = rows.find(standing.file().number(), supersedes).filter(standing::sees)
        .orElseThrow(() -> new UnknownEvidence(supersedes));
    standing.requireKeeping(older);
    return older;
  }

  /** Whoever tries again because an answer was lost is told that it has arrived. */
  private void refuseTwice(Standing standing, StagedFile file) {
    rows.of(standing.file().number()).stream().filter(standing::keeps).filter(item -> item.sha256().equals(file.sha256())).findFirst()
        .ifPresent(item -> {
          throw new Refusal("内容相同的文件已在本案中（" + EvidenceShelf.named(item) + "），不必重复上传。");
        });
  }
}

package org.legaloversight.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.casework.ProofFile;
import org.legaloversight.casework.ProofFiles;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scan of a proof of service lies among the evidence of its case. */
@Component
class EvidenceProof implements ProofFiles {

  private final Standings standings;
  private final EvidenceShelf shelf;
  private final EvidenceRows rows;
  private final EvidenceSettings settings;

  EvidenceProof(Standings standings, EvidenceShelf shelf, EvidenceRows rows, EvidenceSettings settings) {
    this.standings = standings;
    this.shelf = shelf;
    this.rows = rows;
    this.settings = settings;
  }

  @Override
  public String page() {
    return EvidenceShelf.PAGE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ProofFile> choices(Staff person, String caseNumber) {
    Set<String> contents = new HashSet<>(); // both sides may have handed in the same
    return shelf.seenBy(standings.of(person, caseNumber)).stream().filter(EvidenceItem::current).filter(item -> contents.add(item.sha256()))
        .map(item -> proof(item, null)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ProofFile> find(String caseNumber, String sha256) {
    List<EvidenceItem> all = rows.of(caseNumber);
    List<EvidenceItem> same = all.stream().filter(item -> item.sha256().equals(sha256)).toList();
    return same.stream().filter(EvidenceItem::current).findFirst().or(() -> same.stream().reduce((first, last) -> last))
        .map(item -> proof(item, inPlaceOf(item, all)));
  }

  /** The newest version; null for a file that is in force. */
  private static Integer inPlaceOf(EvidenceItem item, List<EvidenceItem> all) {
    return all.stream().filter(later -> Integer.valueOf(item.ordinal()).equals(later.supersedes())).findFirst()
        .map(next -> next.current() ? Integer.valueOf(next.ordinal()) : inPlaceOf(next, all)).orElse(null);
  }

  private ProofFile proof(EvidenceItem item, Integer replacedBy) {
    return new ProofFile(item.ordinal(), item.sha256(), item.fileName(), settings.title(item.mediaType()),
        LocalDate.ofInstant(item.at(), Law.ZONE), EvidenceShelf.PAGE + "/" + item.ordinal() + "/file", replacedBy);
  }
}

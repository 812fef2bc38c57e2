package org.legaloversight.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a case as it lies before a person. Every change of it is also an event of the timeline. */
@Component
public class EvidenceShelf {

  /** The page of a case on which it is shown, behind the address of the case. */
  public static final String PAGE = "/evidence";

  private static final int LONGEST_DESCRIPTION = 500;

  private final Standings standings;
  private final EvidenceRows rows;
  private final BlobStore blobs;
  private final EvidenceEvents events;

  EvidenceShelf(Standings standings, EvidenceRows rows, BlobStore blobs, EvidenceEvents events) {
    this.standings = standings;
    this.rows = rows;
    this.blobs = blobs;
    this.events = events;
  }

  /** What the person may see of it, replaced versions too, in the order it was handed in. */
  @Transactional(readOnly = true)
  public List<EvidenceItem> seenBy(Standing standing) {
    return rows.of(standing.file().number()).stream().filter(standing::sees).toList();
  }

  /** @throws Refusal in the same words whether there is no such file or the person may not see it */
  @Transactional(readOnly = true)
  public EvidenceItem item(Staff person, String caseNumber, int ordinal) {
    return item(standings.of(person, caseNumber), ordinal);
  }

  /** The content, whole or from any byte on. */
  public Resource content(EvidenceItem item) {
    return blobs.open(item.sha256(), item.bytes());
  }

  /**
   * Says in words what a file shows.
   *
   * @throws Refusal if the person may not, or it is longer than {@value #LONGEST_DESCRIPTION} characters
   */
  @Transactional
  public void describe(Staff person, String caseNumber, int ordinal, String description) {
    Standing standing = standings.locking(person, caseNumber);
    EvidenceItem item = kept(standing, ordinal);
    String text = description.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    if (text.length() > LONGEST_DESCRIPTION) {
      throw new Refusal("说明超过" + LONGEST_DESCRIPTION + "个字，请缩短后再保存。");
    }
    if (!text.equals(item.description())) {
      rows.describe(item, text);
      events.record(standing, item, (text.isEmpty() ? "删去" + named(item) + "的说明" : "说明" + named(item) + "：" + text),
          Map.of("description", text));
    }
  }

  /**
   * Changes places with the neighbour of the same side. At the end of the row nothing happens.
   *
   * @throws Refusal if the person may not
   */
  @Transactional
  public void move(Staff person, String caseNumber, int ordinal, boolean up) {
    Standing standing = standings.locking(person, caseNumber);
    EvidenceItem item = kept(standing, ordinal);
    Stream<EvidenceItem> others = rows.of(item.caseNumber()).stream().filter(standing::keeps)
        .filter(other -> up ? other.position() < item.position() : other.position() > item.position());
    Comparator<EvidenceItem> order = Comparator.comparing(EvidenceItem::position);
    others.min(up ? order.reversed() : order).ifPresent(other -> {
      rows.swap(item, other);
      events.record(standing, item, "把" + named(item) + "移到" + named(other) + (up ? "之前" : "之后"), Map.of("neighbour", other.ordinal()));
    });
  }

  private EvidenceItem kept(Standing standing, int ordinal) {
    EvidenceItem item = item(standing, ordinal);
    standing.requireKeeping(item);
    return item;
  }

  private EvidenceItem item(Standing standing, int ordinal) {
    return rows.find(standing.file().number(), ordinal).filter(standing::sees).orElseThrow(() -> new UnknownEvidence(ordinal));
  }

  static String named(EvidenceItem item) {
    return "第" + item.ordinal() + "号材料“" + item.fileName() + "”";
  }
}

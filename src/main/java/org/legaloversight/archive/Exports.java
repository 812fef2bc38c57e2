package org.legaloversight.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.legaloversight.archive.verifier.Json;
import org.legaloversight.archive.verifier.Row;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Exports case files, and knows those exported before. */
@Component
public class Exports {

  private static final int ATTEMPTS = 5;

  private final CaseArchive archive;
  private final SigningKey key;
  private final Timeline timeline;

  Exports(CaseArchive archive, SigningKey key, Timeline timeline) {
    this.archive = archive;
    this.key = key;
    this.timeline = timeline;
  }

  /** An archive whose content is fixed, and whose event is written: it only remains to be sent. */
  @FunctionalInterface
  public interface Ready {

    void writeTo(OutputStream to) throws IOException;
  }

  /**
   * Exports the case as it stands: the transaction has ended when this returns, so that a slow receiver keeps nobody waiting.
   *
   * @throws org.legaloversight.Refusal if there is no such case, or no key to sign with
   */
  public Ready export(String caseNumber, Staff by) {
    key.publicKey(); // refuses before anything is written down
    CaseContent content = gather(caseNumber, by, ATTEMPTS);
    return to -> ArchiveZip.write(content, key, to);
  }

  private CaseContent gather(String caseNumber, Staff by, int attempts) {
    try {
      return archive.gather(caseNumber, by);
    } catch (ConcurrencyFailureException e) {
      if (attempts <= 1) {
        throw e;
      }
      return gather(caseNumber, by, attempts - 1);
    }
  }

  /** Every export of the case, the latest first, with the hash that its archive ends with. */
  public List<Export> of(String caseNumber) {
    List<Export> exports = new ArrayList<>(timeline.of(caseNumber).stream()
        .filter(event -> event.kind() == EventKind.ARCHIVE && new Row(Json.object(event.fields())).has("records"))
        .map(event -> new Export(event.at(), event.actorName(), event.hash())).toList());
    Collections.reverse(exports);
    return exports;
  }
}

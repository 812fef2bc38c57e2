package org.legaloversight.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.jurisdiction.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents that would be issued next, as they would look: marked 预览, without a number, and nothing of them is kept. */
@Component
public class DocumentPreviews {

  private final CaseFiles caseFiles;
  private final Letters letters;
  private final LetterValues values;
  private final Units units;
  private final ObjectProvider<DocumentSource> sources;
  private final Clock clock;

  DocumentPreviews(CaseFiles caseFiles, Letters letters, LetterValues values, Units units, ObjectProvider<DocumentSource> sources, Clock clock) {
    this.caseFiles = caseFiles;
    this.letters = letters;
    this.values = values;
    this.units = units;
    this.sources = sources;
    this.clock = clock;
  }

  /** What would be issued next; nothing in a closed case. */
  @Transactional(readOnly = true)
  public List<DocumentKind> upcoming(String caseNumber) {
    return drafts(caseNumber).stream().map(DocumentDraft::kind).toList();
  }

  /** The DOCX; empty where no such document comes next. */
  @Transactional(readOnly = true)
  public Optional<byte[]> docx(String caseNumber, DocumentKind kind) {
    return drafts(caseNumber).stream().filter(draft -> draft.kind() == kind).findFirst().map(draft -> filled(caseFiles.file(caseNumber), draft));
  }

  private byte[] filled(CaseFile file, DocumentDraft draft) {
    Map<String, Object> shown = values.of(file, draft);
    shown.put(LetterValues.NUMBER, openNumber(draft));
    return letters.of(draft.kind()).preview(shown).docx();
  }

  /** Such as 芙蓉区司律整〔2026〕　号: the number is taken when it is issued. */
  private String openNumber(DocumentDraft draft) {
    return DocumentNumber.prefix(units.unit(draft.unit()), draft.kind()) + "〔" + Law.today(clock).getYear() + "〕　号";
  }

  private List<DocumentDraft> drafts(String caseNumber) {
    return caseFiles.file(caseNumber).running()
        ? sources.stream().flatMap(source -> source.upcoming(caseNumber).stream()).toList() : List.of();
  }
}

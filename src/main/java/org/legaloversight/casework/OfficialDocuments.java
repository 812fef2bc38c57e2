package org.legaloversight.casework;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.document.FilledDocument;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official documents (文书) of the cases: numbered without gap, and never changed once issued. */
@Component
public class OfficialDocuments {

  private static final String SELECT = "select number, case_number, ordinal, kind, unit, issued_on, text from official_document ";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Numbering numbering;
  private final Units units;
  private final Timeline timeline;
  private final CaseFiles caseFiles;
  private final Letters letters;
  private final LetterValues values;
  private final DocumentFiles files;
  private final DocumentStandings standings;

  OfficialDocuments(JdbcClient jdbc, Clock clock, Numbering numbering, Units units, Timeline timeline, CaseFiles caseFiles,
      Letters letters, LetterValues values, DocumentFiles files, DocumentStandings standings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.numbering = numbering;
    this.units = units;
    this.timeline = timeline;
    this.caseFiles = caseFiles;
    this.letters = letters;
    this.values = values;
    this.files = files;
    this.standings = standings;
  }

  /**
   * Issues a document today in Asia/Shanghai, with the next number of its unit, kind and year, e.g. 芙蓉区司律整〔2026〕3号, and keeps the
   * paper. The timeline has its number and the SHA-256 of its text and of its file. All of it is undone with the caller's transaction.
   *
   * @throws Refusal if case or unit is unknown, or a blank is left in the draft
   */
  @Transactional
  public IssuedDocument issue(String caseNumber, DocumentDraft draft) {
    return issue(caseNumber, draft, null);
  }

  /** As {@link #issue(String, DocumentDraft)}, instead of the document {@code replaced}, or of none if that is null. */
  @Transactional
  public IssuedDocument issue(String caseNumber, DocumentDraft draft, String replaced) {
    Unit unit = units.unit(draft.unit());
    draft.refuseBlanks();
    timeline.lock(caseNumber);
    Map<String, Object> filledWith = values.of(caseFiles.file(caseNumber), draft);
    // last, because everybody who issues such a document waits for it from here on
    String number = numbering.next(unit.code(), "document " + draft.kind(), DocumentNumber.prefix(unit, draft.kind()));
    filledWith.put(LetterValues.NUMBER, number);
    FilledDocument filled = letters.of(draft.kind()).fill(filledWith);
    IssuedDocument document = new IssuedDocument(number, caseNumber, nextOrdinal(caseNumber), draft.kind(), unit.code(),
        Law.today(clock), filled.text());
    insert(document);
    files.keep(number, filled, CanonicalJson.write(filledWith), replaced);
    note(document, unit, filled, replaced);
    return document;
  }

  private void note(IssuedDocument document, Unit unit, FilledDocument filled, String replaced) {
    Map<String, Object> fields = new LinkedHashMap<>(Map.of("documentNumber", document.number(), "kind", document.kind(), "unit", unit.code(),
        "issuedOn", document.issuedOn(), "textHash", HashChain.sha256(filled.text()), "sha256", HashChain.sha256(filled.docx())));
    if (replaced != null) {
      fields.put("replaces", replaced);
    }
    timeline.note(document.caseNumber(), EventKind.DOCUMENT, unit.name() + (replaced == null ? "制发" : "重新制发") + document.kind().title()
        + " " + document.number() + (replaced == null ? "" : "，替换" + replaced), fields);
  }

  /** The document of that number, of whatever case. */
  @Transactional(readOnly = true)
  public Optional<IssuedDocument> find(String documentNumber) {
    return jdbc.sql(SELECT + "where number = ?").param(documentNumber).query(IssuedDocument.class).optional();
  }

  /** The document of that kind the case issued last, of those in force: a fallen one binds nobody, and nothing is built upon it. */
  @Transactional(readOnly = true)
  public Optional<IssuedDocument> latest(String caseNumber, DocumentKind kind) {
    Map<String, DocumentStanding> standing = standings.of(caseNumber);
    return of(caseNumber).stream().filter(document -> document.kind() == kind && standing.get(document.number()).inForce())
        .reduce((first, second) -> second);
  }

  /** The document of that kind the case issued last, whatever became of it. */
  @Transactional(readOnly = true)
  public Optional<IssuedDocument> lastIssued(String caseNumber, DocumentKind kind) {
    return of(caseNumber).stream().filter(document -> document.kind() == kind).reduce((first, second) -> second);
  }

  /** The documents of a case in the order of their issue. */
  @Transactional(readOnly = true)
  public List<IssuedDocument> of(String caseNumber) {
    return jdbc.sql(SELECT + "where case_number = ? order by ordinal").param(caseNumber).query(IssuedDocument.class).list();
  }

  private int nextOrdinal(String caseNumber) {
    return jdbc.sql("select count(*) + 1 from official_document where case_number = ?").param(caseNumber)
        .query(Integer.class).single();
  }

  private void insert(IssuedDocument document) {
    jdbc.sql("""
            insert into official_document (number, case_number, ordinal, kind, unit, issued_on, text)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(document.number(), document.caseNumber(), document.ordinal(), document.kind().name(), document.unit(),
            document.issuedOn(), document.text())
        .update();
  }
}

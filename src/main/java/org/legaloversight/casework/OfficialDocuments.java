package org.legaloversight.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
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

  OfficialDocuments(JdbcClient jdbc, Clock clock, Numbering numbering, Units units, Timeline timeline) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.numbering = numbering;
    this.units = units;
    this.timeline = timeline;
  }

  /**
   * Issues a document today in Asia/Shanghai, with the next number of its unit, kind and year, e.g. 芙蓉区司律整〔2026〕3号.
   * The timeline keeps its number and the SHA-256 of its text.
   *
   * @throws Refusal if case or unit is unknown or the text is blank
   */
  @Transactional
  public IssuedDocument issue(String caseNumber, String unitCode, DocumentKind kind, String text) {
    Unit unit = units.unit(unitCode);
    if (text == null || text.isBlank()) {
      throw new Refusal(kind.title() + "没有正文，请补充后再制发。");
    }
    timeline.lock(caseNumber);
    IssuedDocument document = new IssuedDocument(
        numbering.next(unit.code(), "document " + kind, DocumentNumber.prefix(unit, kind)),
        caseNumber, nextOrdinal(caseNumber), kind, unit.code(), Law.today(clock), text);
    insert(document);
    timeline.note(caseNumber, EventKind.DOCUMENT, unit.name() + "制发" + kind.title() + " " + document.number(),
        Map.of("documentNumber", document.number(), "kind", kind, "unit", unit.code(), "issuedOn", document.issuedOn(),
            "textHash", HashChain.sha256(text)));
    return document;
  }

  /** The document of that number, of whatever case. */
  @Transactional(readOnly = true)
  public Optional<IssuedDocument> find(String documentNumber) {
    return jdbc.sql(SELECT + "where number = ?").param(documentNumber).query(IssuedDocument.class).optional();
  }

  /** The document of that kind the case issued last. */
  @Transactional(readOnly = true)
  public Optional<IssuedDocument> latest(String caseNumber, DocumentKind kind) {
    return jdbc.sql(SELECT + "where case_number = ? and kind = ? order by ordinal desc limit 1").params(caseNumber, kind.name())
        .query(IssuedDocument.class).optional();
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

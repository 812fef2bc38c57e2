package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.DocumentFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Papers out of cases that really ran, DOCX and PDF read again by other programs: each day, number and length in them is one of the
 * ledger, of the register of documents and of the table of limits, and none is missing.
 */
abstract class PapersReadAgain {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Pattern FIGURES = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|(湘\\d{6})?\\p{IsHan}+〔\\d{4}〕\\d+号|\\d+(个工作日|个月|日|年)");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentFiles files;
  @Autowired DocumentStandings standings;
  @Autowired JdbcClient jdbc;

  Order order;

  @BeforeEach
  void a_firm() {
    clock.moveTo(DAY);
    order = new Order(enrolment, desks, clock);
  }

  String number(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow().number();
  }

  String text(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow().text();
  }

  /** @param figures all days, numbers and lengths that stand in it, beside its own number */
  void verify(DocumentKind kind, Set<String> figures) throws IOException {
    IssuedDocument document = documents.latest(order.number, kind).orElseThrow();
    Set<String> expected = new HashSet<>(figures);
    expected.add(document.number());
    assertThat(written(document.issuedOn())).isIn(expected);
    assertThat(figures(docx(document))).as("DOCX of %s", kind).isEqualTo(expected);
    assertThat(figures(document.text())).as("text of %s", kind).isEqualTo(expected);
    String pdf = pdf(document);
    assertThat(expected).as("PDF of %s", kind).allSatisfy(figure -> assertThat(pdf).contains(figure));
    assertThat(List.of(docx(document), pdf)).noneMatch(text -> text.contains("{{") || text.contains("null"));
    assertThat(pdf).contains(kind.title(), jdbc.sql("select firm_name from case_file where number = ?").param(order.number)
        .query(String.class).single());
  }

  private Set<String> figures(String text) {
    List<String> numbers = jdbc.sql("select number from official_document where case_number = ? union select number from case_file where number = ?")
        .params(order.number, order.number).query(String.class).list();
    return FIGURES.matcher(text).results().map(MatchResult::group)
        .map(found -> numbers.stream().filter(found::endsWith).findFirst().orElse(found)).collect(Collectors.toSet());
  }

  static String written(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  String docx(IssuedDocument document) throws IOException {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(files.docx(document.number()).orElseThrow()));
        XWPFWordExtractor text = new XWPFWordExtractor(file)) {
      return text.getText();
    }
  }

  /** Without blanks and line breaks, which a PDF has no exact ones of. */
  String pdf(IssuedDocument document) throws IOException {
    try (PDDocument file = Loader.loadPDF(files.pdf(document.number()).orElseThrow())) {
      return new PDFTextStripper().getText(file).replaceAll("[\\s\\u3000]", "");
    }
  }
}

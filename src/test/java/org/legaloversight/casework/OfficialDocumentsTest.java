package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.testing.Drafts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class OfficialDocumentsTest {

  @Autowired CaseFiles caseFiles;
  @Autowired DocumentFiles files;
  @Autowired OfficialDocuments documents;
  @Autowired Timeline timeline;
  @Autowired Units units;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  String caseNumber;

  @BeforeEach
  void a_case() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    caseNumber = Cases.opened(caseFiles);
  }

  @Test
  void a_document_number_names_the_unit_in_short_the_kind_and_the_year() {
    assertThat(issue(Cases.COUNTY, DocumentKind.RECTIFICATION_NOTICE).number()).matches("芙蓉区司律整〔2026〕\\d+号");
    assertThat(issue(Cases.CITY, DocumentKind.TERMINATION_NOTICE).number()).matches("长沙市司律终告〔2026〕\\d+号");
    assertThat(issue(Cases.PROVINCE, DocumentKind.TERMINATION_DECISION).number()).matches("湘司律终〔2026〕\\d+号");
  }

  @Test
  void no_two_units_or_kinds_share_the_beginning_of_a_number() {
    List<String> prefixes = units.all().stream()
        .flatMap(unit -> Arrays.stream(DocumentKind.values()).map(kind -> DocumentNumber.prefix(unit, kind))).toList();

    assertThat(prefixes).doesNotHaveDuplicates();
  }

  @Test
  void numbers_follow_each_other_across_the_cases_of_a_unit() {
    String other = Cases.opened(caseFiles);
    documents.issue(caseNumber, Drafts.of(DocumentKind.EXTENSION_NOTICE, "433127"));
    transaction.executeWithoutResult(status -> {
      documents.issue(caseNumber, Drafts.of(DocumentKind.EXTENSION_NOTICE, "433127"));
      status.setRollbackOnly();
    });

    assertThat(documents.issue(other, Drafts.of(DocumentKind.EXTENSION_NOTICE, "433127")).number()).isEqualTo("永顺县司律延〔2026〕2号");
    assertThat(documents.issue(other, Drafts.of(DocumentKind.REFERRAL, "433127")).number()).isEqualTo("永顺县司律移〔2026〕1号");
  }

  @Test
  void the_day_of_issue_is_the_day_in_shanghai() {
    clock.moveTo(Instant.parse("2026-12-31T16:30:00Z"));

    IssuedDocument document = issue(Cases.COUNTY, DocumentKind.HEARING_NOTICE);

    assertThat(document.issuedOn()).isEqualTo("2027-01-01");
    assertThat(document.number()).contains("〔2027〕");
  }

  @Test
  void the_latest_document_of_a_kind_is_the_one_issued_last() {
    issue(Cases.COUNTY, DocumentKind.RECTIFICATION_NOTICE);
    IssuedDocument second = issue(Cases.COUNTY, DocumentKind.RECTIFICATION_NOTICE);
    issue(Cases.COUNTY, DocumentKind.EXTENSION_NOTICE);

    assertThat(documents.latest(caseNumber, DocumentKind.RECTIFICATION_NOTICE)).contains(second);
    assertThat(documents.latest(caseNumber, DocumentKind.WITHDRAWAL)).isEmpty();
    assertThat(documents.of(caseNumber)).extracting(IssuedDocument::ordinal).containsExactly(1, 2, 3);
  }

  @Test
  void the_timeline_keeps_the_hashes_of_the_document_s_text_and_file() {
    IssuedDocument document = issue(Cases.COUNTY, DocumentKind.RECTIFICATION_NOTICE);

    RecordedEvent event = timeline.of(caseNumber).get(1);
    assertThat(event.kind()).isEqualTo(EventKind.DOCUMENT);
    assertThat(event.text()).isEqualTo("芙蓉区司法局制发限期整改通知书 " + document.number());
    assertThat(event.values()).containsEntry("textHash", HashChain.sha256(document.text())).containsEntry("issuedOn", "2026-03-02")
        .containsEntry("sha256", HashChain.sha256(files.docx(document.number()).orElseThrow()));
  }

  @Test
  void a_document_without_case_or_unit_is_refused() {
    assertThatThrownBy(() -> documents.issue("湘000000整〔2026〕1号", Drafts.of(DocumentKind.REFERRAL, Cases.COUNTY)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> documents.issue(caseNumber, Drafts.of(DocumentKind.REFERRAL, "999999"))).isInstanceOf(Refusal.class);
  }

  @Test
  void fifty_documents_issued_at_once_some_rolled_back_have_consecutive_numbers() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(50);
    List<String> cases = IntStream.range(0, 10).mapToObj(i -> Cases.opened(caseFiles)).toList();
    List<Callable<String>> issuing = IntStream.range(0, 60).<Callable<String>>mapToObj(i ->
        () -> issuedUnless(i % 6 == 0, cases.get(i % cases.size()))).toList();
    List<String> numbers = new ArrayList<>();
    for (Future<String> issued : officers.invokeAll(issuing)) {
      numbers.add(issued.get());
    }
    officers.shutdown();

    assertThat(numbers).filteredOn(number -> !number.isEmpty()).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 50).mapToObj(n -> "芷江侗族自治县司律移〔2026〕" + n + "号").toList());
    assertThat(cases.stream().flatMap(each -> documents.of(each).stream())).hasSize(50)
        .allSatisfy(document -> assertThat(files.docx(document.number())).isPresent());
  }

  /** Whoever the pool of connections turns away, before anything began, tries again. */
  private String issuedUnless(boolean fails, String into) {
    while (true) {
      try {
        return transaction.execute(status -> issued(fails, into, status));
      } catch (CannotCreateTransactionException busy) {
        Thread.onSpinWait();
      }
    }
  }

  private String issued(boolean fails, String into, TransactionStatus status) {
    String number = documents.issue(into, Drafts.of(DocumentKind.REFERRAL, "431228")).number();
    if (fails) {
      status.setRollbackOnly();
    }
    return fails ? "" : number;
  }

  private IssuedDocument issue(String unit, DocumentKind kind) {
    return documents.issue(caseNumber, Drafts.of(kind, unit));
  }
}

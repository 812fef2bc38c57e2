package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.Drafts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AppendOnlyTest {

  @Autowired CaseFiles files;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  String caseNumber;

  @BeforeEach
  void a_case_with_a_served_document() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    caseNumber = Cases.opened(files);
    String document = documents.issue(caseNumber, Drafts.of(DocumentKind.REFERRAL, Cases.COUNTY)).number();
    services.record(caseNumber, document, ServiceMethod.DIRECT, "张三", LocalDate.of(2026, 3, 2), "回证1号");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update case_event set text = '' where case_number = ?",
    "delete from case_event where case_number = ?",
    "update official_document set text = '' where case_number = ?",
    "delete from official_document where case_number = ?",
    "update service_recipient set name = '' where case_number = ?",
    "delete from service_recipient where case_number = ?",
    "update service_attempt set proof = '' where recipient in (select id from service_recipient where case_number = ?)",
    "delete from service_attempt where recipient in (select id from service_recipient where case_number = ?)",
    "update official_document_file set template = '' where document_number in (select number from official_document where case_number = ?)",
    "delete from official_document_file where document_number in (select number from official_document where case_number = ?)",
    "delete from case_file where number = ?",
  })
  void no_row_of_the_record_is_changed_or_deleted(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).param(caseNumber).update()).hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_event", "recorded_form", "service_recipient", "service_attempt", "official_document", "official_document_file",
    "official_document_withdrawal", "case_file"})
  void no_table_of_the_record_is_emptied(String table) {
    assertThatThrownBy(() -> jdbc.sql("truncate table " + table + " cascade").update()).hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"number = 'x'", "kind = 'x'", "firm_licence = 'x'", "firm_name = 'x'", "opened_by = 'x'",
      "opened_at = opened_at - interval '1 day'", "last_seq = last_seq - 1"})
  void what_a_case_file_is_about_never_changes(String change) {
    assertThatThrownBy(() -> jdbc.sql("update case_file set " + change + " where number = ?").param(caseNumber).update())
        .hasMessageContaining("UPDATE refused");
  }

  @Test
  void a_closed_case_file_is_not_opened_again() {
    files.close(caseNumber, "PASSED");

    assertThatThrownBy(() -> jdbc.sql("update case_file set state = 'RUNNING', outcome = null, closed_at = null where number = ?")
        .param(caseNumber).update()).hasMessageContaining("stays closed");
    assertThat(files.file(caseNumber).running()).isFalse();
  }
}

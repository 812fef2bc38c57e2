package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The guard of the other tests: whatever an attempt leaves behind is found, and nothing else. */
@PlatformTest
class RefusalsTest {

  private static final String INSERT = "insert into number_sequence (unit, kind, year, last) values ('refusals', 'B', 2026, 1)";
  private static final String REMOVE = "delete from number_sequence where unit = 'refusals'";
  private static final String NOTICE = """
      insert into notice (kind, desk, case_number, text, at, effect) values ('TASK', 'refusals', '%s', '试验', '2026-03-02', 'refusals')""";
  private static final String MAIL = """
      insert into notice_mail (effect, person, address, subject, plain, html, notices, message_id, created_at, state, next_at)
      values ('refusals', 'refusals', 'a@example.gov.cn', '试验', '试验', '试验', '{}', 'refusals', '2026-03-02', 'GIVEN_UP', '2026-03-02')""";

  @Autowired Refusals refusals;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired CaseFiles caseFiles;

  @BeforeEach
  void one_row_is_there() {
    run("insert into number_sequence (unit, kind, year, last) values ('refusals', 'A', 2026, 1)");
  }

  @AfterEach
  void as_it_was() {
    run(REMOVE);
    run("delete from notice where effect = 'refusals'");
    run("delete from notice_mail where effect = 'refusals'");
  }

  private void run(String statement) {
    database.sql(statement).update();
  }

  /** Runs the statements, each in a transaction of its own, and then refuses. */
  private void refusing(String... statements) {
    for (String statement : statements) {
      run(statement);
    }
    throw new Refusal("请改正");
  }

  private void found(String table, String... statements) {
    assertThatThrownBy(() -> refusals.of(() -> refusing(statements))).isInstanceOf(AssertionError.class)
        .hasMessageContaining("left behind after").hasMessageContaining(table);
  }

  @Test
  void an_attempt_that_leaves_nothing_is_believed_and_its_words_are_told() {
    assertThat(refusals.of(() -> refusing())).isEqualTo("请改正");
    assertThat(refusals.of(() -> refusing("update number_sequence set last = 2 where unit = 'nobody'"))).isEqualTo("请改正");
  }

  @Test
  void what_is_rolled_back_is_not_left_behind() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    assertThat(refusals.of(() -> transaction.executeWithoutResult(status -> refusing(INSERT, REMOVE, MAIL)))).isEqualTo("请改正");
  }

  @Test
  void a_new_row_is_found() {
    found("number_sequence", INSERT);
  }

  @Test
  void a_changed_row_is_found_also_when_it_is_as_before() {
    found("number_sequence", "update number_sequence set last = last where unit = 'refusals'");
  }

  @Test
  void a_row_that_is_gone_is_found_also_when_another_took_its_place() {
    found("number_sequence", REMOVE);
    one_row_is_there();
    found("number_sequence", REMOVE, INSERT);
  }

  @Test
  void a_row_that_was_committed_beside_the_transaction_that_failed_is_found() {
    TransactionTemplate outer = new TransactionTemplate(transactions);
    TransactionTemplate beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    assertThatThrownBy(() -> refusals.of(() -> outer.executeWithoutResult(status -> {
      beside.executeWithoutResult(own -> run(INSERT));
      refusing();
    }))).isInstanceOf(AssertionError.class).hasMessageContaining("number_sequence");
  }

  /** There is nothing then: the next reader finds what the one before found. */
  @Test
  void a_row_that_came_and_went_again_is_not_left_behind() {
    assertThat(refusals.of(() -> refusing(INSERT, "delete from number_sequence where unit = 'refusals' and kind = 'B'"))).isEqualTo("请改正");
  }

  @Test
  void a_mail_and_a_notice_that_wait_are_found() {
    String caseNumber = caseFiles.open(CaseKind.RECTIFICATION, "433125", "31433125MT00000001", "湖南试验律师事务所",
        new Staff("officer433125", "李四", Set.of()));
    found("notice", NOTICE.formatted(caseNumber));
    found("notice_mail", MAIL);
  }

  @Test
  void tables_of_every_capability_and_of_the_engine_are_looked_at() {
    found("unit", "update unit set name = name where code = '430102'");
    found("act_ru_authorization", "update act_ru_authorization set rev_ = rev_");
  }

  @Test
  void an_attempt_that_succeeds_or_fails_without_a_reason_is_no_refusal() {
    assertThatThrownBy(() -> refusals.of(() -> {})).isInstanceOf(AssertionError.class).hasMessageContaining("should have been refused");
    assertThatThrownBy(() -> refusals.of(() -> {
      throw new IllegalStateException();
    })).isInstanceOf(AssertionError.class).hasMessageContaining("not by a refusal");
  }
}

package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.legaloversight.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts that must fail and leave nothing behind: no task, no timer, no event, no document, no deadline, no number. */
@TestComponent
public class Refusals {

  private static final List<String> TABLES = List.of("case_file", "case_event", "official_document",
      "(select document_number, docx_sha256, replaces from official_document_file)", // the papers themselves take long to compare
      "official_document_withdrawal", "service_recipient", "service_attempt", "deadline",
      "deadline_event", "number_sequence", "rectification_order", "rectification_finding", "firm_ending", "register_event",
      "practice_lock", "firm", "lawyer", "affected_case", "register_errand", "annulment", "annulled_document", "evidence", "evidence_shelf",
      "act_ru_task", "act_ru_execution", "act_ru_variable", "act_ru_job");

  private final JdbcClient database;

  public Refusals(JdbcClient database) {
    this.database = database;
  }

  /** What the person is told, wherever in the chain of causes the engine has put it. */
  public String of(ThrowingCallable attempt) {
    return message(failing(attempt));
  }

  /** The refusal in a chain of causes. */
  public static String message(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.getMessage();
      }
    }
    throw new AssertionError("Failed, but not by a refusal", failure);
  }

  /** For what the engine itself refuses; the web layer words it. */
  public Throwable failing(ThrowingCallable attempt) {
    Map<String, String> before = footprint();
    Throwable failure = catchThrowable(attempt);
    assertThat(failure).as("the attempt should have been refused").isNotNull();
    assertThat(footprint()).as("left behind after " + failure).isEqualTo(before);
    return failure;
  }

  private Map<String, String> footprint() {
    return TABLES.stream().collect(Collectors.toMap(table -> table, table -> database
        .sql("select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from " + table + " r")
        .query(String.class).single()));
  }
}

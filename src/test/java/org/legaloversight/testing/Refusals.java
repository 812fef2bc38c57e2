package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
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

  /** All of ours, so that a new one is not forgotten, and what of the engine's runs; its counters it writes whenever it likes. */
  private static final String TABLES = """
      select tablename from pg_tables where schemaname = current_schema() and tablename <> 'act_ru_meter_log'
      and (tablename not like 'act\\_%' or tablename like 'act\\_ru\\_%')""";

  /**
   * How many rows there are, and the latest transaction that wrote one of those. Whatever an attempt leaves behind is of a later
   * transaction than all there were before it, or has become fewer: so nothing is overlooked, and no row is read but for its head.
   */
  private static final String STATE = "select '%1$s' as name, count(*) || ' rows, the latest of transaction ' || "
      + "coalesce(max(cast(cast(xmin as text) as bigint)), 0) as state from %1$s";

  private final JdbcClient database;

  public Refusals(JdbcClient database) {
    this.database = database;
  }

  /** What the person is told, wherever in the chain of causes the engine has put it. */
  public String of(ThrowingCallable attempt) {
    return message(failing(attempt));
  }

  /**
   * As {@link #of}, for many attempts, which together must leave nothing: what one left would be there after the last. Looking at every
   * table once for all of them takes a fraction of the time.
   *
   * @return what the person is told each time
   */
  public List<String> ofAll(List<ThrowingCallable> attempts) {
    Map<String, String> before = footprint();
    List<String> told = attempts.stream().map(attempt -> message(catchThrowable(attempt))).toList();
    assertThat(footprint()).as("left behind after " + told).isEqualTo(before);
    return told;
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
    Map<String, String> states = new HashMap<>();
    List<String> tables = database.sql(TABLES).query(String.class).list();
    database.sql(tables.stream().map(STATE::formatted).collect(Collectors.joining(" union all "))).query(row -> {
      states.put(row.getString("name"), row.getString("state"));
    });
    return states;
  }
}

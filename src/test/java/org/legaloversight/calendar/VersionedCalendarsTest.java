package org.legaloversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is committed: all tests of the platform count with the same calendar. */
@PlatformTest
class VersionedCalendarsTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 16);
  private static final Notice OF_2027 = new Notice(2027, List.of(new NoticedDay(NEW_YEAR, DayKind.HOLIDAY, "元旦")));

  @Autowired WorkingCalendars calendars;
  @Autowired VersionedCalendars versions;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  TransactionTemplate transaction;
  TransactionTemplate another;

  @BeforeEach
  void open() {
    transaction = new TransactionTemplate(transactions);
    another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void the_notices_that_came_with_the_system_are_versions_1_to_20_by_year() {
    assertThat(database.sql("select year from calendar_notice order by version").query(Integer.class).list())
        .isEqualTo(IntStream.rangeClosed(2007, 2026).boxed().toList());
    Calendars.notices().forEach((year, notice) ->
        assertThat(((NoticedCalendar) calendars.at(year - 2006)).notice(year)).contains(notice));
  }

  @Test
  void new_years_days_of_december_stand_in_the_notice_of_the_new_year() {
    LocalDate december = LocalDate.of(2018, 12, 31);
    assertThat(calendars.at(12).isWorkingDay(december)).as("by the notice of 2018").isTrue();
    assertThat(calendars.at(13).isWorkingDay(december)).as("by the notice of 2019").isFalse();
  }

  @Test
  void a_version_knows_the_notices_loaded_until_then() {
    assertThat(calendars.at(19).version()).isEqualTo(19);
    assertThat(calendars.at(19).isPublished(2026)).isFalse();
    assertThat(calendars.at(19).isWorkingDay(SPRING_FESTIVAL)).isTrue();
    assertThat(calendars.at(20).isWorkingDay(SPRING_FESTIVAL)).isFalse();
  }

  @Test
  void a_version_that_never_was_is_not_made_up() {
    assertThatThrownBy(() -> calendars.at(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendars.at(99999)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_newer_notice_of_a_year_counts_as_a_whole() {
    rolledBack(() -> {
      int version = insert(2026, NEW_YEAR.minusYears(1));
      assertThat(calendars.at(version).isWorkingDay(SPRING_FESTIVAL)).as("not in the newer notice").isTrue();
      assertThat(calendars.at(20).isWorkingDay(SPRING_FESTIVAL)).isFalse();
    });
  }

  @Test
  void a_draft_shows_the_calendar_as_it_would_be() {
    WorkingCalendar draft = calendars.with(OF_2027);
    assertThat(draft.isWorkingDay(NEW_YEAR)).isFalse();
    assertThat(draft.isPublished(2027)).isTrue();
    assertThat(draft.version()).isEqualTo(20);
    assertThat(calendar.isPublished(2027)).isFalse();
  }

  @Test
  void a_transaction_counts_with_one_calendar_from_first_to_last() {
    rolledBack(() -> {
      WorkingCalendar first = calendars.current();
      insert(2027, NEW_YEAR);
      assertThat(calendar.isWorkingDay(NEW_YEAR)).isTrue();
      assertThat(calendars.current()).isSameAs(first);
    });
  }

  @Test
  void a_transaction_that_has_loaded_a_notice_counts_with_it_and_nobody_else_does() {
    rolledBack(() -> {
      versions.exclude();
      int version = insert(2027, NEW_YEAR);
      versions.refresh();
      assertThat(calendar.version()).isEqualTo(version);
      assertThat(calendar.isWorkingDay(NEW_YEAR)).isFalse();
      assertThat(another.<Boolean>execute(other -> calendar.isWorkingDay(NEW_YEAR))).as("in a transaction in between").isTrue();
      assertThat(calendar.isWorkingDay(NEW_YEAR)).as("back in ours").isFalse();
    });
    assertThat(calendar.version()).isEqualTo(20);
    assertThat(calendar.isWorkingDay(NEW_YEAR)).isTrue();
  }

  @Test
  void whoever_holds_the_calendar_gets_the_newest_first() {
    rolledBack(() -> {
      assertThat(calendar.version()).isEqualTo(20);
      int version = insert(2027, NEW_YEAR);
      calendars.hold();
      assertThat(calendar.version()).isEqualTo(version);
    });
  }

  @Test
  void many_may_hold_the_calendar_at_once_and_no_notice_comes_between() {
    transaction.executeWithoutResult(status -> {
      calendars.hold();
      another.executeWithoutResult(other -> calendars.hold());
      assertThat(another.<Boolean>execute(other -> free())).isFalse();
    });
    assertThat(another.<Boolean>execute(other -> free())).isTrue();
  }

  @Test
  void the_calendar_is_held_for_a_transaction_only() {
    assertThatThrownBy(() -> calendars.hold()).isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update calendar_notice set source = ''", "delete from calendar_notice", "truncate calendar_notice cascade",
      "update calendar_day set kind = 'WORKDAY'", "delete from calendar_day where false", "truncate calendar_day"})
  void what_was_loaded_never_changes(String sql) {
    assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("is append-only");
  }

  private void rolledBack(Runnable work) {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      work.run();
    });
  }

  private int insert(int year, LocalDate holiday) {
    int version = database.sql("insert into calendar_notice (year, source, loaded_by, loaded_at) values (?, '试验', '张三', now()) returning version")
        .param(year).query(Integer.class).single();
    database.sql("insert into calendar_day (version, day, kind, name) values (?, ?, 'HOLIDAY', '元旦')").params(version, holiday).update();
    return version;
  }

  private boolean free() {
    return database.sql("select pg_try_advisory_xact_lock(?)").param(NoticeRows.LOCK).query(Boolean.class).single();
  }
}

package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;
import org.legaloversight.calendar.Notices;
import org.legaloversight.calendar.WorkingCalendars;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice for 2027 comes; each test takes it back, because all tests share one calendar. */
@PlatformTest
@RecordApplicationEvents
class ReprojectionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** New Year as it is usually given: Friday, and the weekend after it. */
  private static final Notice NOTICE = new Notice(2027, List.of(new NoticedDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦")));

  @Autowired DeadlineLedger ledger;
  @Autowired Reprojection reprojection;
  @Autowired WorkingCalendars calendars;
  @Autowired Notices notices;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;
  @Autowired ApplicationEvents announcements;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void begin() {
    clock.moveTo(TODAY);
  }

  private void afterTheNotice(Runnable test) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      status.setRollbackOnly();
      notices.publish(NOTICE, "国办发明电〔2026〕8号", new Staff("admin", "管理员", Set.of()));
      test.run();
    });
  }

  private void recountAll() {
    for (OptionalLong last = OptionalLong.of(0); last.isPresent(); ) {
      last = reprojection.recount(last.getAsLong(), 50);
    }
  }

  private Deadline current(String limit) {
    return ledger.current(caseNumber, limit).orElseThrow();
  }

  private Map<Long, String> rows() {
    return database.sql("select id, row(d.due_at, d.provisional, d.told, d.state)::text as r from deadline d where case_number = ?").param(caseNumber).query(
        (row, number) -> Map.entry(row.getLong(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void a_provisional_day_moves_and_becomes_firm() {
    ledger.start(caseNumber, "T01", "某所", LocalDate.of(2026, 12, 1), "送达"); // Jan 1, as if it were worked
    assertThat(current("T01").provisional()).isTrue();
    assertThat(current("T01").dueDay()).isEqualTo("2027-01-01");
    afterTheNotice(() -> {
      recountAll();
      assertThat(current("T01").dueDay()).isEqualTo("2027-01-04"); // Jan 1 rests, 2 and 3 are a weekend
      assertThat(current("T01").provisional()).isFalse();
      assertThat(ledger.history(current("T01"))).extracting(DeadlineEvent::what).containsExactly(What.START, What.REPROJECT);
      assertThat(ledger.replay(current("T01"))).isEqualTo(current("T01").dueAt());
    });
  }

  @Test
  void a_day_that_stays_becomes_firm_and_the_journal_says_so() {
    ledger.start(caseNumber, "T01", "某所", LocalDate.of(2026, 12, 5), "送达"); // Jan 5, a Tuesday
    afterTheNotice(() -> {
      recountAll();
      assertThat(current("T01").dueDay()).isEqualTo("2027-01-05");
      assertThat(current("T01").provisional()).isFalse();
      DeadlineEvent last = ledger.history(current("T01")).get(1);
      assertThat(last.oldDue()).isEqualTo(last.newDue());
    });
  }

  @Test
  void nothing_else_is_touched_and_the_second_time_nothing_at_all() {
    ledger.start(caseNumber, "T01", "某所", LocalDate.of(2026, 12, 1), "送达");
    ledger.start(caseNumber, "T52", "某所", LocalDate.of(2026, 11, 20), "告知");
    ledger.start(caseNumber, "T24", "律师", LocalDate.of(2026, 12, 1), "注销");
    ledger.start(caseNumber, "T11", "长沙市司法局", LocalDate.of(2026, 12, 14), "受理");
    ledger.meet(caseNumber, "T11", TODAY, "决定"); // reached into 2027, but it is over
    Map<Long, String> before = rows();
    afterTheNotice(() -> {
      recountAll();
      Map<Long, String> after = rows();
      assertThat(changed(before, after)).containsExactly(current("T01").id());
      long events = events();
      recountAll();
      assertThat(rows()).isEqualTo(after);
      assertThat(events()).isEqualTo(events);
      assertThat(reprojection.pending()).isZero();
    });
  }

  private static List<Long> changed(Map<Long, String> before, Map<Long, String> after) {
    return before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))).toList();
  }

  private long events() {
    return database.sql("select count(*) from deadline_event").query(Long.class).single();
  }

  @Test
  void a_reminder_that_moves_while_its_day_stays_is_announced_because_timers_follow_it() {
    ledger.start(caseNumber, "T24", "律师", LocalDate.of(2026, 7, 4), "离所"); // Jan 4 whatever the calendar; warned five working days before
    assertThat(current("T24").remindAt()).isEqualTo("2026-12-28T01:00:00Z");
    afterTheNotice(() -> {
      long before = announced();
      recountAll();
      assertThat(current("T24").remindAt()).isEqualTo("2026-12-25T01:00:00Z");
      assertThat(announced()).isEqualTo(before + 1);
      assertThat(ledger.history(current("T24"))).extracting(DeadlineEvent::what).containsExactly(What.START);
    });
  }

  private long announced() {
    return announcements.stream(DeadlineChanged.class).filter(change -> change.caseNumber().equals(caseNumber)).count();
  }

  @Test
  void what_an_officer_changes_before_its_turn_has_come_is_counted_anew_first() {
    ledger.start(caseNumber, "T01", "某所", LocalDate.of(2026, 12, 1), "送达");
    afterTheNotice(() -> {
      ledger.extend(caseNumber, "T01", 1, "经批准"); // from Jan 4 2027
      assertThat(current("T01").dueDay()).isEqualTo("2027-02-04");
      assertThat(ledger.history(current("T01"))).extracting(DeadlineEvent::what).containsExactly(What.START, What.REPROJECT, What.EXTEND);
    });
  }

  @Test
  void a_paused_clock_is_counted_anew_too() {
    clock.moveTo(LocalDate.of(2026, 12, 31));
    ledger.start(caseNumber, "T11", "长沙市司法局", LocalDate.of(2026, 12, 14), "受理"); // Dec 15-18 21-25 28-31, Jan 1 4-8 11
    assertThat(current("T11").dueDay()).isEqualTo("2027-01-11");
    ledger.pause(caseNumber, "T11", LocalDate.of(2026, 12, 31), "鉴定");
    afterTheNotice(() -> {
      recountAll();
      clock.moveTo(LocalDate.of(2027, 1, 6));
      ledger.resume(caseNumber, "T11", LocalDate.of(2027, 1, 6), "鉴定结束"); // thirteen used, seven left: Jan 7 8 11-15
      assertThat(current("T11").dueDay()).isEqualTo("2027-01-15");
    });
  }
}

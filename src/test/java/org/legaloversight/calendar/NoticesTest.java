package org.legaloversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is published here is rolled back: all tests of the platform count with the same calendar. */
@PlatformTest
@RecordApplicationEvents
class NoticesTest {

  private static final Staff ADMINISTRATOR = new Staff("admin", "王敏", Set.of());
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final String OF_2027 = """
      元旦：1月1日（周五）至3日（周日）放假，共3天。
      春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。
      清明节：4月5日放假。
      劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
      端午节：6月9日放假。
      中秋节：9月15日放假。
      国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
      """;

  @Autowired Notices notices;
  @Autowired NoticeRows rows;
  @Autowired WorkingCalendars calendars;
  @Autowired WorkingCalendar calendar;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEvents events;

  TransactionTemplate transaction;
  TransactionTemplate another;

  @BeforeEach
  void in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    transaction = new TransactionTemplate(transactions);
    another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void a_published_notice_is_in_force_at_once_as_a_new_version_and_says_so() {
    rolledBack(() -> {
      assertThat(calendar.isPublished(2027)).isFalse();
      int version = publish(OF_2027);
      assertThat(version).isGreaterThan(20);
      assertThat(calendar.version()).isEqualTo(version);
      assertThat(calendar.isPublished(2027)).isTrue();
      assertThat(calendar.isWorkingDay(NEW_YEAR)).isFalse();
      assertThat(calendars.at(20).isWorkingDay(NEW_YEAR)).isTrue();
      assertThat(events.stream(NoticePublished.class)).contains(new NoticePublished(version));
    });
  }

  @Test
  void who_loaded_it_from_where_and_when_is_kept() {
    rolledBack(() -> {
      int version = notices.publish(notices.read(2027, OF_2027), " 国办发明电〔2026〕8号 ", ADMINISTRATOR);
      assertThat(rows.loaded()).first().isEqualTo(new LoadedNotice(version, 2027, "国办发明电〔2026〕8号", "王敏（admin）", clock.instant().atZone(Law.ZONE)));
      assertThat(rows.loaded()).last().extracting(LoadedNotice::year, LoadedNotice::source, LoadedNotice::loadedBy)
          .containsExactly(2007, "国务院办公厅放假通知（随系统载入）", "系统");
    });
  }

  @Test
  void a_prolonged_holiday_replaces_the_notice_of_its_year_as_a_whole() {
    rolledBack(() -> {
      publish(OF_2027);
      String prolonged = OF_2027.replace("至11日放假调休，共7天。2月14日（周日）上班", "至14日放假调休，共10天");
      assertThat(notices.changes(notices.read(2027, prolonged))).containsExactly(
          new CalendarChange(LocalDate.of(2027, 2, 12), "星期五，上班", "春节假期，休息"),
          new CalendarChange(LocalDate.of(2027, 2, 14), "调休上班日（春节），上班", "星期日，休息"));
      publish(prolonged);
      assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 12))).isFalse();
      assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 14))).isFalse();
    });
  }

  @Test
  void the_changes_of_a_new_year_are_its_noticed_days() {
    Notice notice = notices.read(2027, OF_2027);
    assertThat(notices.changes(notice)).extracting(CalendarChange::day).isEqualTo(notice.days().stream().map(NoticedDay::day).toList());
    assertThat(notices.changes(notice)).first().isEqualTo(new CalendarChange(NEW_YEAR, "星期五，上班", "元旦假期，休息"));
  }

  @Test
  void what_is_in_force_already_is_not_loaded_again() {
    assertThatThrownBy(() -> notices.publish(Calendars.notices().get(2026), "试验", ADMINISTRATOR))
        .isInstanceOf(Refusal.class).hasMessage("与现行安排相同，不需要载入。");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \u3000"})
  void a_notice_without_a_source_is_refused(String source) {
    assertThatThrownBy(() -> notices.publish(notices.read(2027, OF_2027), source, ADMINISTRATOR))
        .isInstanceOf(Refusal.class).hasMessageContaining("请填写通知的文号");
  }

  @Test
  void a_notice_that_was_never_read_is_checked_all_the_same() {
    List<NoticedDay> friday = List.of(new NoticedDay(NEW_YEAR, DayKind.WORKDAY, "元旦"));
    assertThatThrownBy(() -> notices.publish(new Notice(2027, friday), "试验", ADMINISTRATOR)).hasMessageContaining("2027年1月1日（星期五）本来就是工作日");
    assertThatThrownBy(() -> notices.publish(new Notice(2027, List.of()), "试验", ADMINISTRATOR)).hasMessageContaining("没有读到放假安排");
  }

  @Test
  void a_december_that_another_notice_has_as_worked_is_refused() {
    rolledBack(() -> {
      publish(OF_2027.replace("1月1日（周五）至3日（周日）放假，共3天。", "12月31日至1月3日放假调休，共4天。12月27日（周日）上班。"));
      Notice of2026 = Calendars.notices().get(2026);
      List<NoticedDay> days = Stream.concat(of2026.days().stream(), Stream.of(new NoticedDay(LocalDate.of(2026, 12, 27), DayKind.HOLIDAY, "试验"))).toList();
      String file = days.stream().map(day -> day.day() + "," + day.kind() + "," + day.name()).collect(Collectors.joining("\n", "date,day,name\n", ""));
      assertThatThrownBy(() -> notices.read(file)).hasMessage("第27行：2026年12月27日（星期日）放假，与已载入的2027年通知矛盾，请核对。");
    });
  }

  @Test
  void a_notice_looked_at_before_another_was_loaded_must_be_looked_at_again() {
    rolledBack(() -> {
      publish(OF_2027);
      assertThatThrownBy(() -> notices.publish(notices.read(2027, OF_2027.replace("9月15日", "9月16日")), "试验", ADMINISTRATOR, 20))
          .isInstanceOf(Refusal.class).hasMessageContaining("请重新核对");
    });
  }

  @Test
  void nothing_is_published_while_somebody_counts_and_the_wait_is_short() {
    transaction.executeWithoutResult(status -> {
      calendars.hold();
      long began = System.nanoTime();
      assertThatThrownBy(() -> another.executeWithoutResult(other -> publish(OF_2027)))
          .isInstanceOf(Refusal.class).hasMessage("有人正在办理涉及期限的事项，请过几秒再试。");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
    });
    assertThat(rows.newest()).isEqualTo(20);
  }

  @Test
  void whoever_wants_to_count_waits_until_the_notice_is_published() {
    CompletableFuture<Integer> counting = transaction.execute(status -> {
      status.setRollbackOnly();
      publish(OF_2027);
      CompletableFuture<Integer> later = CompletableFuture.supplyAsync(() -> another.<Integer>execute(other -> {
        calendars.hold();
        return calendar.version();
      }));
      awaitLock();
      assertThat(later).isNotDone();
      return later;
    });
    assertThat(counting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(20);
  }

  private void awaitLock() {
    for (int attempt = 0; attempt < 200; attempt++) {
      if (database.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Integer.class).single() > 0) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("nobody waits");
  }

  private int publish(String text) {
    return notices.publish(notices.read(2027, text), "国办发明电〔2026〕8号", ADMINISTRATOR);
  }

  private void rolledBack(Runnable work) {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      work.run();
    });
  }
}

package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class JournalTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 2, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

  @Autowired DeadlineLedger ledger;
  @Autowired DeadlineEvents events;
  @Autowired JdbcClient database;
  @Autowired RepositoryService repository;
  @Autowired MovableClock clock;

  private final String caseNumber = LimitsDeployed.newCase();
  private Deadline started;

  @BeforeEach
  void start() {
    LimitsDeployed.to(repository);
    clock.moveTo(SERVED);
    started = ledger.start(caseNumber, "T01", "某所", SERVED, "已送达");
  }

  @Test
  void every_change_leaves_a_line_with_the_old_and_the_new_due_day() {
    ledger.extend(caseNumber, "T01", 1, "确有困难");
    ledger.meet(caseNumber, "T01", DUE, "已提交");
    ledger.start(caseNumber, "T52", "某所", SERVED, "已送达");
    ledger.cancelAll(caseNumber, "撤回");
    assertThat(database.sql("select what || ' ' || coalesce((old_due at time zone 'Asia/Shanghai')::date::text, '-') || ' ' || (new_due at time zone 'Asia/Shanghai')::date from deadline_event where case_number = ? order by id")
        .param(caseNumber).query(String.class).list()).containsExactly(
            "START - 2026-03-12", "EXTEND 2026-03-12 2026-04-13", "MEET 2026-04-13 2026-04-13",
            "START - 2026-02-26", "CANCEL 2026-02-26 2026-02-26");
  }

  @Test
  void what_nobody_did_was_done_by_the_system_at_the_time_of_the_clock() {
    assertThat(database.sql("select actor || ' ' || (at at time zone 'Asia/Shanghai') from deadline_event where case_number = ?")
        .param(caseNumber).query(String.class).single()).isEqualTo("系统 2026-02-12 10:00:00");
  }

  @Test
  void the_person_logged_in_is_the_actor() {
    var beans = new StaticListableBeanFactory();
    CurrentStaff someone = () -> Optional.of(new Staff("zhangmin", "张敏", Set.of()));
    beans.addBean("currentStaff", someone);
    new Journal(events, clock, beans.getBeanProvider(CurrentStaff.class)).record(What.CANCEL, started, null, started.dueAt(), "测试");
    assertThat(database.sql("select actor from deadline_event where case_number = ? and what = 'CANCEL'")
        .param(caseNumber).query(String.class).single()).isEqualTo("张敏（zhangmin）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update deadline_event set actor = 'x'", "delete from deadline_event", "truncate deadline_event"})
  void nobody_changes_what_is_written(String attempt) {
    assertThatThrownBy(() -> database.sql(attempt).update()).hasMessageContaining("append-only");
  }
}

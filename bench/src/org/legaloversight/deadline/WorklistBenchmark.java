package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.calendar.NoticeEffects;
import org.legaloversight.calendar.WorkingCalendars;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.DeadlineTab;
import org.legaloversight.casework.OpenDeadlines;
import org.legaloversight.deadline.process.Steps;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Asks over very many open deadlines what people and alarms ask. How fast is printed, never asserted; that the answer is right, is asserted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import({BenchmarkServer.class, RoundTrips.class, MovableClock.class, Waking.class, Desks.class, DeadlineProbe.class, Docket.class,
    Multitude.class, Steps.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistBenchmark {

  private static final int DEADLINES = Integer.getInteger("deadlines", 50_000);
  private static final int OPENED = 1000;
  private static final int TIMES = 9;
  private static final int SHOWN = 20;

  @Autowired OpenDeadlines overview;
  @Autowired CaseScope scope;
  @Autowired Steps steps;
  @Autowired NoticeEffects outlook;
  @Autowired WorkingCalendars calendars;
  @Autowired DeadlineRounds rounds;
  @Autowired Docket docket;
  @Autowired Multitude multitude;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;
  @Autowired RoundTrips trips;

  private final Report report = new Report("worklist");

  @BeforeAll
  void fill() {
    clock.moveTo(Owed.TODAY);
    docket.deployDiagrams();
    docket.open(0, OPENED);
    rounds.tell();
    multitude.multiply(DEADLINES / OPENED);
    report.say("%d open deadlines, each with its process, task and two timers: %d opened, the others their copies", DEADLINES, OPENED);
  }

  @ParameterizedTest
  @CsvSource({"the province, 430000", "a city, 430100", "a county, 430102"})
  void the_overview_counts_right(String who, String unit) {
    OpenDeadlines.Asked asked = asked(unit);
    Map<DeadlineTab, Long> counts = overview.counts(asked);
    assertThat(counts.get(DeadlineTab.ALL)).isEqualTo(database.sql("select count(*) from case_file where unit = any(?)")
        .param(asked.reach().units().toArray(String[]::new)).query(Long.class).single());
    report.say("overview of %s, %d deadlines: counts %s; first page %s; last page %s", who, counts.get(DeadlineTab.ALL),
        time(() -> overview.counts(asked)),
        Stream.of(DeadlineTab.values()).map(tab -> tab + " " + time(() -> overview.page(asked, tab, 1))).collect(Collectors.joining(", ")),
        time(() -> overview.page(asked, DeadlineTab.ALL, (int) ((counts.get(DeadlineTab.ALL) - 1) / OpenDeadlines.PAGE) + 1)));
  }

  @Test
  void what_is_out_of_step_is_found_among_all() {
    assertThat(steps.missed()).isEmpty();
    report.say("whether the engine is in step: %s", time(steps::missed));
    String task = database.sql("select id_ from act_ru_task where due_date_ is not null order by id_ limit 1").query(String.class).single();
    database.sql("update act_ru_task set due_date_ = due_date_ + interval '1 second' where id_ = ?").param(task).update();
    assertThat(steps.missed()).isNotEmpty().allMatch(missed -> missed.contains(task));
    database.sql("update act_ru_task set due_date_ = due_date_ - interval '1 second' where id_ = ?").param(task).update();
  }

  @Test
  void what_a_notice_would_change_is_told_before_it_is_published() {
    NoticeEffects.Outlook effects = outlook.effects(calendars.with(YearToCome.NOTICE), SHOWN);
    assertThat(effects.open()).isEqualTo(DEADLINES);
    assertThat(effects.changed()).isEqualTo(Foreseen.of(docket.cases()).lines().size() * (DEADLINES / OPENED));
    assertThat(effects.first()).hasSize(SHOWN);
    report.say("what a notice would change: %s", time(() -> outlook.effects(calendars.with(YearToCome.NOTICE), SHOWN)));
  }

  private OpenDeadlines.Asked asked(String unit) {
    return new OpenDeadlines.Asked(scope.of(new Staff("head" + unit, "负责人", Set.of(new Desk(Role.HEAD, unit)))), Set.of(unit));
  }

  /** The median of some times, when it has been asked before. */
  private String time(Supplier<?> question) {
    question.get();
    double[] millis = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      millis[time] = Cost.of(trips, question::get).millis();
    }
    Arrays.sort(millis);
    return "%.1f ms".formatted(millis[TIMES / 2]);
  }
}

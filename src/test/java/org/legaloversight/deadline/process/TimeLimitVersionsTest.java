package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table: which law binds on which day, and what a row owes its reader. */
@PlatformTest
class TimeLimitVersionsTest {

  private static final Pattern WINDOW =
      Pattern.compile(">= date\\(\"(\\S+)\"\\)|\\[date\\(\"(\\S+)\"\\)\\.\\.date\\(\"(\\S+)\"\\)]");

  @Autowired TimeLimits limits;
  @Autowired RepositoryService repository;

  private final DmnModelInstance table = Dmn.readModelFromFile(new File("processes/time-limits.dmn"));

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
  }

  @ParameterizedTest(name = "{0} on {1}: {3} {2}")
  @CsvSource(delimiter = '|', textBlock = """
      T04   | 2013-06-07 | CALENDAR_DAYS | 15 | false | the same before the measures of 2018, from memory
      T10   | 2013-06-07 | WORKING_DAYS  | 5  | true  | the Licensing Act since 2004
      T11   | 2013-06-07 | WORKING_DAYS  | 20 | false | the Lawyers Act of 2007, from memory
      T24   | 2013-06-07 | MONTHS        | 6  | false | the measures of 2008, from memory
      T30   | 2013-06-07 | WORKING_DAYS  | 3  | true  | Hunan's rule of 2011
      T43   | 2013-06-07 | CALENDAR_DAYS | 60 | true  | the regulation of 2005
      T50   | 2021-07-14 | YEARS         | 2  | false | the Penalty Act of 1996
      T52   | 2021-07-14 | CALENDAR_DAYS | 3  | false | three days under the Penalty Act of 1996
      T52   | 2021-07-15 | WORKING_DAYS  | 5  | true  | five working days on the first day of the new Act
      T56   | 2021-12-31 | CALENDAR_DAYS | 60 | false | sixty days before 2022
      T56   | 2022-01-01 | CALENDAR_DAYS | 30 | true  | thirty since
      T58   | 2013-06-07 | WORKING_DAYS  | 10 | true  | the Coercion Act since 2012
      T70   | 2013-06-07 | WORKING_DAYS  | 7  | false | the bar's rule of 2004
      T95   | 2013-06-07 | CALENDAR_DAYS | 90 | false | the rule on trainees of 2010
      T96a  | 2021-04-30 | CALENDAR_DAYS | 60 | false | its last day
      T102  | 2023-12-31 | WORKING_DAYS  | 5  | true  | the Reconsideration Act of 2017
      T104b | 2023-12-31 | CALENDAR_DAYS | 10 | true  | of which only five and seven days are working days
      T104b | 2024-01-01 | WORKING_DAYS  | 10 | true  | three, five, seven and ten since 2024
      T110  | 2015-04-30 | MONTHS        | 3  | false | the Litigation Act of 1989
      """)
  void an_earlier_day_has_the_law_of_that_day(String id, LocalDate on, ClockKind clock, int length, boolean confirmed, String why) {
    TimeLimit limit = limits.inForce(id, on);
    assertThat(List.of(limit.clock(), limit.length(), limit.confirmed())).as(why).containsExactly(clock, length, confirmed);
  }

  @Test
  void what_was_not_confirmed_says_in_its_note_what_is_open() {
    assertThat(rules()).allSatisfy(rule -> {
      assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
      if (text(rule, "confirmed").equals("false")) {
        assertThat(rule.getDescription().getTextContent()).as(rule.getId())
            .containsPattern("凭记忆|未核对|未能核对|未找到|没有计算规则|本系统的(理解|设定)");
      }
    });
  }

  @Test
  void working_days_hours_and_terms_never_roll() {
    assertThat(rules()).allSatisfy(rule -> {
      if (text(rule, "clock").matches("\"(WORKING_DAYS|HOURS)\"") || text(rule, "duty").equals("\"TERM\"")) {
        assertThat(text(rule, "roll")).as(rule.getId()).isEqualTo("\"NONE\"");
      }
    });
  }

  @Test
  void the_versions_of_a_limit_leave_no_gap_and_do_not_overlap() {
    Map<String, TreeMap<LocalDate, LocalDate>> windows = new LinkedHashMap<>();
    for (Rule rule : rules()) {
      Matcher window = WINDOW.matcher(text(rule, "on"));
      assertThat(window.matches()).as(rule.getId()).isTrue();
      LocalDate from = LocalDate.parse(window.group(1) == null ? window.group(2) : window.group(1));
      LocalDate to = window.group(3) == null ? LocalDate.MAX : LocalDate.parse(window.group(3));
      assertThat(text(rule, "validFrom")).as(rule.getId()).isEqualTo("date(\"" + from + "\")");
      assertThat(windows.computeIfAbsent(text(rule, "limit"), id -> new TreeMap<>()).put(from, to)).as(rule.getId()).isNull();
    }
    windows.forEach((id, versions) -> {
      assertThat(versions.lastEntry().getValue()).as(id).isEqualTo(LocalDate.MAX);
      versions.forEach((from, to) -> assertThat(versions.higherKey(from)).as(id).isIn(null, to == LocalDate.MAX ? null : to.plusDays(1)));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-06-07", "2022-04-30", "2026-03-02"})
  void the_engine_deciding_the_table_gives_the_same_answer(LocalDate on) {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    DmnDecision decision = engine.parseDecision("time-limits", table);
    for (TimeLimit limit : limits.all(on)) {
      assertThat(limits.inForce(limit.id(), on)).isEqualTo(limit);
      Map<String, Object> row = engine.evaluateDecisionTable(decision, Variables.putValue("limit", limit.id()).putValue("on", on))
          .getSingleResult().getEntryMap();
      assertThat(row.get("name")).isEqualTo(limit.name());
      assertThat(row.get("clock")).isEqualTo(limit.clock().name());
      assertThat(row.get("length")).isEqualTo(limit.length());
      assertThat(row.get("excludes")).isEqualTo(limit.excludes());
      assertThat(row.get("validFrom")).isEqualTo(limit.validFrom());
      assertThat(row.get("confirmed")).isEqualTo(limit.confirmed());
    }
  }

  private List<Rule> rules() {
    return List.copyOf(table.getModelElementsByType(Rule.class));
  }

  private static String text(Rule rule, String column) {
    String key = rule.getId().replace("rule_", "");
    DmnModelInstance model = (DmnModelInstance) rule.getModelInstance();
    String kind = column.equals("limit") || column.equals("on") ? "inputEntry_" : "outputEntry_";
    return model.getModelElementById(kind + key + "_" + column).getTextContent().strip();
  }
}

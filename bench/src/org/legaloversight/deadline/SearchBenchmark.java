package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Pages;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.CaseSearch;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.RegisterSearch;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Looks for cases as 案卷查询 does, among very many, in a register of the province's size. How fast is printed, never asserted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import({BenchmarkServer.class, RoundTrips.class, MovableClock.class, Waking.class, Desks.class, DeadlineProbe.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBenchmark {

  private static final int CASES = Integer.getInteger("deadlines", 48_000);
  private static final int FIRMS = 1150;
  private static final int LAWYERS = 14_900;
  private static final int TIMES = 9;

  @Autowired CaseSearch cases;
  @Autowired RegisterSearch register;
  @Autowired CaseScope scope;
  @Autowired JdbcClient database;
  @Autowired RoundTrips trips;

  private final Report report = new Report("search");

  @BeforeAll
  void fill() {
    database.sql("""
        insert into firm (licence, name, kind, unit, address, head_name, licensed_on, state)
        select 'F' || n, '湖南' || chr(20000 + n) || chr(21000 + n % 97) || '律师事务所', 'PARTNERSHIP', u.code, '地址', '主任', '2015-06-01', 'ACTIVE'
        from generate_series(0, :firms - 1) n join (select code, row_number() over (order by code) - 1 as place from unit where level = 'COUNTY') u
          on u.place = n % 122""").param("firms", FIRMS).update();
    database.sql("""
        insert into lawyer (licence, name, firm, partner, responsible, state)
        select '1' || lpad(cast(n as text), 16, '0'), chr(22000 + n % 100) || chr(23000 + n % 140) || chr(24000 + n % 7), 'F' || n % :firms, false, false, 'PRACTISING'
        from generate_series(0, :lawyers - 1) n""").param("firms", FIRMS).param("lawyers", LAWYERS).update();
    database.sql("""
        insert into register_event (subject, what, new, at, actor) select licence, 'FIRM', firm, now(), '系统' from lawyer""").update();
    database.sql("""
        insert into case_file (number, kind, unit, firm_licence, firm_name, opened_at, opened_by, state, outcome, closed_at, last_seq, last_hash)
        select '湘' || f.unit || '整〔' || 2014 + n % 13 || '〕' || n || '号', 'RECTIFICATION', f.unit, f.licence, f.name,
          timestamptz '2014-01-01' + n * interval '2 hours', 'officer', case when n % 10 = 0 then 'RUNNING' else 'CLOSED' end,
          case when n % 10 = 0 then null else '整改合格' end, case when n % 10 = 0 then null else now() end, 0, ''
        from generate_series(0, :cases - 1) n join firm f on f.licence = 'F' || n % :firms""").param("firms", FIRMS).param("cases", CASES).update();
    database.sql("analyze").update();
    report.say("%d cases of %d firms with %d lawyers", CASES, FIRMS, LAWYERS);
  }

  @ParameterizedTest
  @CsvSource({"the province, 430000", "a city, 430100", "a county, 430102"})
  void what_is_asked_is_found(String who, String unit) {
    CaseScope.Reach reach = scope.of(new Staff("head" + unit, "负责人", Set.of(new Desk(Role.HEAD, unit))));
    String firm = database.sql("select name from firm where unit = '430102' order by licence limit 1").query(String.class).single();
    String lawyer = database.sql("select l.name from lawyer l join firm f on f.licence = l.firm where f.unit = '430102' order by l.licence limit 1")
        .query(String.class).single();
    assertThat(found(reach, firm)).isPositive();
    report.say("%s, %d cases: nothing typed %s; a firm %s; a lawyer %s; part of a number %s; no hit %s", who, found(reach, ""), time(reach, ""),
        time(reach, firm), time(reach, lawyer), time(reach, "〕1200号"), time(reach, "没有这样的律师事务所"));
  }

  private long found(CaseScope.Reach reach, String text) {
    Map<String, String> firms = register.firms(text);
    CaseSearch.Asked asked = new CaseSearch.Asked(reach, text, firms.keySet(), null);
    long count = cases.count(asked);
    assertThat(cases.page(asked, 1)).hasSize((int) Math.min(count, Pages.SIZE));
    return count;
  }

  /** The median of some times, when it has been asked before. */
  private String time(CaseScope.Reach reach, String text) {
    Supplier<Long> question = () -> found(reach, text);
    question.get();
    double[] millis = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      millis[time] = Cost.of(trips, question::get).millis();
    }
    Arrays.sort(millis);
    return "%.1f ms".formatted(millis[TIMES / 2]);
  }
}

package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.Notices;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Counts many open deadlines anew after a notice. How fast is printed, never asserted; that every date is right, is asserted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import({BenchmarkServer.class, RoundTrips.class, MovableClock.class, Waking.class, Desks.class, DeadlineProbe.class, Docket.class, Books.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReprojectionBenchmark {

  private static final int DEADLINES = Integer.getInteger("deadlines", 10_000);
  /** Of which so many are opened one after the other, to see what opening one costs. */
  private static final int ALONE = 100;
  private static final int CLOSED = 100;
  private static final int HEAP = 512;
  private static final int PATIENCE = 600;
  private static final String FILLED = "filled";

  /** What a notice may change: the rows, their journal, and the dates that the engine shows. */
  private static final Set<String> MAY_CHANGE = Set.of("deadline", "deadline_event", "act_ru_task", "act_ru_job", "act_hi_taskinst");

  @Autowired Notices notices;
  @Autowired Reprojection reprojection;
  @Autowired DeadlineRounds rounds;
  @Autowired Docket docket;
  @Autowired Books books;
  @Autowired Copies copies;
  @Autowired RoundTrips trips;
  @Autowired DataSource pool;
  @Autowired MovableClock clock;

  private final Report report = new Report("reprojection");
  private Foreseen foreseen;
  private Map<String, Books.Row> filled;
  private int changes;
  private Cost unmoved;
  private Cost opening;

  @BeforeAll
  void open_the_cases() {
    clock.moveTo(Owed.TODAY);
    docket.deployDiagrams();
    Cost many = Cost.of(trips, () -> docket.open(0, DEADLINES - ALONE));
    opening = Cost.of(trips, () -> {
      for (int number = DEADLINES - ALONE; number < DEADLINES; number++) {
        docket.open(new Owed(number));
      }
    });
    for (int number = 0; number < CLOSED; number++) {
      docket.openAndMeet(new Owed(number));
    }
    foreseen = Foreseen.of(docket.cases());
    changes = foreseen.lines().size();
    filled = books.open();
    assertThat(dates(filled)).isEqualTo(foreseen.before());
    assertThat(books.split()).isEmpty();
    report.say("%d open deadlines, each with its process, task and two timers: the notice moves %d and makes %d firm where they are",
        DEADLINES, foreseen.moved(), changes - foreseen.moved());
    report.say("opening %d at once    %8.2f s", DEADLINES - ALONE, many.millis() / 1000);
    report.say("opening one by one     %s", opening.per(ALONE, "case"));
    copies.keep(FILLED);
    Copies.forget(pool);
  }

  @Test
  @Order(1)
  void only_what_the_notice_moves_changes_and_a_second_run_changes_nothing() {
    int version = publish(YearToCome.NOTICE);
    Map<String, String> untouched = books.writes();
    Cost firstRun = Cost.of(trips, rounds::recount);
    report.say("first run              %s", firstRun.per(DEADLINES, "deadline"));
    assertThat(MAY_CHANGE).containsAll(Books.differing(untouched, books.writes()));
    assertCounted(books.open(), version);
    assertThat(books.recounted(version)).containsExactlyInAnyOrderElementsOf(foreseen.lines());
    assertThat(books.split()).isEmpty();

    Map<String, String> done = books.writes();
    Cost second = Cost.of(trips, rounds::recount);
    assertThat(Books.differing(done, books.writes())).isEmpty();
    report.say("second run             %8.4f s, nothing to do: %.0f times faster", second.millis() / 1000, firstRun.millis() / second.millis());
    report.say("opening a case costs %.1f times counting its deadline anew", opening.millisPer(ALONE) / firstRun.millisPer(DEADLINES));
  }

  @Test
  @Order(2)
  void a_notice_that_moves_nothing_changes_only_the_version() {
    Map<String, Books.Row> rows = books.open();
    Map<String, String> written = books.writes();
    int version = publish(YearToCome.YEAR_AFTER);
    unmoved = Cost.of(trips, rounds::recount);
    assertThat(Books.differing(written, books.writes())).containsExactlyInAnyOrder("deadline", "calendar_notice", "calendar_day");
    assertThat(dates(books.open())).isEqualTo(dates(rows));
    assertThat(books.open().values()).allSatisfy(row -> assertThat(row.calendarVersion()).isEqualTo(version));
    report.say("nothing moves          %s", unmoved.per(DEADLINES, "deadline"));
  }

  @Test
  @Order(3)
  void batches_of_every_size_come_to_the_same() {
    Map<Integer, Cost> costs = new TreeMap<>();
    Map<String, String> first = null;
    for (int size : new int[] {1000, 200, 50, 1}) {
      begin();
      costs.put(size, Cost.of(trips, () -> recount(size)));
      Map<String, String> tables = books.tables("id");
      first = first == null ? tables : first;
      assertThat(tables).isEqualTo(first);
    }
    double best = costs.values().stream().mapToDouble(Cost::millis).min().orElseThrow();
    costs.forEach((size, cost) -> report.say("in batches of %4d     %s  (%.2f)", size, cost.per(DEADLINES, "deadline"), cost.millis() / best));
    double one = unmoved.millisPer(DEADLINES);
    report.say("a deadline that moves costs %.1f times one that does not", (costs.get(200).millis() - (DEADLINES - changes) * one) / changes / one);
  }

  @Test
  @Order(4)
  void killed_half_way_and_resumed_it_ends_as_if_nothing_had_happened() {
    int version = begin();
    try (ChildProcess whole = child("whole")) {
      assertThat(whole.awaitEnd(PATIENCE)).isZero();
      report.say("in a JVM of %d MB:%n%s", HEAP, memory(whole));
    }
    Map<String, String> uninterrupted = books.tables("id");

    begin();
    try (ChildProcess killed = child("killed").awaitOutput(RecountProgram.BEGINS, PATIENCE)) {
      killHalfWay(killed, version);
    }
    assertBatchesAreWhole(version);
    try (ChildProcess resumed = child("resumed")) {
      assertThat(resumed.awaitEnd(PATIENCE)).isZero();
    }
    assertThat(books.tables("id")).isEqualTo(uninterrupted);
    assertCounted(books.open(), version);
    assertThat(books.recounted(version)).containsExactlyInAnyOrderElementsOf(foreseen.lines());
    assertThat(books.split()).isEmpty();
  }

  private ChildProcess child(String name) {
    return RecountProgram.start(name, HEAP, copies.environment());
  }

  private static String memory(ChildProcess child) {
    return child.output().lines().filter(line -> line.contains("MB in use")).map(line -> "  " + line).collect(Collectors.joining("\n"));
  }

  /** In the midst of a batch, of which something is written and nothing committed. */
  private void killHalfWay(ChildProcess child, int version) {
    await(() -> books.pending(version) <= DEADLINES / 2 && copies.writing(RecountProgram.APPLICATION));
    child.kill();
    await(() -> !copies.connected(RecountProgram.APPLICATION));
    report.say("killed in the midst of a batch, with %d of %d to go, and resumed", books.pending(version), DEADLINES);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Batches go by the order of the rows: those counted come first and fill their batches, and no row is half counted. */
  private void assertBatchesAreWhole(int version) {
    List<Books.Row> rows = books.open().values().stream().sorted((one, other) -> Long.compare(one.id(), other.id())).toList();
    int counted = DEADLINES - books.pending(version);
    assertThat(counted).isBetween(1, DEADLINES - 1).matches(each -> each % RecountProgram.BATCH == 0);
    assertThat(rows.subList(0, counted)).allSatisfy(row -> assertThat(row.due()).isEqualTo(foreseen.after().get(row.caseNumber())));
    assertThat(rows.subList(counted, rows.size())).allSatisfy(row -> assertThat(row).isEqualTo(filled.get(row.caseNumber())));
    Set<String> done = rows.subList(0, counted).stream().map(Books.Row::caseNumber).collect(Collectors.toSet());
    assertThat(books.recounted(version)).containsExactlyInAnyOrderElementsOf(foreseen.lines(done));
    assertThat(books.split()).isEmpty();
  }

  /** The filled database, with the notice published. */
  private int begin() {
    copies.restore(FILLED, pool);
    int version = publish(YearToCome.NOTICE);
    copies.settle();
    return version;
  }

  private int publish(Notice notice) {
    return notices.publish(notice, "国办发明电〔" + (notice.year() - 1) + "〕1号", new Staff("admin", "王敏", Set.of()));
  }

  private void recount(int most) {
    OptionalLong last = OptionalLong.of(0);
    while (last.isPresent()) {
      last = reprojection.recount(last.getAsLong(), most);
    }
  }

  private void assertCounted(Map<String, Books.Row> rows, int version) {
    assertThat(dates(rows)).isEqualTo(foreseen.after());
    assertThat(rows.values()).allSatisfy(row -> {
      assertThat(row.calendarVersion()).isEqualTo(version);
      assertThat(row.rest()).isEqualTo(filled.get(row.caseNumber()).rest());
    });
  }

  private static Map<String, PlainCount.Due> dates(Map<String, Books.Row> rows) {
    return rows.values().stream().collect(Collectors.toMap(Books.Row::caseNumber, Books.Row::due));
  }
}

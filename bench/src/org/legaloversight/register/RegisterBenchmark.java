package org.legaloversight.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.Report;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterDay.Asked;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of the size of a province on two days: today, and one before which every lawyer has changed firm since. How fast is
 * printed, never asserted. What it enters it takes back.
 */
@PlatformTest
@Transactional
class RegisterBenchmark {

  private static final int LAWYERS = Integer.getInteger("deadlines", 15_000);
  private static final int FIRMS = Math.max(1, LAWYERS / 13);
  private static final int TIMES = 15;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired RegisterDay register;
  @Autowired RegisterExport export;
  @Autowired Enrolment enrolment;
  @Autowired Units units;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  private final Report report = new Report("register");
  private double first;

  @Test
  void the_register_is_read() {
    List<Unit> counties = units.all().stream().filter(unit -> unit.parent() != null).toList();
    List<EnrolledFirm> firms = IntStream.range(0, FIRMS).mapToObj(i -> new EnrolledFirm(LicenceNumber.completing("31430000MB%07d".formatted(i)),
        "湖南量度" + i + "律师事务所", FirmKind.PARTNERSHIP, null, counties.get(i % counties.size()).code(), "某路", "某人", DAY.minusYears(9))).toList();
    List<EnrolledLawyer> lawyers = IntStream.range(0, LAWYERS).mapToObj(i -> new EnrolledLawyer("1%016d".formatted(i), "律师" + i,
        firms.get(i % FIRMS).licence(), i % 5 == 0, i < FIRMS)).toList();
    clock.moveTo(DAY.minusYears(1));
    enrolment.enrol(firms, lawyers, "量度");
    database.sql("""
        insert into register_event (subject, what, old, new, at, actor)
        select licence, 'FIRM', firm, firm, timestamptz '2026-02-01', 'system' from lawyer where name like '律师%'""").update();
    database.sql("analyze").update();
    clock.moveTo(DAY);
    report.say("%d firms with %d lawyers", FIRMS, LAWYERS);
    List.of(DAY, LocalDate.of(2026, 1, 1)).forEach(this::read);
  }

  private void read(LocalDate day) {
    List<String> all = units.all().stream().map(Unit::code).toList();
    Asked asked = new Asked(day, all, true, "", null);
    String firm = register.firms(asked, 1).get(0).licence();
    time(day + ", both counts", () -> {
      register.countFirms(asked);
      register.countLawyers(asked);
    });
    time(day + ", a page of firms", () -> register.firms(asked, 1));
    time(day + ", a page of lawyers", () -> register.lawyers(asked, 1));
    time(day + ", lawyers by a part of a name", () -> register.lawyers(new Asked(day, all, true, "律师77", null), 1));
    time(day + ", the lawyers of a firm", () -> register.lawyersOf(firm, day));
    time(day + ", both tables whole", () -> {
      try {
        export.firms(asked, new StringWriter());
        export.lawyers(asked, new StringWriter());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** The median, and how many times the first question of this run. */
  private void time(String what, Runnable work) {
    work.run();
    double[] millis = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      long began = System.nanoTime();
      work.run();
      millis[time] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    first = first == 0 ? millis[TIMES / 2] : first;
    report.say("%-46s median %7.1f ms  (%.2f)", what, millis[TIMES / 2], millis[TIMES / 2] / first);
  }
}

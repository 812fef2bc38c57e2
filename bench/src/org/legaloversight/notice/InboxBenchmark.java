package org.legaloversight.notice;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.Report;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bell costs with very many notices, a tenth of them at one desk, of which nine in ten are settled. */
@PlatformTest
class InboxBenchmark {

  private static final int NOTICES = Integer.getInteger("deadlines", 200_000);
  private static final int RUNS = 200;
  private static final String LARGE = "officer430000";
  private static final String SMALL = "officer430104";

  @Autowired JdbcClient jdbc;
  @Autowired Inbox inbox;
  @Autowired NoticeBoard board;
  @Autowired CaseFiles files;
  @Autowired PlatformTransactionManager transactions;
  private final Report report = new Report("inbox");
  private String number;
  private double first;

  @BeforeEach
  void fill() {
    number = files.open(CaseKind.RECTIFICATION, "430104", "31430104MT0000009X", "某所", person(SMALL));
    insert("select 'TASK_ARRIVED', case when i % 10 = 0 then '" + LARGE + "' else 'officer' || (430103 + i % 400) end, ?, '新到事项', now(),"
        + " case when i % 10 = 0 and i % 100 <> 0 or i % 7 = 0 then now() end, 'bench ' || i from generate_series(1, " + NOTICES + ") i");
    jdbc.sql("insert into notice_read (notice, person, at) select id, 'reader', now() from notice where desk = ? and settled_at is null"
        + " and effect like 'bench%'").param(LARGE).update();
    jdbc.sql("analyze notice").update();
    jdbc.sql("analyze notice_read").update();
  }

  private void insert(String rows) {
    jdbc.sql("insert into notice (kind, desk, case_number, text, at, settled_at, effect) " + rows).param(number).update();
  }

  @AfterEach
  void empty() {
    jdbc.sql("delete from notice where effect like 'bench%' or effect like '%bench%'").update();
  }

  @Test
  void the_bell() {
    report.say("%d notices", NOTICES);
    time("unread, desk of 450", () -> inbox.unread(person(SMALL)));
    time("unread, desk of a tenth, all read or settled", () -> inbox.unread(reader()));
    time("page 1, desk of a tenth", () -> inbox.page(reader(), null, 1));
    time("total, desk of a tenth", () -> inbox.total(reader(), null));
    int[] each = {0};
    time("a task arrives: one row", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> board.tell(
        Telling.arrival(new Desk(Role.OFFICER, "430104"), number, "bench" + each[0]++, "审查"))));
  }

  private static Staff person(String desk) {
    return new Staff("someone", "某人", Set.of(Desk.parse(desk).orElseThrow()));
  }

  private static Staff reader() {
    return new Staff("reader", "某人", Set.of(Desk.parse(LARGE).orElseThrow()));
  }

  /** The median, what one in twenty exceeds, and how many times the first question of this run. */
  private void time(String what, Runnable work) {
    IntStream.range(0, 20).forEach(warm -> work.run());
    double[] millis = IntStream.range(0, RUNS).mapToDouble(run -> {
      long began = System.nanoTime();
      work.run();
      return (System.nanoTime() - began) / 1e6;
    }).sorted().toArray();
    double median = millis[RUNS / 2];
    first = first == 0 ? median : first;
    report.say("%-46s median %7.2f ms  p95 %7.2f ms  (%.2f)", what, median, millis[RUNS * 95 / 100], median / first);
  }
}

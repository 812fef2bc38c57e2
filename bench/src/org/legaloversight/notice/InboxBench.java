package org.legaloversight.notice;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bell costs with 200,000 notices, a tenth of them at one desk, of which nine in ten are settled. */
@PlatformTest
class InboxBench {

  private static final int RUNS = 200;
  private static final String LARGE = "officer430000";
  private static final String SMALL = "officer430104";

  @Autowired JdbcClient jdbc;
  @Autowired Inbox inbox;
  @Autowired NoticeBoard board;
  @Autowired CaseFiles files;
  @Autowired PlatformTransactionManager transactions;
  private String number;

  @BeforeEach
  void fill() {
    number = files.open(CaseKind.RECTIFICATION, "430104", "31430104MT0000009X", "某所", person(SMALL));
    insert("select 'TASK_ARRIVED', case when i % 10 = 0 then '" + LARGE + "' else 'officer' || (430103 + i % 400) end, ?, '新到事项', now(),"
        + " case when i % 10 = 0 and i % 100 <> 0 or i % 7 = 0 then now() end, 'bench ' || i from generate_series(1, 200000) i");
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
    report("unread, desk of 450", () -> inbox.unread(person(SMALL)));
    report("unread, desk of 20,000, all read or settled", () -> inbox.unread(reader()));
    report("page 1, desk of 20,000", () -> inbox.page(reader(), null, 1));
    report("total, desk of 20,000", () -> inbox.total(reader(), null));
    int[] each = {0};
    report("a task arrives: one row", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> board.tell(
        Telling.arrival(new Desk(Role.OFFICER, "430104"), number, "bench" + each[0]++, "审查"))));
  }

  private static Staff person(String desk) {
    return new Staff("someone", "某人", Set.of(Desk.parse(desk).orElseThrow()));
  }

  private static Staff reader() {
    return new Staff("reader", "某人", Set.of(Desk.parse(LARGE).orElseThrow()));
  }

  private static void report(String what, Runnable work) {
    IntStream.range(0, 20).forEach(warm -> work.run());
    long[] micros = IntStream.range(0, RUNS).mapToLong(run -> {
      long began = System.nanoTime();
      work.run();
      return (System.nanoTime() - began) / 1000;
    }).sorted().toArray();
    System.out.printf("BENCH %s: median %.2f ms, p95 %.2f ms%n", what, micros[RUNS / 2] / 1000.0, micros[RUNS * 95 / 100] / 1000.0);
  }
}

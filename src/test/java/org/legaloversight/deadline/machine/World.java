package org.legaloversight.deadline.machine;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.legaloversight.Law;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the moves happen: the nodes, their database and clock, and the cases under way, each in its slot. */
final class World implements AutoCloseable {

  static final int SLOTS = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 6);

  private final String address;
  private final Class<?>[] planted;
  private final Date othersTime = ClockUtil.getCurrentTime();
  private final MovableClock clock = new MovableClock();
  private final HikariDataSource source = new HikariDataSource();
  private final JdbcClient database;
  private final Ledger ledger;
  private final Bound bound;
  private final List<Node> nodes = new ArrayList<>();
  private final RunningCase[] slots = new RunningCase[SLOTS];
  private final List<String> numbers = new ArrayList<>();
  private int restarts;
  private int turn;

  /**
   * @param name of the database that is made for it
   * @param restarts how many nodes may be started anew
   * @param planted beans with a fault, instead of the application's own
   */
  World(String name, int restarts, Class<?>... planted) {
    this.address = OwnDatabase.create(name);
    this.restarts = restarts;
    this.planted = planted;
    source.setJdbcUrl(address);
    source.setUsername(OwnDatabase.user());
    source.setPassword(OwnDatabase.password());
    source.setMaximumPoolSize(1);
    database = JdbcClient.create(source);
    ledger = new Ledger(database);
    bound = new Bound(database);
    nodes.add(Node.start(address, clock, planted));
    bound.create();
    Arrays.stream(Kind.values()).filter(Kind::trial).forEach(kind -> new Diagrams(node().engine()).release(kind, Diagrams.Change.AS_BEFORE));
  }

  /** Ends what a run has left and turns the clock back for the next. */
  void clear() {
    Arrays.stream(slots).filter(Objects::nonNull).forEach(this::end);
    Arrays.fill(slots, null);
    numbers.clear();
    clock.moveTo(FIRST_DAY);
  }

  private void end(RunningCase each) {
    if (each.kind().trial()) { // the real process does not end without an outcome
      database.sql("select id_ from act_ru_execution where parent_id_ is null and business_key_ = ?").param(each.number())
          .query(String.class).list().forEach(this::endProcess);
    }
    node().bean(DeadlineLedger.class).cancelAll(each.number(), "试验结束");
  }

  void endProcess(String instance) {
    node().engine().getIdentityService().clearAuthentication();
    node().engine().getRuntimeService().deleteProcessInstance(instance, "试验结束");
  }

  /** All in one transaction of the node whose turn it is. */
  void together(Runnable work) {
    new TransactionTemplate(node().bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
  }

  /** The instances of this run that run under that version of a diagram. */
  List<String> instances(String diagram) {
    return database.sql("""
            select id_ from act_ru_execution where parent_id_ is null and proc_def_id_ = :diagram
              and business_key_ = any(cast(:cases as text[])) order by id_""")
        .param("diagram", diagram).param("cases", numbers.toArray(String[]::new)).query(String.class).list();
  }

  /** The node whose turn it is. */
  Node node() {
    return nodes.get(turn % nodes.size());
  }

  void nextNode() {
    turn++;
  }

  /** A second node joins, or the older of two stops; what the engine remembers is lost in any case. */
  String restart() {
    if (nodes.size() > 1) {
      nodes.remove(0).close();
      return "the older node stops";
    }
    if (restarts > 0) {
      restarts--;
      nodes.add(Node.start(address, clock, planted));
      return "a second node joins";
    }
    return forget();
  }

  String forget() {
    nodes.forEach(Node::forget);
    return "every node forgets its caches";
  }

  RunningCase at(int slot) {
    return slots[slot];
  }

  void open(int slot, RunningCase opened) {
    slots[slot] = opened;
    numbers.add(opened.number());
  }

  void close(RunningCase closed) {
    slots[Arrays.asList(slots).indexOf(closed)] = null;
  }

  /** The cases of this run in which something is due by now. */
  List<String> due() {
    return database.sql("""
            select case_number from deadline where wake_at <= :now and case_number = any(cast(:cases as text[]))
            union select e.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
              where j.suspension_state_ = 1 and j.duedate_ at time zone :zone <= :now and e.business_key_ = any(cast(:cases as text[]))
            order by 1""")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", TimeZone.getDefault().getID())
        .param("cases", numbers.toArray(String[]::new)).query(String.class).list();
  }

  /** Of all cases of this run, those that have ended too. */
  List<String> numbers() {
    return numbers;
  }

  void readDiagrams() {
    bound.read(node().engine().getRepositoryService());
  }

  Desks desks() {
    return node().bean(Desks.class);
  }

  LocalDate today() {
    return Law.today(clock);
  }

  MovableClock clock() {
    return clock;
  }

  JdbcClient database() {
    return database;
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    source.close();
    ClockUtil.setCurrentTime(othersTime); // the engines of one JVM have one clock
  }
}

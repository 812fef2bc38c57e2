package org.legaloversight.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.Law;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.ServiceForm;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 双峰县司法局 and the bureau above it, with people who have accounts of their own; at the start of each test nobody sits there. */
@PlatformTest
public abstract class AtABureau {

  protected static final String UNIT = "431321";
  protected static final String CITY = "431300";
  protected static final String OFFICER = "officer" + UNIT;
  protected static final String HEAD = "head" + UNIT;
  protected static final String PASSWORD = "Ein-Wort-2026";
  protected static final String SERVICE = "userTask_recordService";

  @Autowired protected MovableClock clock;
  @Autowired protected Desks desks;
  @Autowired protected Enrolment enrolment;
  @Autowired protected Accounts accounts;
  @Autowired protected ProcessEngine engine;
  @Autowired protected CurrentStaff staff;
  @Autowired protected Timeline timeline;
  @Autowired protected JdbcClient database;
  @Autowired protected OpenTasks tasks;
  @Autowired protected Colleagues colleagues;
  @LocalServerPort protected int port;

  @BeforeEach
  void nobody_sits_there_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    Stream.of(UNIT, CITY).flatMap(unit -> Stream.of("officer", "head", "bar").map(role -> role + unit))
        .forEach(desk -> database.sql("delete from act_id_membership where group_id_ = ?").param(desk).update());
    database.sql("update absence set ended_by = 'test', ended_at = now() where ended_at is null and desk = ?").param(OFFICER).update();
  }

  /** Opens an account at these desks; the id is the name's spelling with this test's class, so that no two share it. */
  protected String person(String id, String name, String... atDesks) {
    String account = id + getClass().getSimpleName();
    accounts.open(List.of(new Account(account, "试验", name, Stream.concat(Stream.of("staff"), Stream.of(atDesks)).collect(Collectors.toSet()))), PASSWORD);
    return account;
  }

  protected Staff staff(String id) {
    return new Staff(id, colleagues.require(id).name(), colleagues.desks(id));
  }

  /** Runs the work in the name of the person, with the groups the account has now. */
  protected <T> T as(String id, Supplier<T> work) {
    List<String> groups = database.sql("select group_id_ from act_id_membership where user_id_ = ?").param(id).query(String.class).list();
    engine.getIdentityService().setAuthentication(id, groups);
    try {
      return work.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  protected void as(String id, Runnable work) {
    as(id, () -> {
      work.run();
      return null;
    });
  }

  /** A new case that waits at the officers' desk for the proof of service. */
  protected String served() {
    String number = opened();
    desks.submit(HEAD, number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "同意"));
    return number;
  }

  /** A new case that waits at the head's desk. */
  protected String opened() {
    return desks.start(OFFICER, "firm-rectification", order(new Firms(enrolment).partnership(UNIT)));
  }

  /** The form that opens a case against the firm. */
  protected static Map<String, Object> order(String firm) {
    return Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "检查发现的事实", "demand", "应当改正的内容")));
  }

  protected String task(String number, String key) {
    return desks.any(number, key).getId();
  }

  protected String service(String number) {
    return task(number, SERVICE);
  }

  protected void claim(String person, String task) {
    as(person, () -> engine.getTaskService().claim(task, person));
  }

  protected void submitService(String person, String task) {
    as(person, () -> engine.getFormService().submitTaskForm(task, ServiceForm.handedOver(Law.today(clock), "送达回证1号")));
  }

  protected String holder(String task) {
    return tasks.of(List.of(task)).get(0).assignee();
  }

  protected String lastWords(String number) {
    List<RecordedEvent> events = timeline.of(number);
    return events.get(events.size() - 1).text();
  }

  protected Visitor visitor(String person) {
    Visitor visitor = new Visitor(port);
    visitor.login(person, PASSWORD);
    return visitor;
  }

}

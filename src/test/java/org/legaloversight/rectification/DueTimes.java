package org.legaloversight.rectification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One order served on 2 March 2026, and what everybody who tells of its end on 2 April says around that moment. */
final class DueTimes {

  static final List<Duration> AROUND =
      List.of(Duration.ofMinutes(-1), Duration.ofMinutes(1), Duration.ofHours(8).minusMinutes(1), Duration.ofHours(8).plusMinutes(1));

  private static final String OFFICER = "officer" + Order.COUNTY;
  private static final String PASSWORD = "Ein-Wort-2026";
  private static final String TASK = "userTask_submitReport";
  private static final String ENGINE = "/camunda/api/engine/engine/default";

  final Instant end;
  private final MovableClock clock;
  private final JdbcClient database;
  private final Visitor officer;
  private final Order order;
  private final String task;

  DueTimes(ApplicationContext application, int port) {
    clock = application.getBean(MovableClock.class);
    database = application.getBean(JdbcClient.class);
    clock.moveTo(LocalDate.of(2026, 3, 2));
    Desks desks = application.getBean(Desks.class);
    order = new Order(application.getBean(Enrolment.class), desks, clock).opened("ARCHIVES").approved().served().acknowledged();
    task = desks.any(order.number, TASK).getId();
    end = desks.any(order.number, TASK).getDueDate().toInstant();
    application.getBean(Accounts.class).open(List.of(new Account(OFFICER, "承办人", "王晓岚", Set.of(OFFICER, "staff"))), PASSWORD);
    officer = new Visitor(port);
    officer.login(OFFICER, PASSWORD);
    officer.page("/camunda/app/tasklist/default/");
  }

  /** The day as the database has it written down: in the task, in the job of its timer and in the ledger. */
  List<String> stored() {
    return database.sql("""
            select due_date_::text from act_ru_task where id_ = :task
            union all select j.duedate_::text from act_ru_job j join act_ru_task t on t.execution_id_ = j.execution_id_
                where t.id_ = :task and j.handler_cfg_ = 'boundaryEvent_periodExpired'
            union all select (due_at at time zone 'Asia/Shanghai')::text from deadline where case_number = :case""")
        .param("task", task).param("case", order.number).query(String.class).list();
  }

  /** What is told at that distance from the end: the lists the task is in, the words of the interface, the engine and SQL. */
  String told(Duration distance) {
    clock.moveTo(end.plus(distance));
    JsonNode said = json(officer.get("/api/deadlines/tasks?ids=" + task).body()).path(task);
    return "%s; %s %s %s; task over: %s, ledger over: %s".formatted(lists(), said.path("level").asText(), said.path("words").asText(),
        said.path("dueAt").asText(), overInSql("select due_date_ at time zone 'Asia/Shanghai' < :now from act_ru_task where id_ = :id", task),
        overInSql("select due_at < :now from deadline where case_number = :id", order.number));
  }

  private List<String> lists() {
    JsonNode filters = json(officer.get(ENGINE + "/filter?resourceType=Task").body());
    return StreamSupport.stream(filters.spliterator(), false).filter(this::holds).map(filter -> filter.path("name").asText())
        .filter(Set.of("即将到期", "已逾期")::contains).toList();
  }

  private boolean holds(JsonNode filter) {
    return officer.post(ENGINE + "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=15",
        "{\"processInstanceBusinessKey\":\"" + order.number + "\"}").body().contains(task);
  }

  private boolean overInSql(String question, String id) {
    return database.sql(question).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).query(Boolean.class).single();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }
}

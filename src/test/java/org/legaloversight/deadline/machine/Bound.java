package org.legaloversight.deadline.machine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of which task and timer of which version of a diagram stands under which limit, read from the diagrams as they were deployed. */
final class Bound {

  private static final Pattern CALL = Pattern.compile("\\$\\{deadlines\\.(due|reminder)\\(execution, '(\\w+)'\\)}");

  private final JdbcClient database;

  Bound(JdbcClient database) {
    this.database = database;
  }

  void create() {
    database.sql("create table machine_bound (diagram text, element text, task text, moment text, limit_id text)").update();
    database.sql("create table machine_read (diagram text primary key)").update();
  }

  /** Adds what was deployed since. */
  void read(RepositoryService repository) {
    List<String> fresh = database.sql("select id_ from act_re_procdef where id_ not in (select diagram from machine_read)")
        .query(String.class).list();
    fresh.forEach(diagram -> {
      read(diagram, repository.getBpmnModelInstance(diagram));
      database.sql("insert into machine_read values (?)").param(diagram).update();
    });
  }

  private void read(String diagram, BpmnModelInstance model) {
    model.getModelElementsByType(UserTask.class).forEach(task -> add(diagram, task.getId(), task.getId(), task.getCamundaDueDate()));
    model.getModelElementsByType(TimeDate.class).stream().filter(date -> date.getParentElement().getParentElement() instanceof BoundaryEvent)
        .forEach(date -> {
          BoundaryEvent event = (BoundaryEvent) date.getParentElement().getParentElement();
          add(diagram, event.getId(), event.getAttachedTo().getId(), date.getTextContent());
        });
  }

  private void add(String diagram, String element, String task, String expression) {
    Matcher call = CALL.matcher(expression == null ? "" : expression.strip());
    if (call.matches()) {
      database.sql("insert into machine_bound values (?, ?, ?, ?, ?)")
          .params(diagram, element, task, call.group(1), call.group(2)).update();
    }
  }
}

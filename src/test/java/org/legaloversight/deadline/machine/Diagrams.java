package org.legaloversight.deadline.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.legaloversight.testing.DeadlineProbe;

/** The diagrams of the machine's cases, and what a modeler may make of them while cases run. */
final class Diagrams {

  private static final String FORM = "deadline-probe-review.form";
  private static final String REMINDER = "(?s)<bpmn:boundaryEvent id=\"boundaryEvent_reviewReminder\".*?</bpmn:boundaryEvent>|"
      + "<bpmn:endEvent id=\"endEvent_reminded\".*?</bpmn:endEvent>|<bpmn:sequenceFlow id=\"flow_reminded\"[^>]*/>";

  /** A change that may be released. */
  enum Change {
    RENAMED("with another name for the task", text -> text.replace("name=\"审查\"", "name=\"复审\"").replace("name=\"提交整改报告\"", "name=\"报告整改情况\"")),
    WITHOUT_REMINDER("without the reminder", text -> text.replaceAll(REMINDER, "")),
    UNBOUND("with no due date on the task", text -> text.replaceFirst("(<bpmn:userTask id=\"userTask_review\".*) camunda:dueDate=\"[^\"]*\"", "$1")),
    AS_BEFORE("as it was", text -> text + "\n");

    private final String words;
    private final UnaryOperator<String> change;

    Change(String words, UnaryOperator<String> change) {
      this.words = words;
      this.change = change;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** A change that no diagram may be released with. */
  enum Mistake {
    TWO_TIMERS("with a second timer that ends the task", text -> text.replace(REMINDS, ENDS)),
    WRONG_PLACE("with the limit in a place that cannot follow it", text -> text.replace("timeDate", "timeDuration"));

    private final String words;
    private final UnaryOperator<String> change;

    Mistake(String words, UnaryOperator<String> change) {
      this.words = words;
      this.change = change;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final String REMINDS = "deadlines.reminder(";
  private static final String ENDS = "deadlines.due(";

  private final ProcessEngine engine;

  Diagrams(ProcessEngine engine) {
    this.engine = engine;
  }

  void release(Kind kind, Change change) {
    deploy(kind, change.change.apply(original(kind)));
  }

  void release(Kind kind, Mistake mistake) {
    deploy(kind, mistake.change.apply(original(kind)));
  }

  /** The versions of the diagram, the newest first. */
  List<ProcessDefinition> versions(Kind kind) {
    return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(kind.process())
        .orderByProcessDefinitionVersion().desc().list();
  }

  private String original(Kind kind) {
    return kind.trial() ? DeadlineProbe.diagram(kind.limit()).replace("\"" + DeadlineProbe.PROCESS + "\"", "\"" + kind.process() + "\"")
        : resource(first(kind), kind.process() + ".bpmn");
  }

  private String first(Kind kind) {
    return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(kind.process()).processDefinitionVersion(1)
        .singleResult().getDeploymentId();
  }

  private void deploy(Kind kind, String diagram) {
    RepositoryService repository = engine.getRepositoryService();
    DeploymentBuilder deployment = repository.createDeployment().name(kind.process()).addString(kind.process() + ".bpmn", diagram);
    if (kind.trial()) {
      deployment.addInputStream(FORM, Diagrams.class.getResourceAsStream("/diagrams/" + FORM)).deploy();
      letStaffSee(kind.process());
    } else {
      String first = first(kind);
      repository.getDeploymentResourceNames(first).stream().filter(name -> !name.endsWith(".bpmn"))
          .forEach(name -> deployment.addString(name, resource(first, name)));
      deployment.deploy();
    }
  }

  private String resource(String deployment, String name) {
    try (InputStream content = engine.getRepositoryService().getResourceAsStream(deployment, name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private void letStaffSee(String process) {
    AuthorizationService rights = engine.getAuthorizationService();
    if (rights.createAuthorizationQuery().groupIdIn("staff").resourceType(Resources.PROCESS_DEFINITION).resourceId(process).count() == 0) {
      Authorization read = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      read.setGroupId("staff");
      read.setResource(Resources.PROCESS_DEFINITION);
      read.setResourceId(process);
      read.addPermission(Permissions.READ);
      rights.saveAuthorization(read);
    }
  }
}

package org.legaloversight.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process made for tests, {@code diagrams/deadline-probe.bpmn}: a task under limit T11 with an interrupting timer at its due
 * date and a reminder. A test may change the diagram before it is deployed and takes everything away when it is over.
 */
@TestComponent
public class DeadlineProbe {

  public static final String PROCESS = "deadline-probe";
  public static final String REVIEW = "userTask_review";
  public static final String EXPLAIN_DELAY = "userTask_explainDelay";
  public static final String EXPIRED = "boundaryEvent_reviewExpired";
  public static final String REMINDER = "boundaryEvent_reviewReminder";
  public static final String LIMIT = "T11";
  private static final String COUNTY = "430102";

  private final ProcessEngine engine;
  private final CaseFiles cases;
  private final DeadlineLedger ledger;
  private final Desks desks;
  private final List<String> deployments = new ArrayList<>();

  public DeadlineProbe(ProcessEngine engine, CaseFiles cases, DeadlineLedger ledger, Desks desks) {
    this.engine = engine;
    this.cases = cases;
    this.ledger = ledger;
    this.desks = desks;
  }

  /** The diagram's text. */
  public static String diagram() {
    return text("diagrams/deadline-probe.bpmn");
  }

  /** The diagram bound to another limit. */
  public static String diagram(String limit) {
    return diagram().replace(LIMIT, limit);
  }

  /** Deploys the diagram as it is. */
  public ProcessDefinition deploy() {
    return deploy(diagram());
  }

  /** Deploys a changed diagram, with the form, as the next version. */
  public ProcessDefinition deploy(String diagram) {
    engine.getIdentityService().clearAuthentication();
    String deployment = engine.getRepositoryService().createDeployment().name(PROCESS).addString(PROCESS + ".bpmn", diagram)
        .addString(PROCESS + "-review.form", text("diagrams/deadline-probe-review.form")).deploy().getId();
    deployments.add(deployment);
    letStaffSee();
    return engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(deployment).singleResult();
  }

  private void letStaffSee() {
    AuthorizationService rights = engine.getAuthorizationService();
    if (rights.createAuthorizationQuery().groupIdIn("staff").resourceType(Resources.PROCESS_DEFINITION).resourceId(PROCESS).count() == 0) {
      Authorization read = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      read.setGroupId("staff");
      read.setResource(Resources.PROCESS_DEFINITION);
      read.setResourceId(PROCESS);
      read.addPermission(Permissions.READ);
      rights.saveAuthorization(read);
    }
  }

  /** A new case whose review is open under T11, counted from {@code accepted}. */
  public String start(LocalDate accepted) {
    return start(LIMIT, accepted);
  }

  /** A new case whose review is open; the diagram deployed last is bound to {@code limit}. */
  public String start(String limit, LocalDate accepted) {
    String caseNumber = open();
    ledger.start(caseNumber, limit, "芙蓉区司法局", accepted, "受理申请");
    FormlessStart.of(engine.getRuntimeService(), PROCESS, caseNumber);
    return caseNumber;
  }

  /** A new case file, without a process. */
  public String open() {
    return cases.open(CaseKind.RECTIFICATION, COUNTY, "31430102MT00000000", "湖南试验律师事务所", new Staff("lijing", "李静", Set.of()));
  }

  /** Completes the review as its officer: DONE or RETURN. */
  public void review(String caseNumber, String decision) {
    desks.submit("officer" + COUNTY, caseNumber, REVIEW, Map.of("decision", decision));
  }

  public Task task(String caseNumber) {
    return desks.any(caseNumber, REVIEW);
  }

  /** The live timers of the event in the case. */
  public List<Job> timers(String caseNumber, String event) {
    engine.getIdentityService().clearAuthentication();
    return engine.getManagementService().createJobQuery().processInstanceId(instance(caseNumber)).activityId(event).list();
  }

  /** The one live timer of the event. */
  public Job timer(String caseNumber, String event) {
    List<Job> live = timers(caseNumber, event);
    if (live.size() != 1) {
      throw new AssertionError("Live timers of " + event + " in " + caseNumber + ": " + live);
    }
    return live.get(0);
  }

  /** The events of the case whose timers the job executor would take now. */
  public List<String> takenByTheExecutor(String caseNumber) {
    Set<String> taken = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(command -> command.getJobManager().findNextJobsToExecute(new Page(0, Integer.MAX_VALUE)).stream()
            .map(AcquirableJobEntity::getId).collect(Collectors.toSet()));
    return Stream.of(EXPIRED, REMINDER)
        .filter(event -> timers(caseNumber, event).stream().anyMatch(timer -> taken.contains(timer.getId()))).toList();
  }

  public String instance(String caseNumber) {
    engine.getIdentityService().clearAuthentication();
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
  }

  /** Takes away what was deployed, with all its instances and their history. */
  public void clear() {
    engine.getIdentityService().clearAuthentication();
    disown();
    deployments.forEach(each -> engine.getRepositoryService().deleteDeployment(each, true));
    deployments.clear();
    engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).resourceId(PROCESS).list()
        .forEach(each -> engine.getAuthorizationService().deleteAuthorization(each.getId()));
  }

  /** The history of a running case is kept (archive/process/HistoryGuard): so these instances are no longer of any. */
  private void disown() {
    JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource())
        .sql("update act_hi_procinst set business_key_ = null where proc_def_key_ = ?").param(PROCESS).update();
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

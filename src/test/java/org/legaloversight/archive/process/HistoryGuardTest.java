package org.legaloversight.archive.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.archive.Retention;
import org.legaloversight.archive.RetentionTerm;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way by which the engine could be made to forget a case, tried on one that is kept. */
@PlatformTest
class HistoryGuardTest {

  private static final Staff HEAD = new Staff("head430102", "周国华", Set.of(new Desk(Role.HEAD, "430102")));
  private static final LocalDate AFTER_THIRTY_YEARS = LocalDate.of(2057, 1, 1);

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Desks desks;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired Retention retention;
  @Autowired ForgottenCase forgotten;
  @Autowired ForgettingRounds rounds;
  @Autowired MovableClock clock;
  @Autowired FrontDoor door;
  @Autowired DeadlineProbe probe;

  private String number;
  private String instance;
  private HistoryService history;

  enum Why {
    HELD("已冻结"), UNFINISHED("尚未办结"), WITHIN_ITS_TERM("保管至2056年12月31日"), FOR_EVER("永久保管");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  enum Way { JAVA, JAVA_IF_EXISTS, JAVA_MANY, BATCH, DEFINITION, DEFINITION_BY_KEY, DEPLOYMENT }

  @BeforeEach
  void a_dropped_case() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    history = engine.getHistoryService();
    number = desks.start("officer430102", "firm-rectification", Map.of("firm", new Firms(enrolment).partnership("430102"), "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "事实", "demand", "要求"))));
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "DROP", "opinion", "意见"));
    engine.getIdentityService().clearAuthentication();
    instance = instances().get(0).getId();
  }

  @AfterEach
  void in_our_time() {
    probe.clear();
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  private List<HistoricProcessInstance> instances() {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list();
  }

  private void keptBecause(Why why) {
    switch (why) {
      case HELD -> {
        retention.hold(number, "当事人申请复议", HEAD);
        clock.moveTo(AFTER_THIRTY_YEARS);
      }
      case FOR_EVER -> {
        retention.decide(number, RetentionTerm.PERMANENT, "重大案件", HEAD);
        clock.moveTo(AFTER_THIRTY_YEARS);
      }
      case WITHIN_ITS_TERM -> clock.moveTo(LocalDate.of(2056, 12, 31));
      default -> {
        probe.deploy();
        number = probe.start(LocalDate.of(2026, 3, 2));
        instance = probe.instance(number);
        engine.getRuntimeService().deleteProcessInstance(instance, "试验"); // ended in the engine only
      }
    }
  }

  private ThrowingCallable by(Way way) {
    String definition = instances().get(0).getProcessDefinitionId();
    return switch (way) {
      case JAVA -> () -> history.deleteHistoricProcessInstance(instance);
      case JAVA_IF_EXISTS -> () -> history.deleteHistoricProcessInstancesIfExists(List.of(instance));
      case JAVA_MANY -> () -> history.deleteHistoricProcessInstances(List.of(instance));
      case BATCH -> () -> batch(history.deleteHistoricProcessInstancesAsync(List.of(instance), "试验"));
      case DEFINITION -> () -> engine.getRepositoryService().deleteProcessDefinition(definition, true);
      case DEFINITION_BY_KEY -> () -> engine.getRepositoryService().deleteProcessDefinitions().byKey("firm-rectification").cascade().delete();
      case DEPLOYMENT -> () -> engine.getRepositoryService().deleteDeployment(engine.getRepositoryService()
          .getProcessDefinition(definition).getDeploymentId(), true);
    };
  }

  /** Runs the jobs of a batch, as the executor would. */
  private void batch(Batch batch) {
    try {
      for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
        for (Job job : engine.getManagementService().createJobQuery().jobDefinitionId(definition).list()) {
          engine.getManagementService().executeJob(job.getId());
        }
      }
    } finally {
      engine.getManagementService().deleteBatch(batch.getId(), true);
    }
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void what_is_kept_is_not_deleted(Why why) {
    keptBecause(why);
    assertThatThrownBy(by(Way.JAVA)).isInstanceOf(Refusal.class).hasMessageContaining(number).hasMessageContaining(why.words);
    assertThat(instances()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void no_way_leads_to_the_history_of_a_held_case(Way way) {
    keptBecause(Why.HELD);
    assertThatThrownBy(by(way)).isInstanceOf(Refusal.class).hasMessageContaining("办案痕迹不能删除");
    assertThat(instances()).hasSize(1);
    assertThat(engine.getRepositoryService().getProcessDefinition(instances().get(0).getProcessDefinitionId())).isNotNull();
    assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(instance).count()).isPositive();
    assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).count()).isPositive();
  }

  @Test
  void nothing_is_deleted_in_pieces() {
    String task = history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().get(0).getId();
    String variable = history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().get(0).getId();
    Stream.<ThrowingCallable>of(() -> history.deleteHistoricTaskInstance(task), () -> history.deleteHistoricVariableInstance(variable),
        () -> history.deleteHistoricVariableInstancesByProcessInstanceId(instance), () -> history.deleteUserOperationLogEntry("x"),
        () -> history.deleteHistoricDecisionInstanceByInstanceId("x"), () -> history.cleanUpHistoryAsync(true))
        .forEach(way -> assertThatThrownBy(way).isInstanceOf(Refusal.class).hasMessageContaining("不能逐项删除"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE /history/process-instance/{id}", "POST /history/process-instance/delete", "POST /history/cleanup",
      "POST /history/process-instance/set-removal-time", "DELETE /process-definition/{definition}?cascade=true"})
  void not_even_an_administrator_deletes_it_over_the_web(String request) {
    String path = request.split(" ")[1].replace("{id}", instance).replace("{definition}", instances().get(0).getProcessDefinitionId());
    String body = "{\"historicProcessInstanceIds\":[\"" + instance + "\"],\"absoluteRemovalTime\":null,\"clearedRemovalTime\":true}";
    for (String door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
      assertThat(this.door.admit(port, "camunda-admin").send(request.split(" ")[0], door + path, body).statusCode())
          .as(door + path).isBetween(400, 499);
    }
    engine.getIdentityService().clearAuthentication();
    assertThat(instances()).hasSize(1);
  }

  @Test
  void the_engine_forgets_a_case_whose_term_is_over_and_our_records_stay() {
    clock.moveTo(AFTER_THIRTY_YEARS);
    rounds.go();
    assertThat(instances()).isEmpty();
    assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).count()).isZero();
    assertThat(timeline.of(number)).last().extracting("text").isEqualTo("保管期限届满，流程引擎中的办案痕迹已清除，案卷记录保留");
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
    assertThat(files.file(number).outcome()).isNotNull();
    int events = timeline.of(number).size();
    rounds.go();
    assertThat(timeline.of(number)).hasSize(events);
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void the_round_passes_by_what_is_kept(Why why) {
    keptBecause(why);
    int events = timeline.of(number).size();
    forgotten.forget(number);
    assertThat(instances()).hasSize(1);
    assertThat(timeline.of(number)).hasSize(events);
  }
}

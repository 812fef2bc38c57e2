package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a process of its own, beside the real ones. A start of the application is a run of the deployment. */
@PlatformTest
class ProcessDeploymentTest {

  private static final String PROCESS = "deployment-trial";

  @Autowired ProcessDeployment ofTheApplication;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired CaseFiles cases;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @TempDir Path files;
  private ProcessDeployment deployment;

  @BeforeEach
  void a_process_with_one_form() throws IOException {
    write("processes/" + PROCESS + ".bpmn", diagram("审核"));
    write("forms/" + PROCESS + "-review.form", form("第一版"));
    Path limits = Files.createDirectories(files.resolve("processes")).resolve("time-limits.dmn");
    Files.copy(Path.of("processes/time-limits.dmn"), limits);
    URLClassLoader onlyThese = new URLClassLoader(new URL[] {files.toUri().toURL()}, null);
    deployment = new ProcessDeployment(repository, new PathMatchingResourcePatternResolver(onlyThese));
    deployment.run();
  }

  @AfterEach
  void nothing_is_left() {
    // the history of a running case is kept (archive/process/HistoryGuard): so these instances are no longer of any
    database.sql("update act_hi_procinst set business_key_ = null where proc_def_key_ = ?").param(PROCESS).update();
    repository.createDeploymentQuery().deploymentName(PROCESS).list().forEach(each -> repository.deleteDeployment(each.getId(), true));
  }

  @Test
  void unchanged_files_are_not_deployed_again() {
    long before = repository.createDeploymentQuery().count();
    deployment.run();
    ofTheApplication.run();
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void a_changed_diagram_becomes_the_next_version() throws IOException {
    write("processes/" + PROCESS + ".bpmn", diagram("复核"));
    restart();
    assertThat(latest().getVersion()).isEqualTo(2);
    assertThat(repository.createDeploymentQuery().deploymentName("time-limits").deploymentSource(ProcessDeployment.SOURCE).count()).isOne();
    restart();
    assertThat(latest().getVersion()).isEqualTo(2);
  }

  @Test
  void what_a_modeler_released_stays_the_latest_when_the_application_restarts() throws IOException {
    clock.advance(Duration.ofMinutes(1));
    Deployment released = repository.createDeployment().name(PROCESS).source("workbench").enableDuplicateFiltering(false)
        .addString(PROCESS + ".bpmn", diagram("会审")).addString(PROCESS + "-review.form", form("修订版")).deploy();
    restart();
    assertThat(latest().getDeploymentId()).isEqualTo(released.getId());
    assertThat(latest().getVersion()).isEqualTo(2);
  }

  @Test
  void a_case_keeps_the_form_it_started_with() throws IOException {
    String before = start();
    write("forms/" + PROCESS + "-review.form", form("第二版"));
    restart();
    String after = start();
    assertThat(formOf(before)).contains("第一版");
    assertThat(formOf(after)).contains("第二版");
  }

  @Test
  void files_are_named_alike_wherever_the_jar_lies() {
    List<Deployment> deployed = repository.createDeploymentQuery().deploymentSource(ProcessDeployment.SOURCE).list();
    assertThat(deployed).extracting(Deployment::getName).contains("firm-rectification", "firm-rectification-withdrawal", "firm-termination", "time-limits");
    assertThat(deployed).flatExtracting(each -> repository.getDeploymentResourceNames(each.getId()))
        .allMatch(name -> name.matches("[\\w-]+\\.(bpmn|dmn|form)"));
  }

  @Test
  void a_process_takes_the_forms_and_decisions_it_names_and_no_others() {
    assertThat(resources("firm-rectification")).contains("firm-rectification.bpmn", "rectification-route.dmn", "firm-rectification-openOrder.form")
        .doesNotContain("firm-rectification-withdrawal-withdrawOrder.form", "time-limits.dmn");
    assertThat(resources("firm-rectification-withdrawal")).containsExactlyInAnyOrder("firm-rectification-withdrawal.bpmn",
        "firm-rectification-withdrawal-withdrawOrder.form");
  }

  private List<String> resources(String process) {
    Deployment deployed = repository.createDeploymentQuery().deploymentName(process).deploymentSource(ProcessDeployment.SOURCE).singleResult();
    return repository.getDeploymentResourceNames(deployed.getId());
  }

  private void restart() {
    clock.advance(Duration.ofMinutes(1));
    deployment.run();
  }

  private ProcessDefinition latest() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion().singleResult();
  }

  private String start() {
    String caseNumber = cases.open(CaseKind.RECTIFICATION, "433125", "31433125MT00000000", "湖南试验律师事务所",
        new Staff("officer433125", "李四", Set.of()));
    return FormlessStart.of(runtime, PROCESS, caseNumber);
  }

  private String formOf(String instance) throws IOException {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    return new String(forms.getDeployedTaskForm(task).readAllBytes(), StandardCharsets.UTF_8);
  }

  private void write(String name, String content) throws IOException {
    Files.createDirectories(files.resolve(name).getParent());
    Files.writeString(files.resolve(name), content);
  }

  private static String form(String text) {
    return """
        {"id": "deployment-trial-review", "type": "default", "schemaVersion": 16, "components": [{"id": "note", "type": "text", "text": "%s"}]}
        """.formatted(text);
  }

  private static String diagram(String task) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="http://legaloversight.org">
          <bpmn:process id="deployment-trial" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="startEvent_asked" />
            <bpmn:sequenceFlow id="flow_asked" sourceRef="startEvent_asked" targetRef="userTask_review" />
            <bpmn:userTask id="userTask_review" name="%s" camunda:formRef="deployment-trial-review" camunda:formRefBinding="deployment" />
            <bpmn:sequenceFlow id="flow_reviewed" sourceRef="userTask_review" targetRef="endEvent_done" />
            <bpmn:endEvent id="endEvent_done" />
          </bpmn:process>
        </bpmn:definitions>
        """.formatted(task);
  }
}

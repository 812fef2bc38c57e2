package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An uploaded diagram is foreign code: what it may not bring, and what it may not reach. */
@PlatformTest
class NoForeignCodeTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngineConfigurationImpl engine;

  @ParameterizedTest
  @ValueSource(strings = {
      "<scriptTask id='step' scriptFormat='javascript'><script>1</script></scriptTask>",
      "<serviceTask id='step' camunda:class='java.lang.String'/>",
      "<serviceTask id='step' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
      "<serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
      "<serviceTask id='step' camunda:expression='${1}'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
      "<userTask id='step' camunda:formKey='embedded:app:forms/a.html'/>",
      "<userTask id='step'><extensionElements><camunda:taskListener event='create' class='java.lang.String'/></extensionElements></userTask>",
      "<userTask id='step'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
      "<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"})
  void a_diagram_that_brings_code_is_refused(String element) {
    assertThatThrownBy(() -> deploy(element)).isInstanceOf(Refusal.class).hasMessageContaining("不得自带代码");
  }

  @Test
  void a_diagram_may_call_the_vocabulary() {
    FormlessStart.of(runtime, deploy(call("${securityProbe.say('a')}")), null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${hiddenProbe.say('a')}", "${dataSource.connection}", "${firstAdministrator.start()}", "${runtimeService.createProcessInstanceQuery()}"})
  void a_diagram_reaches_no_other_bean(String expression) {
    String process = deploy(call(expression));
    assertThatThrownBy(() -> FormlessStart.of(runtime, process, null)).hasMessageContaining("Unknown property used in expression");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${''.getClass().forName('java.lang.Runtime')}", "${securityProbe.class.classLoader}",
      "${execution.processEngineServices.identityService}", "${execution.processEngine.runtimeService}"})
  void a_diagram_gets_from_an_object_to_neither_its_class_nor_the_engine(String expression) {
    String process = deploy(call(expression));
    assertThatThrownBy(() -> FormlessStart.of(runtime, process, null)).isInstanceOf(Refusal.class).hasMessageContaining("不得访问");
  }

  @Test
  void no_script_engine_is_given_out_whoever_asks() {
    assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("juel", false)).isInstanceOf(Refusal.class);
  }

  @Test
  void one_password_hash_may_serve_many_users() {
    StoredPasswords passwords = new StoredPasswords();
    String column = passwords.column("demo");
    assertThat(engine.getPasswordManager().check("demo", column)).isTrue();
    assertThat(engine.getPasswordManager().check("demo1", column)).isFalse();
    String longWord = "x".repeat(80);
    assertThat(passwords.check(longWord + "a", passwords.encrypt(longWord + "b"))).isFalse();
  }

  private static String call(String expression) {
    return "<serviceTask id='step' camunda:expression=\"" + expression + "\"/>";
  }

  private String deploy(String element) {
    String id = "code" + UUID.randomUUID().toString().replace("-", "");
    repository.createDeployment().addString(id + ".bpmn", """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start"/><sequenceFlow id="in" sourceRef="start" targetRef="step"/>%s
          </process>
        </definitions>
        """.formatted(id, element)).deploy();
    return id;
  }
}

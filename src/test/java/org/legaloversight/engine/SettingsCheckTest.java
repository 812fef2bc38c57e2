package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

@PlatformTest
class SettingsCheckTest {

  @Autowired SettingsCheck check;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired ConfigurableEnvironment environment;
  @Autowired List<PlatformTransactionManager> transactions;

  @Test
  void this_application_runs_as_the_baseline_says() {
    assertThat(check.off()).isEmpty();
  }

  @Test
  void one_setting_off_stops_the_start_and_is_named() {
    engine.setHistoryCleanupEnabled(true);
    try {
      assertThatThrownBy(check::afterPropertiesSet).isInstanceOf(IllegalStateException.class).hasMessageContaining("historyCleanupEnabled is true");
    } finally {
      engine.setHistoryCleanupEnabled(false);
    }
  }

  @Test
  void an_engine_as_camunda_delivers_it_fails_on_every_hole() {
    ProcessEngineConfigurationImpl delivered = new SpringProcessEngineConfiguration();
    delivered.setPasswordManager(engine.getPasswordManager());
    assertThat(new SettingsCheck(delivered, environment, transactions).off()).contains("authorizationEnabled is false",
        "queryMaxResultsLimit is not 1000", "enablePasswordPolicy is false", "loginMaxAttempts is not 5",
        "the guard of query expressions is missing", "expressions reach beans outside the vocabulary", "scripts may run",
        "deserializationTypeValidationEnabled is false", "historyCleanupEnabled is true", "jobExecutorAcquireByDueDate is false");
  }

  @Test
  void properties_and_zone_are_looked_at_too() {
    MockEnvironment bare = new MockEnvironment().withProperty("camunda.bpm.admin-user.id", "demo").withProperty("server.http2.enabled", "true");
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try {
      assertThat(new SettingsCheck(engine, bare, transactions).off()).contains("camunda.bpm.auto-deployment-enabled is not false",
          "camunda.bpm.admin-user is set", "server.http2.enabled is true", "the zone of the JVM is neither Asia/Shanghai nor UTC");
    } finally {
      TimeZone.setDefault(zone);
    }
  }
}

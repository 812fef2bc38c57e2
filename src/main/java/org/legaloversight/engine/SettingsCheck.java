package org.legaloversight.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Refuses to start when a setting of docs/decisions/0002-security-baseline.md is off, and names every one that is. */
@Component
class SettingsCheck implements InitializingBean {

  private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "Etc/UTC");

  private final ProcessEngineConfigurationImpl engine;
  private final Environment environment;
  private final List<PlatformTransactionManager> transactions;

  SettingsCheck(ProcessEngineConfigurationImpl engine, Environment environment, List<PlatformTransactionManager> transactions) {
    this.engine = engine;
    this.environment = environment;
    this.transactions = transactions;
  }

  /** @throws IllegalStateException naming the settings that are off */
  @Override
  public void afterPropertiesSet() {
    List<String> off = off();
    if (!off.isEmpty()) {
      throw new IllegalStateException("Settings that must not be so (docs/decisions/0002-security-baseline.md): " + String.join("; ", off));
    }
  }

  List<String> off() {
    List<String> off = new ArrayList<>();
    checkRights(off);
    checkForeignCode(off);
    checkRecords(off);
    checkProperties(off);
    return off;
  }

  private void checkRights(List<String> off) {
    require(off, engine.isAuthorizationEnabled(), "authorizationEnabled is false");
    require(off, "auto".equals(engine.getAuthorizationCheckRevokes()), "authorizationCheckRevokes is not auto");
    require(off, engine.getDefaultUserPermissionForTask() == Permissions.TASK_WORK, "defaultUserPermissionForTask is not TASK_WORK");
    require(off, engine.getQueryMaxResultsLimit() == EngineSettings.MOST_RESULTS, "queryMaxResultsLimit is not 1000");
    require(off, engine.isEnablePasswordPolicy(), "enablePasswordPolicy is false");
    require(off, engine.getLoginMaxAttempts() == EngineSettings.LOGIN_ATTEMPTS, "loginMaxAttempts is not 5");
    require(off, engine.isWebappsAuthenticationLoggingEnabled(), "webappsAuthenticationLoggingEnabled is false");
    require(off, engine.getPasswordManager().encrypt("").startsWith("{" + StoredPasswords.ALGORITHM + "}"), "passwords are not stored by bcrypt");
  }

  private void checkForeignCode(List<String> off) {
    require(off, engine.getExpressionManager() instanceof GuardedExpressions, "the guard of query expressions is missing");
    require(off, engine.getBeans() instanceof VocabularyBeans, "expressions reach beans outside the vocabulary");
    require(off, engine.getScriptEngineResolver() instanceof NoScripts, "scripts may run");
    require(off, !engine.isEnableExpressionsInAdhocQueries(), "enableExpressionsInAdhocQueries is true");
    require(off, !engine.isEnableXxeProcessing(), "enableXxeProcessing is true");
    require(off, !engine.isJavaSerializationFormatEnabled(), "javaSerializationFormatEnabled is true");
    require(off, engine.isDeserializationTypeValidationEnabled(), "deserializationTypeValidationEnabled is false");
    require(off, "application/json".equals(engine.getDefaultSerializationFormat()), "defaultSerializationFormat is not application/json");
  }

  private void checkRecords(List<String> off) {
    require(off, "full".equals(engine.getHistory()), "history is not full"); // a migration asks it which timers have fired
    require(off, !engine.isHistoryCleanupEnabled(), "historyCleanupEnabled is true");
    require(off, !engine.isSkipHistoryOptimisticLockingExceptions(), "skipHistoryOptimisticLockingExceptions is true");
    require(off, !engine.getSkipIsolationLevelCheck(), "skipIsolationLevelCheck is true");
    require(off, engine.isJobExecutorAcquireByDueDate(), "jobExecutorAcquireByDueDate is false");
    require(off, transactions.size() == 1, "there is more than one transaction manager");
    require(off, ZONES.contains(TimeZone.getDefault().getID()), "the zone of the JVM is neither Asia/Shanghai nor UTC");
  }

  private void checkProperties(List<String> off) {
    requireProperty(off, "camunda.bpm.auto-deployment-enabled", "false");
    requireProperty(off, "camunda.bpm.job-execution.lock-time-in-millis", "60000");
    requireProperty(off, "camunda.bpm.job-execution.max-wait", "10000");
    requireProperty(off, "camunda.bpm.webapp.auth.cache.time-to-live", "60000");
    requireProperty(off, "camunda.bpm.webapp.header-security.hsts-disabled", "false");
    requireProperty(off, "spring.jpa.open-in-view", "false");
    requireProperty(off, "server.servlet.session.cookie.http-only", "true");
    requireProperty(off, "management.endpoints.web.exposure.include", "health");
    require(off, !environment.containsProperty("camunda.bpm.admin-user.id"), "camunda.bpm.admin-user is set");
    require(off, !environment.getProperty("server.http2.enabled", Boolean.class, false), "server.http2.enabled is true");
  }

  private void requireProperty(List<String> off, String name, String value) {
    require(off, value.equals(environment.getProperty(name)), name + " is not " + value);
  }

  private static void require(List<String> off, boolean right, String otherwise) {
    if (!right) {
      off.add(otherwise);
    }
  }
}

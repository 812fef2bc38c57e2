package org.legaloversight.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine as this house runs it; the reasons stand in docs/decisions/0002-security-baseline.md. After the starter's own
 * settings, so that nothing in a property file undoes these.
 */
@Component
@Order(100)
class EngineSettings extends AbstractProcessEnginePlugin {

  /** Rows an answer may have at most when a person asks. */
  static final int MOST_RESULTS = 1000;
  static final int LOGIN_ATTEMPTS = 5;

  private final ApplicationContext context;
  private final StoredPasswords passwords;

  EngineSettings(ApplicationContext context, StoredPasswords passwords) {
    this.context = context;
    this.passwords = passwords;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    decideWhoMay(engine);
    keepTheRecord(engine);
    runNoForeignCode(engine);
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setSkipIsolationLevelCheck(false);
    EngineParts.intercept(engine, PlainRefusals::new);
  }

  private void decideWhoMay(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationEnabled(true);
    engine.setAuthorizationEnabledForCustomCode(false); // our services check the unit themselves
    engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_AUTO);
    engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK); // claim and submit, not change due date or assignee
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
    engine.setPasswordEncryptor(passwords);
    engine.setEnablePasswordPolicy(true);
    engine.setLoginMaxAttempts(LOGIN_ATTEMPTS);
    engine.setWebappsAuthenticationLoggingEnabled(true);
  }

  private static void keepTheRecord(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryCleanupEnabled(false);
    engine.setSkipHistoryOptimisticLockingExceptions(false);
  }

  private void runNoForeignCode(ProcessEngineConfigurationImpl engine) {
    VocabularyBeans vocabulary = new VocabularyBeans(context);
    engine.setBeans(vocabulary);
    engine.setExpressionManager(new GuardedExpressions(context, vocabulary));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setCustomPreBPMNParseListeners(EngineParts.with(engine.getCustomPreBPMNParseListeners(), new NoForeignCode()));
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableXxeProcessing(false);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
  }
}

package org.legaloversight.engine;

/**
 * Something that must be done, or must hold, before the first request is answered. Steps run one after another in the
 * order of their {@link org.springframework.core.annotation.Order}; one that throws stops the application. A step
 * runs at every start, so it finds its own work already done and leaves it.
 */
public interface StartupStep {

  /** Shared groups and desks. */
  int GROUPS = 50;

  /** What the groups may do in the engine. */
  int GRANTS = 100;

  /** Accounts and registers of a trial run. */
  int DEMO_DATA = 200;

  /** Conditions without which the application must not serve, such as a first administrator. */
  int CHECKS = 300;

  void run();
}

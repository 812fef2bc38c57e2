package org.legaloversight.deadline;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;

/** What the tests of deadlines share. */
public final class LimitsDeployed {

  private LimitsDeployed() {}

  /** Deploys the table of time limits unless this very one is deployed. */
  public static void to(RepositoryService repository) {
    repository.createDeployment().name("time-limits").addClasspathResource("processes/time-limits.dmn")
        .enableDuplicateFiltering(true).deploy();
  }

  /** A case number no other test uses. */
  public static String newCase() {
    return "期限测试" + UUID.randomUUID();
  }
}

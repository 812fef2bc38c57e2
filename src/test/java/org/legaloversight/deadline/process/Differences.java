package org.legaloversight.deadline.process;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** What the application itself finds out of step, for tests of other packages. */
public final class Differences {

  private Differences() {}

  /** In words; empty when all is as it should be. */
  public static List<String> foundBy(ApplicationContext application) {
    return application.getBean(OutOfStep.class).find().stream().map(Difference::toString).toList();
  }
}

package org.legaloversight.engine;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Runs the steps once every bean exists and nothing is started yet: the web server and the job executor are lifecycle
 * beans, which the container starts after this.
 */
@Component
class Startup implements SmartInitializingSingleton {

  private final ObjectProvider<StartupStep> steps;

  Startup(ObjectProvider<StartupStep> steps) {
    this.steps = steps;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<StartupStep> inOrder = steps.orderedStream().toList();
    inOrder.forEach(StartupStep::run);
  }
}

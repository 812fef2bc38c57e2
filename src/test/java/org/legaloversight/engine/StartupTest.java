package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.Order;

class StartupTest {

  private static final List<String> RUN = new ArrayList<>();

  @Order(StartupStep.CHECKS)
  static class Check implements StartupStep {
    @Override
    public void run() {
      RUN.add("check");
    }
  }

  @Order(StartupStep.GRANTS)
  static class Grant implements StartupStep {
    @Override
    public void run() {
      RUN.add("grant");
    }
  }

  @Order(StartupStep.DEMO_DATA)
  static class Broken implements StartupStep {
    @Override
    public void run() {
      throw new IllegalStateException("no data");
    }
  }

  @Test
  void steps_run_in_their_order_however_they_were_found() {
    RUN.clear();
    new AnnotationConfigApplicationContext(Check.class, Startup.class, Grant.class).close();
    assertThat(RUN).containsExactly("grant", "check");
  }

  @Test
  void a_step_that_fails_stops_the_start_before_the_next() {
    RUN.clear();
    assertThatThrownBy(() -> new AnnotationConfigApplicationContext(Check.class, Broken.class, Startup.class, Grant.class))
        .hasMessageContaining("no data");
    assertThat(RUN).containsExactly("grant");
  }
}

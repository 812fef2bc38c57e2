package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** A task belongs to its desk: others neither see it nor submit its form, even when they know its id. */
@PlatformTest
class OtherUnitsTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"head430103", "head430100", "head430000", "officer430102", "bar430100", "supervisor430000"})
  void nobody_but_the_desk_approves(String other) {
    order.opened("ARCHIVES");
    String task = desks.any(order.number, "userTask_approveOrder").getId();
    assertThat(desks.visible(other, order.number)).isEmpty();
    assertThat(refusals.failing(() -> desks.submitTask(other, task, Map.of("decision", "APPROVE", "opinion", "同意"))))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void a_firm_does_not_report_for_another_firm() {
    order.opened("ARCHIVES").approved().served();
    String task = desks.any(order.number, "userTask_submitReport").getId();
    String other = "firm" + new Order(enrolment, desks, clock).firm;
    assertThat(refusals.failing(() -> desks.submitTask(other, task, Map.of("decision", "REPORT", "report", "已整改"))))
        .isInstanceOf(AuthorizationException.class);
  }
}

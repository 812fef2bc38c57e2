package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StartFormChoicesTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;

  @BeforeEach
  void in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void an_officer_chooses_among_the_firms_of_the_own_county_or_of_those_below() {
    String furong = new Firms(enrolment).partnership("430102");
    String yuelu = new Firms(enrolment).partnership("430104");
    String liling = new Firms(enrolment).partnership("430281");
    assertThat(form("officer430102", "firm-rectification")).contains(furong).doesNotContain(yuelu, liling, "valuesKey");
    assertThat(form("officer430100", "firm-rectification")).contains(furong, yuelu, "（岳麓区）").doesNotContain(liling);
    assertThat(form("officer430000", "firm-rectification")).contains(furong, yuelu, liling);
  }

  @Test
  void whoever_is_no_officer_is_offered_no_firm() {
    String furong = new Firms(enrolment).partnership("430102");
    assertThat(form("bar430100", "firm-rectification")).doesNotContain(furong);
  }

  @Test
  void a_head_chooses_among_the_orders_that_may_still_be_withdrawn() {
    Order drafted = new Order(enrolment, desks, clock).opened("ARCHIVES");
    Order served = new Order(enrolment, desks, clock).opened("ARCHIVES").approved().served();
    assertThat(form("head430102", "firm-rectification-withdrawal")).contains(served.number).doesNotContain(drafted.number);
    assertThat(form("head430104", "firm-rectification-withdrawal")).doesNotContain(served.number);
  }

  private String form(String desk, String process) {
    return desks.as(desk, () -> {
      String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
      try (InputStream form = forms.getDeployedStartForm(definition)) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}

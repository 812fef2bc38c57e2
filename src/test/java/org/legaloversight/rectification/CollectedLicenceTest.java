package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** When a licence that was handed in leaves a list (收缴清单), and when there is nothing to count. */
@PlatformTest
class CollectedLicenceTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired Refusals refusals;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  Order order;

  @BeforeEach
  void a_firm_that_was_deregistered() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = FilledForms.deregistered(new Order(enrolment, desks, clock));
  }

  @Test
  void copies_that_are_not_counted_are_asked_for_and_no_list_takes_a_number() {
    assertThat(refusals.of(() -> order.officer("userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", "2026-03-02"))))
        .startsWith("请填写“正本份数”。");
    assertThat(documents.latest(order.number, DocumentKind.LICENCE_LIST)).isEmpty();
  }

  @Test
  void a_case_that_began_with_the_earlier_form_has_no_list_because_nobody_counted() {
    transaction.executeWithoutResult(status -> events.publishEvent(new SubmittedForm(order.number, "firm-termination", "userTask_collectLicence",
        "收缴执业许可证", Map.of("decision", "COLLECTED", "collectedOn", "2026-03-02", "note", "正本、副本各一份"),
        new Staff("officer430102", "李静", Set.of(new Desk(Role.OFFICER, Order.COUNTY))), clock.instant())));
    assertThat(documents.latest(order.number, DocumentKind.LICENCE_LIST)).isEmpty();
  }

  @Test
  void a_list_is_issued_by_the_county_with_the_form() {
    order.licenceCollected();
    assertThat(documents.latest(order.number, DocumentKind.LICENCE_LIST).orElseThrow()).satisfies(list -> {
      assertThat(list.unit()).isEqualTo(Order.COUNTY);
      assertThat(list.number()).startsWith("芙蓉区司律缴〔2026〕");
    });
  }
}

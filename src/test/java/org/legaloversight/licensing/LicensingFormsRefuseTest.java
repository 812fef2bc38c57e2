package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Each field of each form of licensing, filled in wrongly; then the form as it should be. */
@PlatformTest
class LicensingFormsRefuseTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  static Stream<LicensingForms.Filled> forms() {
    return LicensingForms.everything();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_field_filled_in_wrongly_is_named_and_nothing_changes_and_the_form_without_mistakes_is_taken(LicensingForms.Filled form) {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    Filing filing = new Filing(enrolment, desks, clock);
    form.until().accept(filing);
    List<FormMistakes.Mistake> mistakes = form.mistakes(filing);
    assertThat(mistakes).isNotEmpty();
    List<String> told = refusals.ofAll(mistakes.stream().map(mistake -> (ThrowingCallable) () -> form.submit(filing, mistake.form())).toList());
    assertThat(mistakes).zipSatisfy(told, (mistake, words) -> assertThat(words).startsWith(mistake.message()));
    form.submit(filing, form.fields().apply(filing));
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legaloversight.licensing.LicensingForms;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Each field of each form of the processes: missing, of another type, out of range, no such option, too long, unreadable. */
@PlatformTest
class EveryFormRefusesTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  static Stream<FilledForm> forms() {
    return Stream.of(FilledForms.ofTheOrder(), FilledForms.ofTheTermination(), Annulled.forms()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_field_filled_in_wrongly_is_named_and_nothing_changes(FilledForm form) {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    Order order = new Order(enrolment, desks, clock);
    form.until().accept(order);
    List<FormMistakes.Mistake> mistakes = form.mistakes();
    assertThat(mistakes).isNotEmpty();
    List<String> told = refusals.ofAll(mistakes.stream().map(mistake -> (ThrowingCallable) () -> form.submit(order, mistake.form())).toList());
    assertThat(mistakes).zipSatisfy(told, (mistake, words) -> assertThat(words).startsWith(mistake.message()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void the_same_form_without_mistakes_is_taken(FilledForm form) {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    Order order = new Order(enrolment, desks, clock);
    form.until().accept(order);
    if (form.fields().containsKey("heldOn")) {
      clock.moveTo(LocalDate.of(2026, 3, 11));
    }
    form.submit(order, form.fields());
  }

  @Test
  void no_form_is_left_out() throws IOException {
    try (var files = Files.list(Path.of("forms"))) {
      List<String> all = files.map(file -> file.getFileName().toString().replace(".form", "")).toList();
      assertThat(Stream.concat(forms().map(FilledForm::id), LicensingForms.ids()).distinct()).containsExactlyInAnyOrderElementsOf(all);
    }
  }
}

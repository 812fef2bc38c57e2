package org.legaloversight.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the fields with a {@code valuesKey} offer: on a start form by who opens it, on a task's form by the case too. */
@Component
class FormChoices {

  private final ObjectProvider<FormOptions> offers;
  private final ObjectProvider<CaseOptions> ofCases;

  FormChoices(ObjectProvider<FormOptions> offers, ObjectProvider<CaseOptions> ofCases) {
    this.offers = offers;
    this.ofCases = ofCases;
  }

  /** The choices that a task's form asks for, by their keys; the Tasklist fills them in as it does any variable. */
  Map<String, List<FormOptions.Option>> of(FormSchema form, String caseNumber) {
    Map<String, List<FormOptions.Option>> choices = new LinkedHashMap<>();
    ofCases.stream().filter(offer -> form.asksFor(offer.key())).forEach(offer -> choices.put(offer.key(), offer.options(caseNumber)));
    return choices;
  }

  /**
   * The labels of the choices with that key, by their values.
   *
   * @param caseNumber null where the form is only opening the case
   */
  Map<String, String> labels(String valuesKey, String caseNumber) {
    Stream<FormOptions.Option> anywhere = offers.stream().filter(offer -> offer.key().equals(valuesKey)).flatMap(offer -> offer.options().stream());
    Stream<FormOptions.Option> ofTheCase = caseNumber == null ? Stream.empty()
        : ofCases.stream().filter(offer -> offer.key().equals(valuesKey)).flatMap(offer -> offer.options(caseNumber).stream());
    return Stream.concat(anywhere, ofTheCase)
        .collect(Collectors.toMap(FormOptions.Option::value, FormOptions.Option::label, (first, second) -> first));
  }
}

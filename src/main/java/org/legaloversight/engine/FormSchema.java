package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormWords;

/** What a Camunda Form lets a person enter: the same .form file that the Tasklist shows. */
record FormSchema(String id, List<FormField> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** @throws UncheckedIOException when the file is not JSON */
  static FormSchema parse(byte[] file) {
    try {
      JsonNode root = JSON.readTree(file);
      return new FormSchema(root.path("id").asText(), FormField.in(root.path("components")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What of {@code submitted} this form takes: fields that it does not have (the page's own context) are left out, and so
   * are those which the page hides.
   *
   * @param feel evaluates a FEEL condition over the submitted values
   * @throws Refusal naming the first field that is missing or wrong
   */
  Map<String, Object> accept(Map<String, Object> submitted, BiPredicate<String, Map<String, Object>> feel) {
    return new FilledIn(fields, submitted, "", Map.of(), feel).accepted();
  }

  /** Whether a field, one in a list included, gets its choices by that {@code valuesKey}. */
  boolean asksFor(String valuesKey) {
    return fields.stream().anyMatch(field -> field.asksFor(valuesKey));
  }

  /**
   * What the fields are called, those in lists included.
   *
   * @param offered the choices that the form was shown with, by their {@code valuesKey}
   * @param filledIn of such choices only those taken are kept: there may be hundreds
   */
  FormWords words(Function<String, Map<String, String>> offered, Map<String, Object> filledIn) {
    return new FormWords(fields.stream().map(field -> field.words(offered, filledIn.get(field.key()))).toList());
  }
}

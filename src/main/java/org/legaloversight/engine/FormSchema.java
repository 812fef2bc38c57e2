package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Refusal;

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

  /** The Chinese label of each field, those in lists included. */
  Map<String, String> labels() {
    return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
        .collect(Collectors.toMap(FormField::key, FormField::label, (first, second) -> first, LinkedHashMap::new));
  }
}

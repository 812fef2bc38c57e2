package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of the folder {@code forms}. */
record FormFile(Path file, JsonNode content) {

  static final Path FOLDER = Path.of("forms");

  static List<FormFile> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().map(FormFile::read).toList();
    }
  }

  static FormFile named(String id) {
    return read(FOLDER.resolve(id + ".form"));
  }

  private static FormFile read(Path file) {
    try {
      return new FormFile(file, new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new AssertionError("Not a readable form: " + file, e);
    }
  }

  String id() {
    return content.path("id").asText();
  }

  /** Value and label of each option of the field {@code decision}; empty when the form decides nothing. */
  Map<String, String> decisions() {
    var options = new LinkedHashMap<String, String>();
    for (var field : content.path("components")) {
      if (field.path("key").asText().equals("decision")) {
        field.path("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
      }
    }
    return options;
  }
}

package org.legaloversight.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;

/** A diagram of the folder {@code processes}. */
record Diagram(Path file, BpmnModelInstance model) {

  static final Path FOLDER = Path.of("processes");

  static List<Diagram> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(Diagram::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Diagram named(String process) {
    return read(FOLDER.resolve(process + ".bpmn"));
  }

  private static Diagram read(Path file) {
    return new Diagram(file, Bpmn.readModelFromFile(file.toFile()));
  }

  String process() {
    return file.getFileName().toString().replace(".bpmn", "");
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("").strip();
  }
}

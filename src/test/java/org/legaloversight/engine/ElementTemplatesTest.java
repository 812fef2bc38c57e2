package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Modeler offers is what the diagrams already say: a template cannot bring in anything the platform does not know. */
class ElementTemplatesTest {

  private static final Path FOLDER = Path.of(".camunda/element-templates");
  private static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
  private static final Set<String> BOUND_ATTRIBUTES =
      Set.of("camunda:candidateGroups", "camunda:formRef", "camunda:formRefBinding", "camunda:expression", "cancelActivity");

  static List<Template> templates() {
    return files().flatMap(ElementTemplatesTest::in).toList();
  }

  static List<Template> taskTemplates() {
    return templates().stream().filter(template -> template.elementType().equals("bpmn:UserTask")).toList();
  }

  @Test
  void there_is_a_template_for_every_level_and_for_what_a_task_needs() {
    assertThat(files().map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("county-task.json", "city-task.json",
        "province-task.json", "statutory-deadline.json", "official-document.json", "service-task.json");
    assertThat(templates()).extracting(Template::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("org.legaloversight."));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_follows_the_schema_and_hides_nothing(Template template) {
    assertThat(template.node().path("$schema").asText()).isEqualTo(SCHEMA);
    assertThat(template.node().path("version").isInt()).isTrue();
    assertThat(template.node().path("name").asText()).containsPattern("\\p{IsHan}");
    assertThat(template.node().path("description").asText()).containsPattern("\\p{IsHan}");
    assertThat(template.node().path("appliesTo")).isNotEmpty();
    assertThat(template.node().path("entriesVisible").asBoolean()).as("documentation and due date stay editable").isTrue();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_writes_only_what_a_diagram_may_hold(Template template) {
    template.bindings().forEach(binding -> {
      if (binding.path("type").asText().equals("camunda:outputParameter")) {
        assertThat(binding.path("source").asText()).isEqualTo("${decision}");
      } else {
        assertThat(binding.path("type").asText()).isEqualTo("property");
        assertThat(BOUND_ATTRIBUTES).contains(binding.path("name").asText());
      }
    });
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_offers_only_expressions_of_our_diagrams(Template template) {
    Set<String> spoken = Diagram.all().stream().flatMap(diagram -> expressions(read(diagram.file()))).collect(Collectors.toSet());
    assertThat(expressions(template.node().toString())).isSubsetOf(spoken);
  }

  @ParameterizedTest
  @MethodSource("taskTemplates")
  void a_task_goes_to_a_desk_with_the_form_of_its_own_deployment(Template template) {
    assertThat(template.bound()).containsKeys("camunda:candidateGroups", "camunda:formRef");
    assertThat(template.bound().get("camunda:formRefBinding").path("value").asText()).isEqualTo("deployment");
    JsonNode desk = template.bound().get("camunda:candidateGroups");
    assertThat(StreamSupport.stream(desk.path("choices").spliterator(), false).map(choice -> choice.path("value").asText()))
        .contains(desk.path("value").asText()).allMatch(choice -> choice.startsWith("${desks."));
  }

  @Test
  void every_form_has_a_name_that_the_templates_accept() {
    assertThat(taskTemplates()).allSatisfy(template -> assertThat(FormFile.all()).extracting(FormFile::id).allMatch(
        id -> id.matches(template.bound().get("camunda:formRef").path("constraints").path("pattern").path("value").asText())));
  }

  @Test
  void each_level_has_a_task_that_decides_and_one_that_does_not() {
    assertThat(taskTemplates()).allSatisfy(template ->
        assertThat(template.outcome()).isEqualTo(template.id().endsWith("WithDecision") ? List.of("outcome") : List.of()));
    assertThat(taskTemplates()).extracting(Template::id).containsExactlyInAnyOrder(
        Stream.of("county", "city", "province").flatMap(level -> Stream.of("", "WithDecision")
            .map(decides -> "org.legaloversight." + level + "Task" + decides)).toArray(String[]::new));
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Template> in(Path file) {
    try {
      return StreamSupport.stream(new ObjectMapper().readTree(file.toFile()).spliterator(), false).map(Template::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> expressions(String text) {
    return EXPRESSION.matcher(text).results().map(MatchResult::group);
  }

  /** One entry of a template file. */
  record Template(JsonNode node) {

    String id() {
      return node.path("id").asText();
    }

    String elementType() {
      return node.path("elementType").path("value").asText();
    }

    private Stream<JsonNode> properties() {
      return StreamSupport.stream(node.path("properties").spliterator(), false);
    }

    Stream<JsonNode> bindings() {
      return properties().map(property -> property.path("binding"));
    }

    /** The attributes it writes, by name. */
    Map<String, JsonNode> bound() {
      return properties().filter(property -> property.path("binding").path("type").asText().equals("property"))
          .collect(Collectors.toMap(property -> property.path("binding").path("name").asText(), property -> property));
    }

    List<String> outcome() {
      return properties().filter(property -> property.path("binding").path("type").asText().equals("camunda:outputParameter"))
          .map(property -> property.path("value").asText()).toList();
    }

    @Override
    public String toString() {
      return id();
    }
  }
}

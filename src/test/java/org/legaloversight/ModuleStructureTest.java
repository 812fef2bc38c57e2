package org.legaloversight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.testing.PlatformTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the parts of the house may know of each other, and a few things nobody in it does. */
class ModuleStructureTest {

  private static final int MOST_CODE_LINES = 200;

  /** Rooms at the edge: they use the others, and nobody may come to need them. */
  private static final Set<String> KNOWN_BY_NOBODY = Set.of("demo", "security", "reading", "board", "workbench", "portal");

  private static final ApplicationModules MODULES = ApplicationModules.of(LegalOversightApplication.class);
  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.legaloversight");

  @Test
  void the_modules_use_only_what_they_declare_and_form_no_circle() {
    MODULES.verify();
  }

  @Test
  void every_module_declares_what_it_may_use() {
    assertThat(MODULES.stream()).isNotEmpty().allSatisfy(module -> assertThat(allowed(module.getIdentifier().toString()))
        .as("allowedDependencies of %s", module.getIdentifier()).doesNotContain(ApplicationModule.OPEN_TOKEN));
  }

  @Test
  void nobody_may_use_the_rooms_at_the_edge() {
    assertThat(MODULES.stream()).allSatisfy(module -> assertThat(allowed(module.getIdentifier().toString()))
        .as("allowedDependencies of %s", module.getIdentifier()).doesNotContainAnyElementsOf(KNOWN_BY_NOBODY));
  }

  @ParameterizedTest
  @CsvSource({"rectification, termination", "termination, rectification"})
  void capabilities_do_not_know_each_other(String capability, String other) {
    noClasses().that().resideInAPackage("org.legaloversight." + capability + "..")
        .should().dependOnClassesThat().resideInAPackage("org.legaloversight." + other + "..").check(HOUSE);
  }

  @Test
  void the_process_engine_is_known_only_in_its_rooms() {
    noClasses().that().resideOutsideOfPackages("org.legaloversight.*.process..", "org.legaloversight.engine..",
            "org.legaloversight.security..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(HOUSE);
  }

  @Test
  void time_is_asked_of_the_one_clock() {
    noClasses().should().accessTargetWhere(asksAnotherClock())
        .orShould().callConstructor(Date.class)
        .orShould().callMethod(System.class, "currentTimeMillis").check(HOUSE);
  }

  @Test
  void nobody_makes_a_second_clock() {
    noClasses().that().doNotHaveFullyQualifiedName(TimeConfiguration.class.getName())
        .should().accessTargetWhere(makesAClock()).check(HOUSE);
  }

  @Test
  void nobody_commits_before_the_rest_of_the_case_does() {
    classes().should(notCommitAlone()).check(HOUSE);
  }

  @Test
  void no_client_names_a_property_to_sort_by() {
    noClasses().should().dependOnClassesThat().haveNameMatching("org\\.springframework\\.data\\.domain\\.(Sort|Pageable|PageRequest)(\\$.*)?")
        .because("Spring Data JPA 3.5 checks a client's sort poorly (CVE-2026-47834), and no free fix exists").check(HOUSE);
  }

  @Test
  void tests_share_one_application() {
    noClasses().that().areAnnotatedWith(PlatformTest.class).should().beAnnotatedWith(Import.class)
        .orShould().beAnnotatedWith(TestPropertySource.class)
        .because("a second application's engine would answer the first one's REST interface, and it knows nobody there")
        .check(new ClassFileImporter().importPackages("org.legaloversight"));
  }

  @Test
  void a_class_is_named_for_what_it_is() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(HOUSE);
  }

  @Test
  void no_source_file_is_long() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(sources.filter(source -> source.toString().endsWith(".java"))).isNotEmpty().allSatisfy(source ->
          assertThat(codeLines(source)).as("code lines of %s", source).isLessThanOrEqualTo(MOST_CODE_LINES));
    }
  }

  private static List<String> allowed(String module) {
    ApplicationModule declared = MODULES.getModuleByName(module).orElseThrow().getBasePackage()
        .findAnnotation(ApplicationModule.class).orElseThrow(() -> new AssertionError(module + " has no @ApplicationModule"));
    return List.of(declared.allowedDependencies());
  }

  /** Any {@code now} of java.time that is not given a clock; a zone alone does not make it ours. */
  private static DescribedPredicate<JavaAccess<?>> asksAnotherClock() {
    return DescribedPredicate.describe("now() without a clock", access -> access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getName().equals("now") && target.getOwner().getPackageName().startsWith("java.time")
        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static DescribedPredicate<JavaAccess<?>> makesAClock() {
    return DescribedPredicate.describe("a clock of its own", access -> access.getTarget().getOwner().isEquivalentTo(Clock.class)
        && access.getTarget().getName().startsWith("system"));
  }

  private static ArchCondition<JavaClass> notCommitAlone() {
    return new ArchCondition<>("not open a transaction of its own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.tryGetAnnotationOfType(Transactional.class).filter(ModuleStructureTest::commitsAlone).isPresent()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has REQUIRES_NEW"));
        }
        type.getMethods().stream()
            .filter(method -> method.tryGetAnnotationOfType(Transactional.class).filter(ModuleStructureTest::commitsAlone).isPresent())
            .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName() + " has REQUIRES_NEW")));
      }
    };
  }

  private static boolean commitsAlone(Transactional transaction) {
    return transaction.propagation() == Propagation.REQUIRES_NEW;
  }

  private static long codeLines(Path source) {
    try (Stream<String> lines = Files.lines(source)) {
      return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("*")
          && !line.startsWith("/*")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

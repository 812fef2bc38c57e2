package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.evidence.EvidenceIntake;
import org.legaloversight.evidence.EvidenceShelf;
import org.legaloversight.evidence.Samples;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case goes on with the form it began with: the proof of service was once typed by its SHA-256, and is chosen from a list today. */
@PlatformTest
class EarlierFormTest {

  private static final String PROCESS = "firm-rectification";
  private static final String FORM = "firm-rectification-recordService.form";
  private static final String SERVICE = "userTask_recordService";
  private static final Staff OFFICER = new Staff("officer430102", "李静", Set.of(new Desk(Role.OFFICER, Order.COUNTY)));

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired RepositoryService repository;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired EvidenceIntake intake;
  @Autowired EvidenceShelf shelf;

  private Order order;

  @BeforeEach
  void a_case_that_began_before_the_present_form() throws IOException {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    release(Path.of("src/test/resources/earlier", FORM));
    order = new Order(enrolment, desks, clock).opened("ARCHIVES").approved();
    release(Path.of("forms", FORM));
  }

  /** The process as a modeler releases it, with that form among its forms. */
  private void release(Path form) throws IOException {
    DeploymentBuilder release = repository.createDeployment().name(PROCESS).source("workbench");
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      Stream<Path> others = forms.filter(path -> !path.endsWith(FORM) && path.getFileName().toString().matches(PROCESS + "-[a-z]+[A-Z]\\w*\\.form"));
      Stream.concat(others, Stream.of(form, Path.of("processes/" + PROCESS + ".bpmn"), Path.of("processes/rectification-route.dmn")))
          .forEach(path -> release.addString(path.getFileName().toString(), read(path)));
    }
    release.deploy();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void served(String hash) {
    order.officer(SERVICE, FormMistakes.with(order.handedOver("送达回证1号"), "evidence", hash));
  }

  /** The SHA-256 of what the officer hands in. */
  private String handIn(Order into, String name, Integer supersedes) {
    byte[] scan = Samples.picture("jpg", into.number, name);
    int ordinal = intake.receive(OFFICER, into.number, name, supersedes, scan.length, new ByteArrayInputStream(scan));
    return shelf.item(OFFICER, into.number, ordinal).sha256();
  }

  private List<RecordedAttempt> attempts() {
    IssuedDocument notice = documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
    return services.attemptsOnMain(notice);
  }

  private String page(String path) {
    return door.admit(port, OFFICER.userId()).page("/cases/" + URLEncoder.encode(order.number, StandardCharsets.UTF_8) + path).body();
  }

  @Test
  void the_desk_keeps_the_form_of_the_case_and_a_new_case_gets_the_present_one() {
    Order next = new Order(enrolment, desks, clock).opened("ARCHIVES").approved();
    assertThat(formOf(order)).contains("证据材料校验值").doesNotContain("proofFiles");
    assertThat(formOf(next)).contains("proofFiles").doesNotContain("证据材料校验值");
  }

  private String formOf(Order of) {
    String definition = desks.any(of.number, SERVICE).getProcessDefinitionId();
    String deployment = repository.getProcessDefinition(definition).getDeploymentId();
    try {
      return new String(repository.getResourceAsStream(deployment, FORM).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_hash_that_is_typed_names_a_file_of_the_case_and_the_task_is_done() {
    String scan = handIn(order, "回证.jpg", null);
    served(scan.toUpperCase(Locale.ROOT));
    assertThat(order.open()).doesNotContain(SERVICE).contains("userTask_acknowledgeNotice");
    assertThat(attempts()).singleElement().satisfies(each -> assertThat(each.attempt().evidence()).isEqualTo(scan));
    assertThat(page("/service")).contains(">回证.jpg</a>");
    assertThat(page("/timeline")).contains("证据材料校验值");
  }

  @Test
  void without_a_hash_the_task_is_done_as_well() {
    order.served();
    assertThat(order.open()).contains("userTask_acknowledgeNotice");
  }

  @Test
  void a_hash_that_is_of_no_file_of_the_case_is_refused_in_words() {
    String foreign = handIn(new Order(enrolment, desks, clock).opened("ARCHIVES"), "他案回证.jpg", null);
    for (String wrong : new String[] {"0".repeat(64), foreign}) {
      assertThat(refusals.of(() -> served(wrong))).contains("不在本案的证据材料中").doesNotContain("他案回证.jpg");
    }
    assertThat(refusals.of(() -> served("回证1号"))).contains("“证据材料校验值”", "格式不正确");
    assertThat(order.open()).contains(SERVICE);
  }

  @Test
  void a_hash_of_a_version_that_was_replaced_is_refused_in_words() {
    String first = handIn(order, "回证.jpg", null);
    handIn(order, "回证（补签）.jpg", 1);
    assertThat(refusals.of(() -> served(first))).contains("已被本案第2号证据材料替换");
    assertThat(attempts()).isEmpty();
  }

  @Test
  void a_failure_is_recorded_on_the_earlier_form_too() {
    order.officer(SERVICE, Map.copyOf(order.refused()));
    assertThat(order.open()).contains(SERVICE);
    assertThat(attempts()).singleElement().satisfies(each -> assertThat(each.attempt().served()).isFalse());
  }
}

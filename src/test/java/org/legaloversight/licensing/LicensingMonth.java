package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.Law;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.Refusals;

/**
 * A month of licensing: applications of all kinds come in on each day, whoever has a task does it or lets it lie, and chance decides how.
 * What cannot be is refused, as it would be for people; what is begun is done until nothing is open.
 */
class LicensingMonth {

  static final String COUNTER = "officer430100";

  private static final int DAYS = 30;
  /** So many lawyers let a firm open a branch. */
  private static final int LARGE = 24;
  /** No case takes longer, or something is stuck. */
  private static final int LONGEST = 400;

  private final ProcessEngine engine;
  private final Desks desks;
  private final MovableClock clock;
  private final Firms firms;
  private final LikelyForms forms;
  private final Random chance;
  private final List<String> offices = new ArrayList<>();
  private final List<List<String>> large = new ArrayList<>();
  /** One of each of them. */
  private final List<String> branches = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();
  private final Map<String, Integer> told = new TreeMap<>();

  LicensingMonth(ProcessEngine engine, Desks desks, MovableClock clock, Firms firms, LikelyForms forms, long seed) {
    this.engine = engine;
    this.desks = desks;
    this.clock = clock;
    this.firms = firms;
    this.forms = forms;
    this.chance = new Random(seed);
  }

  /**
   * @param afterEachDay what is to be looked at while cases are open
   * @return the numbers of the cases that it opened, all of them ended
   */
  List<String> run(int applications, LocalDate from, Runnable afterEachDay) {
    for (int i = 0; i < Math.max(4, applications / 8); i++) {
      offices.add(firms.partnership(List.of("430102", "430103", "430302", "430304", "430100").get(i % 5)));
    }
    for (int i = 0; i <= applications / 100; i++) {
      String firm = firms.partnership("430102");
      branches.add(firms.branch(firm, "430202"));
      large.add(Stream.concat(Stream.of(firm), firms.veterans(firm, LARGE).stream()).toList());
    }
    Set<String> others = running();
    List<String> open = new ArrayList<>();
    for (int day = 0; day < DAYS || !open.isEmpty(); day++) {
      if (day > LONGEST) {
        throw new AssertionError("still open after " + LONGEST + " days: " + open.stream().limit(5).map(number -> number + desks.open(number)).toList());
      }
      clock.moveTo(from.plusDays(day));
      open.forEach(desks::fireDue);
      for (int i = applications * day / DAYS; day < DAYS && i < applications * (day + 1) / DAYS; i++) {
        apply().ifPresent(open::add);
      }
      open.forEach(this::work);
      running().stream().filter(number -> !others.contains(number) && !cases.contains(number)).forEach(number -> {
        cases.add(number);
        open.add(number);
      });
      open.stream().filter(number -> chance.nextInt(50) == 0).forEach(this::withdraw);
      open.removeIf(number -> desks.open(number).isEmpty());
      afterEachDay.run();
    }
    return cases;
  }

  /** How often each refusal was told, without what is particular to a case. */
  Map<String, Integer> told() {
    return told;
  }

  private Optional<String> apply() {
    String process = LikelyForms.kind(chance);
    int grown = chance.nextInt(large.size());
    boolean ofLarge = process.endsWith("-establishment") || process.equals("branch-change");
    String firm = ofLarge ? large.get(grown).get(0) : offices.get(chance.nextInt(offices.size()));
    String other = process.equals("branch-change") ? branches.get(grown) : chance.nextInt(8) == 0 ? firm : offices.get(chance.nextInt(offices.size()));
    List<String> lawyers = ofLarge ? some(large.get(grown)) : List.of(Firms.lawyer(other, chance.nextInt(5)));
    Map<String, Object> form = forms.application(chance, process, firm, other, lawyers, today());
    return attempt(() -> desks.start(process.equals("firm-establishment") ? COUNTER : "firm" + firm, process, form)).map(number -> {
      cases.add(number);
      return number;
    });
  }

  /** A merger begins the end of a firm by itself, and a new name the change of a branch. */
  private Set<String> running() {
    engine.getIdentityService().clearAuthentication();
    return Stream.of("firm-deregistration", "branch-change").flatMap(process -> engine.getRuntimeService().createProcessInstanceQuery()
        .processDefinitionKey(process).list().stream()).map(ProcessInstance::getBusinessKey).collect(Collectors.toSet());
  }

  private List<String> some(List<String> firmAndLawyers) {
    List<String> shuffled = new ArrayList<>(firmAndLawyers.subList(1, firmAndLawyers.size()));
    Collections.shuffle(shuffled, chance);
    return shuffled.subList(0, 3);
  }

  private void work(String number) {
    for (String key : desks.open(number)) {
      if (chance.nextInt(10) < 6 && desks.open(number).contains(key)) {
        Task task = desks.any(number, key);
        Map<String, Object> form = desks.as(desk(task), () -> forms.answer(chance, number, process(task), key, today()));
        attempt(() -> {
          desks.submitTask(desk(task), task.getId(), form);
          return number;
        });
      }
    }
  }

  private void withdraw(String number) {
    forms.applicant(number).ifPresent(desk -> attempt(() -> desks.start(desk, "licence-withdrawal", form("caseNumber", number, "reason", "另有安排"))));
  }

  private String process(Task task) {
    return task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
  }

  /** The bureau's where there is one: an officer may do what a firm leaves undone. */
  private String desk(Task task) {
    engine.getIdentityService().clearAuthentication();
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null)
        .sorted((one, two) -> Boolean.compare(one.startsWith("firm"), two.startsWith("firm"))).findFirst().orElseThrow();
  }

  private Optional<String> attempt(Supplier<String> what) {
    try {
      return Optional.of(what.get());
    } catch (RuntimeException failure) {
      told.merge(kind(Refusals.message(failure)), 1, Integer::sum); // anything but a refusal fails there
      return Optional.empty();
    }
  }

  private static String kind(String refusal) {
    return refusal.replaceAll("“[^”]*”", "“…”").replaceAll("[0-9A-Z〔〕-]{4,}", "…").replaceAll("：.*", "");
  }

  private LocalDate today() {
    return clock.instant().atZone(Law.ZONE).toLocalDate();
  }

  static Map<String, Object> form(Object... keysAndValues) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      form.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return form;
  }
}

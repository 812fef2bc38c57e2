package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
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

  private static final int DAYS = 30;
  /** No case takes longer, or something is stuck. */
  private static final int LONGEST = 400;

  private final ProcessEngine engine;
  private final Desks desks;
  private final MovableClock clock;
  private final Firms firms;
  private final LikelyForms forms;
  private final Random chance;
  private final List<String> offices = new ArrayList<>();
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
    String firm = offices.get(chance.nextInt(offices.size()));
    String other = offices.get(chance.nextInt(offices.size()));
    String[] process = {""};
    Map<String, Object> form = forms.application(chance, firm, Firms.lawyer(chance.nextInt(8) == 0 ? firm : other, chance.nextInt(5)), process, today());
    return attempt(() -> desks.start("firm" + firm, process[0], form)).map(number -> {
      cases.add(number);
      return number;
    });
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

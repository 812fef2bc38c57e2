package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.Law;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.engine.DeskGroup;
import org.legaloversight.engine.Groups;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story told at the screens of the people in it, each in a browser session of their own; none of them may see an error. */
@PlatformTest
public abstract class TasklistStory {

  private static final String PASSWORD = "Ein-Wort-2026";
  private static final List<String> NAMES = List.of("王晓岚", "陈立文", "刘敏", "周国华", "杨秋月", "罗建平", "谭思远");

  private static Playwright playwright;
  private static Browser browser;
  private static int pictures;

  @Autowired protected MovableClock clock;
  @Autowired protected Desks desks;
  @Autowired protected Enrolment enrolment;
  @Autowired protected FirmRegister register;
  @Autowired private Accounts accounts;
  @Autowired private Groups groups;
  @Autowired private IdentityService identities;
  @LocalServerPort private int port;

  private final Map<String, TasklistUser> people = new LinkedHashMap<>();

  @BeforeAll
  static void openBrowser() {
    pictures = 0;
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  /** Whoever acts in these stories has a name, also where no browser is shown. */
  @BeforeEach
  void in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    openAccounts(Stream.of("430102", "430103", "430100", "430000").flatMap(unit ->
        Stream.of("officer" + unit, "officer" + unit + "b", "head" + unit, "supervisor" + unit)));
  }

  @AfterEach
  void nobody_saw_an_error() {
    List<String> faults = people.values().stream().flatMap(person -> person.faults().all().stream()).toList();
    people.forEach((account, person) -> {
      person.screenshot(album().resolve("last-" + account + ".png"));
      person.close();
    });
    assertThat(faults).isEmpty();
  }

  /** The person with that account, logged in; an account is called as its desk, and a colleague's ends in b. */
  protected TasklistUser at(String account) {
    return people.computeIfAbsent(account, known -> login(known, Law.ZONE));
  }

  /** The person with that account at another browser, in that zone of the world. */
  protected TasklistUser at(String account, ZoneId zone) {
    return people.computeIfAbsent(account + " " + zone.getId().replace('/', ' '), known -> login(account, zone));
  }

  private TasklistUser login(String account, ZoneId zone) {
    TasklistUser person = new TasklistUser(browser, "http://localhost:" + port, account, zone, clock.instant());
    person.login(account, PASSWORD);
    return person;
  }

  private void openAccounts(Stream<String> ids) {
    accounts.open(ids.map(this::account).toList(), PASSWORD);
  }

  private Account account(String id) {
    Desk desk = Desk.parse(id.replaceFirst("b$", "")).orElseThrow();
    String post = identities.createGroupQuery().groupId(desk.id()).singleResult().getName();
    String name = NAMES.get(Math.floorMod(id.hashCode(), NAMES.size()));
    return new Account(id, post, name, Set.of(desk.id(), desk.role() == Role.FIRM ? "firms" : "staff"));
  }

  /** Ten in the morning of that day for the server and for every browser, and what is due by then has happened. */
  protected void on(LocalDate day, String caseNumber) {
    on(day);
    desks.fireDue(caseNumber);
  }

  /** Ten in the morning of that day for the server and for every browser, before anything happens on it. */
  protected void on(LocalDate day) {
    clock.moveTo(day);
    people.values().forEach(person -> person.now(clock.instant()));
  }

  /** That instant for the server and for every browser. */
  protected void at(Instant instant) {
    clock.moveTo(instant);
    people.values().forEach(person -> person.now(instant));
  }

  /** The firm's desk with its account. */
  protected String admit(String licence) {
    Desk desk = new Desk(Role.FIRM, licence);
    groups.open(List.of(new DeskGroup(desk, register.firm(licence).name())));
    openAccounts(Stream.of(desk.id()));
    return desk.id();
  }

  /** Takes a picture of what the person sees, for whoever wants to look at the story. */
  protected void show(TasklistUser person, String name) {
    person.screenshot(album().resolve("%02d-%s.png".formatted(++pictures, name)));
    assertThat(person.foreignWords()).as(name).isEmpty();
  }

  private Path album() {
    return Path.of("target/screenshots", getClass().getSimpleName().replaceFirst("(Story)?Test$", ""));
  }
}

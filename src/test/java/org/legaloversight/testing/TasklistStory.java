package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.engine.DeskGroup;
import org.legaloversight.engine.Groups;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.Firm;
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

  @Autowired protected MovableClock clock;
  @Autowired protected Desks desks;
  @Autowired protected Enrolment enrolment;
  @Autowired protected FirmRegister register;
  @Autowired private Accounts accounts;
  @Autowired private Groups groups;
  @Autowired private IdentityService identities;
  @LocalServerPort private int port;

  private final Map<String, TasklistUser> people = new LinkedHashMap<>();
  private int pictures;

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
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
    return people.computeIfAbsent(account, this::login);
  }

  private TasklistUser login(String account) {
    openAccount(account, Desk.parse(account.replaceFirst("b$", "")).orElseThrow());
    TasklistUser person = new TasklistUser(browser, "http://localhost:" + port, account, clock.instant());
    person.login(account, PASSWORD);
    return person;
  }

  private void openAccount(String account, Desk desk) {
    boolean firm = desk.role() == Role.FIRM;
    if (firm) {
      groups.open(List.of(new DeskGroup(desk, register.firm(desk.holder()).name())));
    }
    String post = identities.createGroupQuery().groupId(desk.id()).singleResult().getName();
    String name = NAMES.get(Math.floorMod(account.hashCode(), NAMES.size()));
    accounts.open(List.of(new Account(account, post, name, Set.of(desk.id(), firm ? "firms" : "staff"))), PASSWORD);
  }

  /** Ten in the morning of that day for the server and for every browser, and what is due by then has happened. */
  protected void on(LocalDate day, String caseNumber) {
    clock.moveTo(day);
    desks.fireDue(caseNumber);
    people.values().forEach(person -> person.now(clock.instant()));
  }

  protected Firm partnership(String unit) {
    return register.firm(new Firms(enrolment).partnership(unit));
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

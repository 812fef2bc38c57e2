package org.legaloversight.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser at the Tasklist. Nothing here goes past the page but {@link #api}. */
public final class TasklistUser {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  /**
   * How long a page may take to come, in milliseconds. The first one after a start runs code that nobody has run before it: beside
   * the builds of others on two cores the Tasklist came in 3 to 6 s, and where these were starved the login alone took 20 s.
   */
  private static final double ARRIVAL = 40_000;

  private static final Pattern LIST = Pattern.compile("/filter/[^/]+/list");

  private final String address;
  private final BrowserContext session;
  private final Page page;
  private final BrowserFaults faults;

  TasklistUser(Browser browser, String address, String person, ZoneId zone, Instant now) {
    this.address = address;
    session = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId(zone.getId()).setViewportSize(1440, 900));
    session.setDefaultTimeout(10_000);
    session.setDefaultNavigationTimeout(ARRIVAL);
    faults = new BrowserFaults(person, session);
    page = session.newPage();
    now(now);
  }

  /** The page's clock stands still with the server's. */
  void now(Instant instant) {
    session.clock().setFixedTime(Date.from(instant));
  }

  /** From now on the page's clock goes, from {@code instant} on, also through the time that {@link #pass} leaps over. */
  public TasklistUser clockGoesFrom(Instant instant) {
    session.clock().install(new Clock.InstallOptions().setTime(Date.from(instant)));
    return this;
  }

  /** So much time passes on the open page; what was to happen in it happens once. */
  public void pass(Duration time) {
    session.clock().fastForward(time.toMillis());
  }

  void login(String name, String password) {
    page.navigate(address + "/login");
    page.fill("#username", name);
    page.fill("#password", password);
    page.click("button[type=submit]");
    page.waitForURL(Pattern.compile("/$"));
  }

  /** Opens the Tasklist anew and one of its lists. */
  public TasklistUser list(String filter) {
    page.navigate(address + TASKLIST);
    page.locator(".task-filter.active").waitFor(new Locator.WaitForOptions().setTimeout(ARRIVAL)); // the webapp loads itself after its page
    page.waitForLoadState(LoadState.NETWORKIDLE); // a list clears the search field when it arrives
    turnTo(filter);
    return this;
  }

  /** Turns to another list, keeping what is searched for. */
  public void turnTo(String filter) {
    Locator other = page.locator(".task-filter:not(.active) h4 a").filter(new Locator.FilterOptions().setHasText(filter));
    if (other.count() > 0) {
      page.waitForResponse(LIST, other::click);
    }
  }

  /** Narrows the list to one case. */
  public TasklistUser search(String caseNumber) {
    Locator search = page.locator(".tasks-list [cam-widget-search]");
    search.locator("input.main-field").click();
    search.locator(".dropdown-menu a").getByText("案号", new Locator.GetByTextOptions().setExact(true)).click();
    Locator value = search.locator(".value-field input");
    assertThat(value).isFocused(); // it is empty until then, and emptied when it gets the focus
    value.fill(caseNumber);
    value.press("Enter");
    page.waitForURL(Pattern.compile("searchQuery=.*processInstanceBusinessKey"));
    return this;
  }

  /** The row of that case's task, or of none. */
  public Locator row(String caseNumber, String task) {
    return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(caseNumber))
        .filter(new Locator.FilterOptions().setHas(page.locator("h4.task").getByText(task, new Locator.GetByTextOptions().setExact(true))));
  }

  /** Opens a task and claims it, without which its form cannot be filled in. */
  public FormPart take(String caseNumber, String task) {
    open(caseNumber, task);
    claim();
    return form();
  }

  /** Finds the task among those of this person's desk and opens it; its form is drawn when this returns. */
  public FormPart open(String caseNumber, String task) {
    list("本单位待办").search(caseNumber).row(caseNumber, task).click();
    return form();
  }

  /** The dialog 发起事项 with the form of that process. */
  public FormPart start(String process) {
    list("全部可见");
    page.locator(".start-process-action a").click();
    page.locator(".modal").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
    return form();
  }

  /** The form in front. */
  public FormPart form() {
    Locator form = page.locator(".modal .fjs-container, body:not(.modal-open) .task-details .fjs-container");
    form.locator(".fjs-form-field").first().waitFor();
    return new FormPart(page, form);
  }

  /** Turns to another tab of the opened task and waits until it has come. */
  public void tab(String name) {
    page.locator(".task-details .nav-tabs a").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator(".task-details .tab-content .loader:visible, .task-details .loader:visible")).hasCount(0);
    if (name.equals("表单")) {
      form(); // its buttons are there before it is drawn and filled again
    }
  }

  public void claim() {
    page.locator(".task-details .claim").click();
    assertThat(page.locator(".task-details .assignee .unclaim")).isVisible();
  }

  /** Presses 提交 or 发起, whatever comes of it. */
  public void press() {
    page.locator(".modal-footer button[type=submit], body:not(.modal-open) .task-details .form-actions button.btn-primary").click();
  }

  /** Hands the form in, which must succeed, and waits until the task has left the list or the dialog has closed. */
  public void submit() {
    Locator opened = page.locator("li.task.active");
    boolean dialog = page.locator(".modal").count() > 0;
    press();
    assertThat(page.locator(".page-notifications .alert-info").last()).containsText(dialog ? "已发起该事项" : "已提交");
    assertThat(dialog ? page.locator(".modal") : opened).hasCount(0);
  }

  /** The notice that is shown. */
  public String message() {
    return page.locator(".notifications .alert:visible").last().innerText();
  }

  /** Latin words in what can be read on the page; none where everything is Chinese. */
  public List<String> foreignWords() {
    return VisibleWords.foreign(page);
  }

  public Page page() {
    return page;
  }

  /** What the server answers to this person's browser at an address of the engine's REST interface. */
  public Answer api(String path) {
    var response = page.request().get(address + "/camunda/api/engine/engine/default" + path,
        RequestOptions.create().setHeader("Accept", "application/json"));
    return new Answer(response.status(), response.text());
  }

  /** An answer of the server. */
  public record Answer(int status, String body) {}

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  public BrowserFaults faults() {
    return faults;
  }

  void close() {
    session.close();
  }
}

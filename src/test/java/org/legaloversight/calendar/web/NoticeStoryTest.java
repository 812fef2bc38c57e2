package org.legaloversight.calendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legaloversight.Law;
import org.legaloversight.LegalOversightApplication;
import org.legaloversight.demo.EmbeddedPostgres;
import org.legaloversight.testing.ChildProcess;
import org.springframework.util.FileSystemUtils;

/** An administrator loads next year's notice, in an application of its own: a notice changes the dates of everybody. */
class NoticeStoryTest {

  private static final Path FOLDER = Path.of("target/notice story");
  private static final String PASSWORD = "Ein-Wort-2026!";
  private static final int SECONDS_TO_START = 120;
  private static final int SECONDS_TO_STOP = 30;
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int YEAR = Law.today(Clock.systemUTC()).getYear() + 1;

  @Test
  void an_administrator_loads_next_years_notice_and_it_is_in_force() throws IOException {
    cleanFolder();
    try (ChildProcess application = application().awaitOutput("Started LegalOversightApplication", SECONDS_TO_START);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN").setTimezoneId(Law.ZONE.getId()));
      page.setDefaultTimeout(10_000);
      login(page, port(application));
      refuseALargeFile(page);
      checkAFile(page);
      apply(page);
      loadTheSameAgain(page);
      application.terminate(SECONDS_TO_STOP);
      assertThat(application.output()).doesNotContain(" ERROR ");
    }
  }

  private static void login(Page page, String port) {
    page.navigate("http://localhost:" + port + "/login");
    page.fill("#username", "admin");
    page.fill("#password", PASSWORD);
    page.click("button[type=submit]");
    page.click("a.app:has-text('放假安排')");
    page.click("a:has-text('载入放假通知')");
  }

  private static void refuseALargeFile(Page page) {
    page.fill("#source", "试验〔" + (YEAR - 1) + "〕1号");
    page.setInputFiles("#file", new FilePayload("大.csv", "text/csv", new byte[1024 * 1024 + 1]));
    assertThat(page.locator(".chosen")).hasText("“大.csv”超过1 MB，未采用，请重新选择。");
    page.click("button:has-text('检查')");
    assertThat(page.locator(".notice.bad")).containsText("没有读到放假安排");
    assertThat(page.locator("#source")).hasValue("试验〔" + (YEAR - 1) + "〕1号");
  }

  private static void checkAFile(Page page) {
    page.fill("#year", String.valueOf(YEAR));
    page.setInputFiles("#file", new FilePayload("安排.csv", "text/csv", file().getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".chosen")).hasText("安排.csv");
    page.click("button:has-text('检查')");
    assertThat(page.locator("h1")).hasText("核对" + YEAR + "年放假安排");
    assertThat(page.locator(".festivals tbody tr")).hasCount(7);
    page.click("button:has-text('返回修改')");
    assertThat(page.locator("#text")).hasValue(file());
    page.click("button:has-text('检查')");
  }

  private static void apply(Page page) {
    page.click("button:has-text('应用')");
    assertThat(page.locator(".notice.good")).containsText("已载入" + YEAR + "年放假安排（试验〔" + (YEAR - 1) + "〕1号）。");
    assertThat(page.locator("h2").first()).hasText(YEAR + "年");
    assertThat(page.locator(".years [aria-current]")).hasText(String.valueOf(YEAR));
    assertThat(page.locator(".festivals tbody tr")).hasCount(7);
    assertThat(page.locator("td.rest[title=元旦假期]")).hasCount(1);
    assertThat(page.locator("main")).containsText("系统管理员（admin）");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/Notice/loaded.png")));
  }

  private static void loadTheSameAgain(Page page) {
    page.click("a:has-text('载入放假通知')");
    page.fill("#year", String.valueOf(YEAR));
    page.fill("#source", "试验");
    page.fill("#text", file());
    page.click("button:has-text('检查')");
    assertThat(page.locator(".notice.wait")).hasText("与现行安排相同，不需要载入。");
    assertThat(page.locator("button:has-text('应用')")).hasCount(0);
  }

  /** A made-up notice of next year, whichever that is: each festival on the first weekday from its usual date. */
  private static String file() {
    return Stream.of("01-01,元旦", "02-10,春节", "04-05,清明", "05-01,劳动节", "06-10,端午", "09-15,中秋", "10-01,国庆节").map(festival -> {
      LocalDate day = LocalDate.parse(YEAR + "-" + festival.substring(0, 5));
      while (day.getDayOfWeek().getValue() > 5) {
        day = day.plusDays(1);
      }
      return day + ",holiday" + festival.substring(5) + "\n";
    }).collect(Collectors.joining("", "date,day,name\n", ""));
  }

  private static ChildProcess application() {
    String classPath = ChildProcess.classPath().stream().filter(path -> !path.endsWith("test-classes")).map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
    return ChildProcess.java(Path.of("target/notice-story.log"),
        Map.of("LEGAL_OVERSIGHT_ADMIN_PASSWORD", PASSWORD, "LEGAL_OVERSIGHT_BEHIND_TLS", "false"),
        List.of("-Dfile.encoding=UTF-8", "-Xmx700m", "-cp", classPath, "-Dserver.port=0", "-Dlegal-oversight.embedded.folder=" + FOLDER,
            "-Dlegal-oversight.demo.enabled=false", LegalOversightApplication.class.getName()));
  }

  private static String port(ChildProcess application) {
    Matcher port = PORT.matcher(application.output());
    assertThat(port.find()).isTrue();
    return port.group(1);
  }

  /** A killed run leaves its server behind. */
  private static void cleanFolder() throws IOException {
    if (Files.exists(FOLDER.resolve("cluster/postmaster.pid"))) {
      EmbeddedPostgres.start(FOLDER, true).close();
    }
    FileSystemUtils.deleteRecursively(FOLDER);
  }
}

package org.legaloversight.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.legaloversight.archive.verifier.VerifierProgram;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.ServiceForm;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** A head holds a case, takes it home, and reads and verifies it where there is no platform. */
class ArchiveStoryTest extends TasklistStory {

  private static final Path HOME = Path.of("target/archive-story").toAbsolutePath();

  private static final Path ALBUM = Path.of("target/screenshots/Archive");

  @Autowired SigningKey key;

  @Test
  void a_held_case_is_exported_verified_and_read_without_the_platform() throws IOException {
    FileSystemUtils.deleteRecursively(HOME);
    String number = passed();
    TasklistUser head = at("head430102");
    Page page = head.page();
    page.navigate(page.url() + "cases/" + number + "/deadlines");
    page.locator(".tabs").getByText("归档").click();
    page.getByLabel("理由").last().fill("当事人申请行政复议");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("冻结案卷")).click();
    assertThat(page.locator(".held .state strong")).hasText("已冻结");
    Download download = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导出案卷")).click());
    assertThat(download.suggestedFilename()).isEqualTo("案卷-" + number + ".zip");
    download.saveAs(HOME.resolve("case.zip"));
    page.reload();
    assertThat(page.locator(".list tbody tr")).hasCount(1);
    show(head, "归档");
    String end = page.getByLabel("链尾哈希").inputValue();
    verified(end);
    read(head, number);
  }

  private void verified(String end) {
    try (ChildProcess verifier = ChildProcess.java(Path.of("target/archive-story.log"), Map.of(), List.of("-cp", "target/classes",
        VerifierProgram.class.getName(), HOME.resolve("case.zip").toString(), "--expect", end, "--key", key.fingerprint()))) {
      assertThat(verifier.awaitEnd(60)).as(verifier.output()).isZero();
      assertThat(verifier.output()).contains("没有发现改动", "本卷出自平台").doesNotContain("[未查]", "[不符]");
    }
  }

  private void read(TasklistUser head, String number) throws IOException {
    unpack();
    Page page = head.page();
    page.navigate(HOME.resolve("index.html").toUri().toString());
    assertThat(page.locator("h1")).hasText(number);
    assertThat(page.locator(".cover")).containsText("当事人申请行政复议");
    assertThat(page.locator("#diagrams img")).hasCount(1);
    assertThat((Boolean) page.locator("#diagrams img").evaluate("image => image.complete && image.naturalWidth > 0")).isTrue();
    String diagram = page.locator("#diagrams img").getAttribute("src");
    picture(page, "卷宗目录");
    page.locator("#timeline a").first().click();
    assertThat(page.locator("h1")).hasText("发现问题");
    assertThat(page.locator(".chosen")).containsText("档案管理不规范");
    assertThat(head.foreignWords()).allMatch(word -> page.locator(".value").first().innerText().contains(word)); // the firm's licence
    picture(page, "提交时的表单");
    page.navigate(HOME.resolve(diagram).toUri().toString());
    head.page().screenshot(new Page.ScreenshotOptions().setPath(ALBUM.resolve("流程图.png"))); // all of it is wider than any screen
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(ALBUM.resolve(name + ".png")));
  }

  private static void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(HOME.resolve("case.zip").toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = HOME.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }

  /** An order whose firm put everything right. */
  private String passed() {
    String firm = new Firms(enrolment).partnership("430102");
    admit(firm);
    String number = desks.start("officer430102", "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "档案室无人管理，2025年的卷宗有三卷未归档。", "demand", "补齐归档，指定专人管理。"))));
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "同意"));
    desks.submit("officer430102", number, "userTask_recordService", ServiceForm.handedOver(LocalDate.of(2026, 3, 2), "送达回证1号"));
    desks.submit("officer430100", number, "userTask_acknowledgeNotice", Map.of());
    desks.submit("firm" + firm, number, "userTask_submitReport", Map.of("decision", "REPORT", "report", "已全部整改"));
    desks.submit("officer430102", number, "userTask_recheckOnSite", Map.of("recheckedOn", "2026-03-02", "inspector1", "张三",
        "inspector2", "李四", "results", List.of(Map.of("result", "DONE"))));
    desks.submit("head430102", number, "userTask_confirmRecheck", Map.of("decision", "PASSED", "opinion", "同意"));
    return number;
  }
}

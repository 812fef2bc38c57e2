package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** From the draft before the head's eyes to the notice issued anew, at everybody's screen; the papers are kept as pictures too. */
class DocumentsStoryTest extends TasklistStory {

  private static final Path ALBUM = Path.of("target/screenshots/Documents");

  @Autowired OfficialDocuments documents;
  @Autowired DocumentFiles files;

  @Test
  void a_head_sees_the_notice_before_it_is_issued_and_an_officer_issues_it_anew() throws IOException {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    order.number = desks.start("officer430102", "firm-rectification", Map.of("firm", order.firm, "months", 1, "findings", List.of(
        Map.of("ground", "PARTNERS_BELOW_MINIMUM", "facts", "合伙人谭某退伙后，合伙人只有两名。", "demand", "补足合伙人，并办理变更登记。"),
        Map.of("ground", "ARCHIVES", "facts", "抽查2025年案卷十件，其中四件没有归档。", "demand", "将未归档的案卷全部归档，建立归档登记簿。"))));
    TasklistUser head = at("head430102");
    head.open(order.number, "审批限期整改");
    Page page = head.page();
    page.navigate(page.url().replaceFirst("/camunda.*", "/cases/" + order.number + "/deadlines"));
    page.locator(".tabs").getByText("文书").click();
    show(head, "将制发的文书");
    page.getByText("预览将制发的限期整改通知书").click();
    assertThat(page.locator("h2")).hasText("限期整改通知书（预览）");
    assertSheets(page, 2);
    show(head, "预览");
    order.approved();

    TasklistUser officer = at("officer430102");
    officer.open(order.number, "登记送达");
    page = officer.page();
    page.navigate(officer.page().url().replaceFirst("/camunda.*", "/cases/" + order.number + "/documents"));
    show(officer, "已制发的文书");
    page.locator(".papers tbody th a").click();
    assertSheets(page, 2);
    show(officer, "打开文书");
    page.getByText("重新制发").click();
    show(officer, "重新制发");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认重新制发")).click();
    IssuedDocument renewed = documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
    assertThat(page.locator(".caption .number")).hasText(renewed.number());
    page.getByText("返回文书").click();
    assertThat(page.locator(".papers")).containsText("已被" + renewed.number() + "替换");
    show(officer, "重新制发之后");

    page = head.page();
    page.navigate(page.url().replaceFirst("/documents.*", "/documents/2/withdrawal"));
    page.locator("#reason").fill("认定的事实有误。");
    show(head, "撤回");
    picture("限期整改通知书", renewed);
  }

  @Test
  void the_decision_that_ends_a_firm_is_a_letter_of_two_pages() throws IOException {
    Order order = new Order(enrolment, desks, clock).proposedToProvince().decided("TERMINATE");
    picture("终止决定书", documents.latest(order.number, DocumentKind.TERMINATION_DECISION).orElseThrow());
  }

  /** The pages lie there as pictures, and each has come. */
  private static void assertSheets(Page page, int total) {
    assertThat(page.locator(".paper[aria-busy=false] img")).hasCount(total, new LocatorAssertions.HasCountOptions().setTimeout(90_000));
    for (int number = 1; number <= total; number++) {
      Locator sheet = page.getByAltText("第" + number + "页，共" + total + "页");
      sheet.scrollIntoViewIfNeeded();
      page.waitForFunction("image => image.complete && image.naturalWidth > 1000", sheet.elementHandle());
    }
    page.locator("h2").scrollIntoViewIfNeeded();
  }

  /** Every page of it, which must not be blank. */
  private void picture(String name, IssuedDocument document) throws IOException {
    try (PDDocument file = Loader.loadPDF(files.pdf(document.number()).orElseThrow())) {
      Files.createDirectories(ALBUM);
      for (int i = 0; i < file.getNumberOfPages(); i++) {
        BufferedImage shown = new PDFRenderer(file).renderImageWithDPI(i, 80);
        ImageIO.write(shown, "png", ALBUM.resolve(name + "-" + (i + 1) + ".png").toFile());
      }
      assertThat(file.getPage(0).getMediaBox().getWidth() / 72 * 25.4f).isBetween(209f, 211f);
    }
  }
}

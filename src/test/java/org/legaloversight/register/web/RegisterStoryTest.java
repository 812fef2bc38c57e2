package org.legaloversight.register.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** The province takes over a register from its spreadsheets, mends what is wrong with them, and reads it afterwards. */
class RegisterStoryTest extends TasklistStory {

  private static final Charset WINDOWS = Charset.forName("GB18030");
  private static final String FIRM = LicenceNumber.completing("31430000MT7660001").value();
  private static final String FIRMS = """
      名称,统一社会信用代码,组织形式,总所统一社会信用代码,主管机关,住所,负责人,颁证日期,停业整顿至
      湖南岳麓山律师事务所,%s,普通合伙,,岳麓区司法局,长沙市岳麓区麓山南路9号,顾长风,2012-04-18,
      """.formatted(FIRM);
  private static final String LAWYERS = """
      姓名,执业证号,执业机构统一社会信用代码,离开执业机构日期,合伙人,负责人或责任律师,兼职,首次执业日期,停止执业至,不得担任合伙人至
      顾长风,14301200310000001,%1$s,,是,是,否,2003-06-01,,
      沈月华,1430120081000000,%1$s,,是,否,否,2008-09-10,,
      陆一鸣,14301201910000003,%1$s,,否,否,是,2019-11-05,,
      """.formatted(FIRM);

  @Test
  void a_register_is_taken_over_from_spreadsheets() throws IOException {
    TasklistUser keeper = at("officer430000");
    Page page = keeper.page();
    page.navigate(page.url() + "register");
    show(keeper, "名册");
    page.locator(".doing").getByText("导入").click();
    choose(page, LAWYERS);
    assertThat(page.locator("#problems")).hasText("共1处问题，没有导入任何一行");
    assertThat(page.locator(".list tbody tr")).containsText("应为17位数字");
    show(keeper, "问题");
    assertThat(keeper.faults().take()).singleElement().asString().contains("400 POST"); // the browser takes the answer for an error
    choose(page, LAWYERS.replace("1430120081000000", "14301200810000002"));
    assertThat(page.locator(".facts")).containsText("1家，其中分所0家");
    assertThat(page.locator(".facts")).containsText("3人");
    show(keeper, "核对");
    page.locator("button.go").click();
    assertThat(page.locator(".told")).hasText("已导入，名册已更新。");
    read(keeper, page);
  }

  private static void choose(Page page, String lawyers) {
    page.setInputFiles("#firms", new FilePayload("律师事务所.csv", "text/csv", FIRMS.getBytes(WINDOWS)));
    page.setInputFiles("#lawyers", new FilePayload("律师.csv", "text/csv", lawyers.getBytes(WINDOWS)));
    assertThat(page.locator(".chosen").first()).hasText("律师事务所.csv");
    page.locator("button.go").click();
  }

  private void read(TasklistUser keeper, Page page) throws IOException {
    page.locator("input[name=q]").fill("岳麓山");
    page.locator("button.plain").click();
    assertThat(page.locator(".list tbody tr")).hasCount(1);
    Download table = page.waitForDownload(() -> page.locator(".doing").getByText("导出").click());
    assertThat(Files.readString(table.path(), StandardCharsets.UTF_8)).contains("湖南岳麓山律师事务所," + FIRM);
    page.locator(".list tbody a").click();
    assertThat(page.locator("h1")).hasText("湖南岳麓山律师事务所");
    assertThat(page.locator(".changes")).containsText("次导入名册");
    show(keeper, "律师事务所");
    page.getByText("沈月华").click();
    assertThat(page.locator(".facts")).containsText("2008-09-10");
    show(keeper, "律师");
  }
}

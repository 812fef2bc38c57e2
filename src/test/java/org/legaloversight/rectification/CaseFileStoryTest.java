package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** How people read a case file: within a task, on its own page, and found by number, firm or lawyer. */
class CaseFileStoryTest extends TasklistStory {

  private static final String TALLER = "document.documentElement.scrollHeight > document.documentElement.clientHeight";

  @Test
  void an_officer_reads_the_file_within_a_task_and_on_its_own_page_and_comes_back() {
    Order order = order().opened("ARCHIVES", "PARTNERS_BELOW_MINIMUM").approved().served();
    on(LocalDate.of(2026, 3, 30));
    TasklistUser officer = at("officer430102");
    officer.open(order.number, "提交整改报告");
    officer.tab("案卷");
    Page page = officer.page();
    FrameLocator file = page.frameLocator(".case-frame");
    assertThat(file.locator(".party h3")).hasText(register.firm(order.firm).name());
    assertThat(file.locator(".steps-open h3")).hasText(new String[] {"备案整改通知", "提交整改报告"});
    show(officer, "案卷页签");
    turn(file, "经过");
    assertThat(file.locator(".chain")).hasText(Pattern.compile("记录链完整，共\\d+条。"));
    Locator service = file.locator(".events > li").filter(new Locator.FilterOptions().setHasText("填写内容")).first();
    service.locator("summary").click();
    assertThat(service.locator(".facts")).containsText("直接送达");
    assertThat(service.locator(".facts")).containsText("2026年3月2日");
    show(officer, "经过");
    turn(file, "流程图");
    assertThat(file.locator("#diagram[data-drawn]")).isVisible();
    assertThat(file.locator("#diagram .current")).not().hasCount(0);
    assertThat(file.locator("#diagram .bjs-powered-by")).isVisible();
    show(officer, "流程图");
    turn(file, "概况");
    page.getByText("在单独页面中打开案卷").click();
    assertThat(page.locator("h1")).hasText(order.number);
    show(officer, "案卷");
    page.locator(".tabs").getByText("流程图").click();
    assertThat(page.locator("#diagram[data-drawn]")).isVisible();
    page.locator("#diagram").focus();
    String before = (String) page.locator("#diagram .viewport").getAttribute("transform");
    page.keyboard().press("-");
    assertThat(page.locator("#diagram .viewport")).not().hasAttribute("transform", before);
    page.getByText("全图", new Page.GetByTextOptions().setExact(true)).click();
    show(officer, "单独页面的流程图");
    page.getByText("返回待办工作台").click();
    assertThat(page.locator(".task-details h2.task")).hasText("提交整改报告");
    assertThat(page.locator(".task-details .nav-tabs .active")).hasText("案卷");
    assertThat(page.locator(".task-filter.active")).containsText("本单位待办");
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "1440, 900"})
  void within_a_task_there_is_one_scroll_bar_and_not_two(int width, int height) {
    Order order = order().opened("ARCHIVES").approved().served();
    TasklistUser officer = at("officer430102");
    officer.page().setViewportSize(width, height);
    officer.open(order.number, "提交整改报告");
    officer.tab("案卷");
    FrameLocator file = officer.page().frameLocator(".case-frame");
    for (String tab : new String[] {"经过", "流程图", "期限", "概况"}) {
      turn(file, tab);
      assertThat(file.locator(".tabs [aria-current]")).hasText(tab);
      officer.page().waitForTimeout(200);
      show(officer, tab + width);
      assertThat((Boolean) file.locator("body").evaluate("() => " + TALLER)).as(tab).isFalse();
    }
  }

  @Test
  void the_tab_opens_in_a_task_of_a_called_process_and_shows_both_diagrams() {
    Order order = order().proposedToProvince().decided("TERMINATE");
    TasklistUser lawyers = at("firm" + order.firm);
    lawyers.open(order.number, "发布终止公告");
    lawyers.tab("案卷");
    FrameLocator theirs = lawyers.page().frameLocator(".case-frame");
    assertThat(theirs.locator(".tabs a")).hasText(new String[] {"概况", "期限", "证据材料", "文书"});
    show(lawyers, "律师事务所的案卷");
    TasklistUser head = at("head430102");
    Page page = head.page();
    page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/cases?q=" + order.number));
    page.locator(".tabs").getByText("流程图").click();
    assertThat(page.locator(".kinds a")).hasCount(2);
    assertThat(page.locator("#diagram[data-drawn]")).isVisible();
    show(head, "终止流程图");
    page.locator(".kinds a").first().click();
    assertThat(page.locator("#diagram[data-drawn]")).isVisible();
    assertThat(page.locator("#diagram .current")).not().hasCount(0);
    show(head, "主流程图");
  }

  @Test
  void a_supervisor_finds_a_case_by_its_firm_and_by_its_lawyer_and_comes_back_to_what_was_found() {
    Order order = order().opened("ARCHIVES").approved().served();
    TasklistUser supervisor = at("supervisor430000");
    Page page = supervisor.page();
    page.locator(".app").getByText("案卷查询").click();
    show(supervisor, "案卷查询");
    page.getByLabel("案号、律师事务所或律师").fill(register.firm(order.firm).name());
    page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".list tbody th")).hasText(order.number);
    page.getByLabel("案号、律师事务所或律师").fill(Firms.lawyer(order.firm, 3));
    page.getByLabel("主管机关").selectOption(Order.COUNTY);
    page.keyboard().press("Enter");
    page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".list tbody th")).hasText(order.number);
    assertThat(page.locator(".list .firm small")).hasText("律师：律师3");
    show(supervisor, "按律师查到的案卷");
    page.locator(".list tbody th a").click();
    page.locator(".tabs").getByText("经过").click();
    page.getByText("返回案卷查询").click();
    assertThat(page.getByLabel("案号、律师事务所或律师")).hasValue(Firms.lawyer(order.firm, 3));
    page.getByLabel("案号、律师事务所或律师").fill(order.number.replace("〔", "[").replace("〕", "]"));
    page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText(order.number);
    page.getByText("返回案卷查询").click();
    page.getByLabel("案号、律师事务所或律师").fill("没有这样的律师事务所");
    page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".empty")).containsText("没有符合条件的案件");
    show(supervisor, "没有查到");
  }

  @Test
  void a_session_that_has_ended_leads_the_whole_page_to_the_login_and_not_the_tab_alone() {
    Order order = order().opened("ARCHIVES").approved().served();
    TasklistUser officer = at("officer430102");
    officer.open(order.number, "提交整改报告");
    officer.tab("案卷");
    Page page = officer.page();
    FrameLocator file = page.frameLocator(".case-frame");
    assertThat(file.locator(".tabs [aria-current]")).hasText("概况");
    page.context().clearCookies();
    file.locator(".tabs a").getByText("经过", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    show(officer, "登录已失效");
  }

  private static void turn(FrameLocator file, String tab) {
    file.locator(".tabs a").getByText(tab, new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(file.locator(".tabs [aria-current]")).hasText(tab);
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

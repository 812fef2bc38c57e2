package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** Where people look a deadline up: the calculator, the tab beside a task, the page of the case and the overview. */
class DeadlinePagesStoryTest extends TasklistStory {

  @Test
  void an_officer_reckons_a_date_before_promising_it() {
    TasklistUser officer = at("officer430102");
    Page page = officer.page();
    page.locator(".app").getByText("期限计算器").click();
    assertThat(page.getByLabel("起算日期")).hasValue("2026-03-02");
    page.getByLabel("查找期限").fill("补正 许可");
    assertThat(page.locator("#limit option:not([hidden])")).containsText(new String[] {"T10 一次告知补正期限（5个工作日）"});
    page.getByLabel("法定期限").last().selectOption("T10");
    page.getByLabel("起算日期").fill("2026-02-12");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("计算")).click();
    assertThat(page.locator(".answer .due")).hasText(Pattern.compile("2026年2月26日\\s*星期四\\s*24时届满"));
    assertThat(page.locator(".steps")).containsText("计入：2026年2月14日（调休上班日（春节））");
    assertThat(page.locator(".facts")).containsText("自收到申请材料之日起即为受理");
    show(officer, "期限计算器");
    page.getByText("本次计算的链接").click();
    assertThat(page).hasURL(Pattern.compile("/deadlines/calculator\\?from=2026-02-12&limit=T10$"));
    assertThat(page.locator(".answer .due strong")).hasText("2026年2月26日");
  }

  @Test
  void an_own_clock_shows_only_the_fields_it_needs() {
    Page page = at("officer430102").page();
    page.locator(".app").getByText("期限计算器").click();
    page.getByText("自定期限", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#limit")).isHidden();
    assertThat(page.getByLabel("届满日遇休息日")).isHidden();
    page.getByLabel("计算单位").selectOption("HOURS");
    assertThat(page.getByLabel("起算时刻")).isVisible();
    page.getByLabel("长度", new Page.GetByLabelOptions().setExact(true)).fill("24");
    page.getByLabel("起算日期").fill("2026-02-12");
    page.getByLabel("起算时刻").fill("10:20");
    page.locator(".go").click();
    assertThat(page.locator(".answer .due")).hasText(Pattern.compile("2026年2月13日\\s*星期五\\s*10时20分届满"));
  }

  @Test
  void the_tab_beside_a_task_leads_to_the_case_and_back_to_the_task() {
    Order order = order().opened("ARCHIVES").approved().served();
    on(LocalDate.of(2026, 3, 30));
    TasklistUser officer = at("officer430102");
    officer.open(order.number, "提交整改报告");
    officer.tab("期限");
    Page page = officer.page();
    Locator tab = page.locator(".deadline-tab");
    assertThat(tab.locator("h4")).hasText("整改期限T01");
    assertThat(tab.locator(".left.near")).hasText("还剩3个工作日");
    tab.getByText("为什么是这一天").click();
    assertThat(tab.locator(".steps")).containsText("起算：2026年3月2日限期整改通知书送达，当日不计");
    show(officer, "期限页签");
    tab.getByText("查看全部期限和办理经过").click();
    assertThat(page.locator("h1")).hasText(order.number);
    assertThat(page.locator(".card .due")).hasText("2026年4月2日 星期四");
    page.getByText("办理经过").click();
    assertThat(page.locator(".history li").first()).containsText("届满日为2026年4月2日");
    show(officer, "案件期限");
    page.getByText("返回待办工作台").click();
    assertThat(page.locator(".task-details h2.task")).hasText("提交整改报告");
    assertThat(page.locator(".task-details .nav-tabs .active")).hasText("案卷");
    assertThat(page.locator(".task-filter.active")).containsText("本单位待办");
  }

  @Test
  void a_task_without_a_deadline_of_its_own_says_so_in_its_tab() {
    Order order = order().opened("ARCHIVES");
    TasklistUser head = at("head430102");
    head.open(order.number, "审批限期整改");
    head.tab("期限");
    assertThat(head.page().locator(".deadline-tab .none")).hasText("本案目前没有在办的期限。");
  }

  @Test
  void a_firm_finds_its_own_deadlines_and_a_supervisor_those_of_the_province() {
    Order order = order().opened("ARCHIVES").approved().served();
    on(LocalDate.of(2026, 3, 30));
    TasklistUser lawyers = at("firm" + order.firm);
    lawyers.page().locator(".app").getByText("期限一览").click();
    assertThat(lawyers.page().locator(".list tbody tr")).hasCount(1);
    show(lawyers, "本所期限一览");
    TasklistUser supervisor = at("supervisor430000");
    Page page = supervisor.page();
    page.locator(".app").getByText("期限一览").click();
    page.getByLabel("主管机关").selectOption(Order.COUNTY);
    page.getByText("筛选", new Page.GetByTextOptions().setExact(true)).click();
    page.locator(".tabs .near").click();
    Locator row = page.locator(".list tbody tr").filter(new Locator.FilterOptions().setHasText(order.number + " "));
    turnTo(row);
    assertThat(row).containsText("2026-04-02 星期四");
    assertThat(row.locator(".left.near")).hasText("还剩3个工作日");
    show(supervisor, "期限一览");
    row.getByText(order.number).click();
    assertThat(page.locator("h1")).hasText(order.number);
    page.getByText("返回期限一览").click();
    assertThat(page.locator("h1")).hasText("期限一览");
  }

  /** The county has the running orders of other tests too, so that its list can be longer than a page. */
  private static void turnTo(Locator row) {
    Page page = row.page();
    assertThat(page.locator(".tabs .near")).hasAttribute("aria-current", "page");
    for (int number = 2; row.count() == 0 && page.locator(".pager a", new Page.LocatorOptions().setHasText("下一页")).count() > 0; number++) {
      page.locator(".pager a", new Page.LocatorOptions().setHasText("下一页")).click();
      assertThat(page.locator(".pager")).containsText("第" + number + "页");
    }
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

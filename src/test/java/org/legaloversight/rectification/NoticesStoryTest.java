package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the bell to the task: how people hear that something waits for them. */
class NoticesStoryTest extends TasklistStory {

  @Autowired DeadlineLedger ledger;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void nothing_waits_yet() {
    jdbc.sql("update notice set settled_at = now() where settled_at is null").update();
  }

  @Test
  void a_head_approves_and_the_officer_lands_in_the_task() {
    Order order = order().opened("ARCHIVES");
    TasklistUser head = at("head430102");
    assertThat(head.page().locator(".bell .count")).hasText(Pattern.compile("1"));
    head.page().locator(".bell").click();
    show(head, "负责人的消息");
    follow(head, "请办理：审批限期整改");
    landed(head, "审批限期整改");
    assertThat(head.page().locator(".notices-link a")).hasText("消息");
    head.page().locator(".notices-link a").click(); // a page left open on a task that is done elsewhere asks for it in vain
    order.approved();

    TasklistUser officer = at("officer430102b");
    assertThat(officer.page().locator(".bell .count")).hasText(Pattern.compile("1"));
    show(officer, "首页有一条未读");
    officer.list("本单位待办");
    assertThat(officer.page().locator(".notices-link .notices-count")).hasText("1");
    show(officer, "待办工作台页头");
    officer.page().locator(".notices-link a").click();
    show(officer, "承办人的消息");
    follow(officer, "请办理：登记送达");
    landed(officer, "登记送达");
    assertThat(officer.page().locator(".notices-link .notices-count")).hasCount(0);
    show(officer, "从消息到事项");
  }

  @Test
  void deadlines_near_and_overdue_and_what_a_colleague_has_done() {
    Order order = order().opened("ARCHIVES").approved().served();
    ledger.start(order.number, "T40", "芙蓉区司法局", LocalDate.of(2026, 3, 2), "收到反映");
    TasklistUser lawyers = at("firm" + order.firm);
    on(LocalDate.of(2026, 3, 26), order.number);
    lawyers.page().reload();
    lawyers.page().locator(".bell").click();
    show(lawyers, "律师事务所的消息");
    follow(lawyers, "整改期限将于2026年4月2日届满");
    assertThat(lawyers.page().locator("h1")).hasText(order.number);
    on(LocalDate.of(2026, 5, 7), order.number);
    TasklistUser officer = at("officer430102b");
    Page page = officer.page();
    page.locator(".bell").click();
    assertThat(page.locator(".fresh .items .kind.overdue")).hasCount(1);
    assertThat(page.locator(".seen .items")).containsText(new String[] {"登记送达"});
    show(officer, "逾期和已办理");
    TasklistUser city = at("head430100");
    city.page().locator(".bell").click();
    assertThat(city.page().locator(".fresh .items")).containsText("芙蓉区司法局逾期上报：投诉处理期限已于2026年5月6日届满");
    show(city, "上报一级");
    page.locator(".tabs .overdue").click();
    page.getByText("本类全部标为已读").click();
    assertThat(page.locator(".fresh")).hasCount(0);
  }

  @Test
  void an_officer_sets_the_mail_and_the_bar_stays_one_line() {
    order().opened("ARCHIVES").approved();
    TasklistUser officer = at("officer430102b");
    Page page = officer.page();
    page.setViewportSize(1280, 900);
    for (String path : List.of("/", "/notices", "/deadlines", "/deadlines/calculator", "/notices/settings")) {
      page.navigate(page.url().replaceFirst("(//[^/]+)/.*", "$1") + path);
      assertThat(page.locator(".bell .count")).isVisible();
      org.assertj.core.api.Assertions.assertThat(page.locator(".bar").boundingBox().height).as("bar of %s", path).isEqualTo(56);
    }
    page.getByText("只在每个工作日上午八时三十分汇总发送一封").click();
    page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".notice.good")).hasText("已保存。");
    show(officer, "邮件设置");
    at("head430102").page().navigate(page.url());
    show(at("head430102"), "负责人的邮件设置");
  }

  private static void follow(TasklistUser person, String text) {
    person.page().locator(".items a").filter(new Locator.FilterOptions().setHasText(text)).first().click();
  }

  private static void landed(TasklistUser person, String task) {
    Locator heading = person.page().locator(".task-details h2.task");
    heading.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    assertThat(heading).hasText(task);
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

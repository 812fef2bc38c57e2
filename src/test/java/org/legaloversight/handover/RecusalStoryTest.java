package org.legaloversight.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.TasklistUser;

/** An officer withdraws from a case, or is made to: the task is gone from the list, and a page left open does nothing any more. */
class RecusalStoryTest extends HandoverStory {

  @Test
  void an_officer_withdraws_beside_the_task_and_does_not_find_it_again() {
    TasklistUser officer = at(OFFICER);
    officer.take(number, TASK);
    Page file = casePage(officer);
    assertThat(file.locator(".list")).containsText("王晓岚");
    file.getByLabel("事由").first().selectOption("NEAR_RELATIVE");
    file.getByLabel("说明").first().fill("该所主任是本人配偶");
    show(officer, "申明回避");
    file.locator("main .go").first().click();
    assertThat(file.locator("h2")).hasText("已回避");
    show(officer, "已回避");
    officer.list("全部可见").search(number);
    assertThat(officer.page().locator("section.tasks-list")).containsText("没有符合筛选条件的待办事项");
    show(officer, "回避后的待办");
    assertThat(officer.api("/task/" + task).status()).isEqualTo(404);
    officer.faults().take();
    the_colleague_goes_on();
  }

  private void the_colleague_goes_on() {
    TasklistUser colleague = at(COLLEAGUE);
    colleague.take(number, TASK).choose("送达结果", "已送达").select("送达方式", "直接送达").date("送达日期", LocalDate.of(2026, 3, 2))
        .fill("送达地点", "该所办公室").fill("送达人", "李静").fill("签收人", "主任").select("签收人身份", "负责人")
        .fill("送达回证编号", "回证1号");
    colleague.submit();
    assertThat(casePage(colleague).locator(".recusals")).containsText("该所主任是本人配偶");
    show(colleague, "回避记录");
  }

  @Test
  void a_page_left_open_submits_nothing_after_a_head_has_ordered_it() {
    TasklistUser officer = at(OFFICER);
    officer.take(number, TASK).choose("送达结果", "已送达").select("送达方式", "直接送达").date("送达日期", LocalDate.of(2026, 3, 2))
        .fill("送达地点", "该所办公室").fill("送达人", "李静").fill("签收人", "主任").select("签收人身份", "负责人")
        .fill("送达回证编号", "回证1号");
    the_head_orders_it();
    officer.press();
    assertThat(officer.message()).containsAnyOf("已不存在", "已办结或不存在");
    show(officer, "页面未关闭");
    assertThat(officer.faults().take()).isNotEmpty().allMatch(fault -> fault.contains(": 404 "));
    assertThat(desks.open(number)).contains("userTask_recordService");
    officer.list("本单位待办").search(number);
    assertThat(officer.page().locator("section.tasks-list")).containsText("没有符合筛选条件的待办事项");
  }

  private void the_head_orders_it() {
    TasklistUser head = at(HEAD);
    Page page = casePage(head);
    page.locator("select[name=person]").selectOption(OFFICER);
    page.getByLabel("事由").last().selectOption("OTHER");
    page.getByLabel("说明").last().fill("三年内曾在该所执业");
    show(head, "决定回避");
    page.locator("main .go").last().click();
    assertThat(page.locator(".recusals .state.now")).hasText("决定回避");
    show(head, "回避已决定");
  }
}

package org.legaloversight.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer is away for a week; the colleague finds the officer's task, takes it over in the Tasklist and hands it in for both. */
class AbsenceStoryTest extends HandoverStory {

  @Autowired Timeline timeline;

  @Test
  void a_colleague_stands_in_and_the_record_names_both() {
    TasklistUser officer = at(OFFICER);
    officer.take(number, TASK);
    the_officer_enters_the_absence(officer.page());
    show(officer, "登记外出");
    TasklistUser colleague = at(COLLEAGUE);
    colleague.page().locator(".app").getByText("移交与代理").click();
    assertThat(colleague.page().locator(".list").first()).containsText(number);
    show(colleague, "由我代理");
    colleague.open(number, TASK);
    Locator standIn = colleague.page().locator("[cam-tasklist-task-meta] .stand-in");
    assertThat(standIn).hasText("王晓岚外出至2026-03-06，由您代理");
    show(colleague, "代为认领");
    colleague.page().getByText("代为认领").click();
    assertThat(colleague.page().locator(".task-details .assignee .unclaim")).isVisible();
    assertThat(standIn).hasCount(0);
    colleague.form().choose("送达结果", "已送达").select("送达方式", "直接送达").date("送达日期", LocalDate.of(2026, 3, 2))
        .fill("送达地点", "该所办公室").fill("送达人", "李静").fill("签收人", "主任").select("签收人身份", "负责人").fill("送达回证编号", "回证1号");
    show(colleague, "代为办理");
    colleague.submit();
    assertThat(timeline.of(number)).filteredOn(event -> "userTask_recordService".equals(event.task())).extracting(RecordedEvent::actorName)
        .isEqualTo(List.of("李静（代王晓岚）"));
    assertThat(timeline.of(number)).extracting(RecordedEvent::text).anyMatch(text -> text.startsWith("李静代王晓岚接办"));
  }

  private void the_officer_enters_the_absence(Page page) {
    page.navigate(page.url().replaceFirst("/camunda.*", "/"));
    page.locator(".app").getByText("移交与代理").click();
    page.locator(".tabs").getByText("外出代理").click();
    page.getByLabel("代理人").selectOption(COLLEAGUE);
    page.getByLabel("截止日期").fill("2026-03-06");
    page.locator(".entry .go").click();
    assertThat(page.locator(".list .state.now")).hasText("代理中");
  }

  @Test
  void a_head_moves_many_tasks_at_once() {
    TasklistUser head = at(HEAD);
    head.page().locator(".app").getByText("移交与代理").click();
    Page page = head.page();
    page.locator(".list tbody tr").filter(new Locator.FilterOptions().setHasText(number + " ")).filter(new Locator.FilterOptions().setHasText(TASK))
        .locator("input[name=pick]").check();
    page.getByLabel("移交给").selectOption(COLLEAGUE);
    page.getByLabel("理由").last().fill("工作调整");
    show(head, "事项移交");
    page.locator(".decide .go").click();
    assertThat(page.locator(".notice.good")).containsText("已办理1项事项");
    page.getByLabel("承办人").selectOption(COLLEAGUE);
    page.getByText("筛选", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".list")).containsText(number);
    show(head, "移交之后");
    page.locator(".tabs").getByText("人员离岗").click();
    page.getByLabel("离岗人员").selectOption(COLLEAGUE);
    page.getByText("查看", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".leave")).containsText(number);
    show(head, "人员离岗");
  }
}

package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.Firm;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** The everyday ways out of an order, at everybody's screen. */
class PassedStoryTest extends TasklistStory {

  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;

  @Test
  void a_firm_asks_for_more_time_reports_in_it_and_passes() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged();
    TasklistUser lawyers = at("firm" + order.firm);
    FormPart form = lawyers.take(order.number, "提交整改报告");
    assertThat(form.text()).contains("2026-04-02").doesNotContain("最近办理");
    form.choose("提交内容", "申请延期").number("申请延长", 1).fill("理由", "档案室装修未完。");
    show(lawyers, "申请延期");
    lawyers.submit();
    TasklistUser head = at("head430102");
    head.take(order.number, "决定是否延期").choose("延期决定", "准许延期").fill("意见", "理由属实，准许。");
    show(head, "决定是否延期");
    head.submit();
    LocalDate due = ledger.current(order.number, "T01").orElseThrow().dueDay();
    assertThat(due).isEqualTo(LocalDate.of(2026, 5, 6));
    on(LocalDate.of(2026, 4, 20), order.number);
    lawyers.list("本单位待办").search(order.number);
    assertThat(lawyers.row(order.number, "提交整改报告").locator(".deadline .when")).hasText(due.toString());
    lawyers.take(order.number, "提交整改报告").choose("提交内容", "提交整改报告").fill("整改情况", "十件案卷已全部归档。");
    show(lawyers, "提交整改报告");
    lawyers.submit();
    the_recheck_passes(order);
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo("整改合格");
    assertThat(ledger.current(order.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.MET);
  }

  private void the_recheck_passes(Order order) {
    TasklistUser officer = at("officer430102");
    officer.take(order.number, "实地复查").date("复查日期", LocalDate.of(2026, 4, 20)).fill("检查人员一", "王晓岚").fill("检查人员二", "陈立文")
        .choose("复查结果", "已整改");
    officer.submit();
    TasklistUser head = at("head430102");
    head.take(order.number, "审核复查结论").choose("复查结论", "整改合格").fill("审核意见", "整改到位。");
    head.submit();
  }

  @Test
  void a_head_withdraws_an_order_that_should_not_have_been_made() {
    Order order = order().opened("ARCHIVES").approved().served();
    Firm firm = register.firm(order.firm);
    TasklistUser head = at("head430102");
    FormPart form = head.start("撤回限期整改");
    form.select("案号", order.number + "　" + firm.name()).fill("撤回理由", "认定有误。");
    show(head, "撤回限期整改");
    head.submit();
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo("撤回");
    TasklistUser officer = at("officer430102");
    officer.list("全部可见").search(order.number);
    assertThat(officer.page().locator("section.tasks-list")).containsText("没有符合筛选条件的待办事项");
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.StandingRules;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision to end a firm falls, as a whole or in part: what becomes of its branch, whose own end was merged, and of the firm. */
class EndCarriedOnStoryTest extends TasklistStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String RULING = "湘府复决字〔2026〕12号";

  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient database;

  private StandingRules rules;
  private Order order;
  private String branch;

  @BeforeEach
  void a_firm_with_a_branch() {
    rules = StandingRules.from(database);
    order = new Order(enrolment, desks, clock);
    branch = new Firms(enrolment).branch(order.firm, Order.COUNTY);
    admit(order.firm);
    admit(branch);
  }

  @AfterEach
  void the_standing_rules_hold() {
    rules.hold();
  }

  @Test
  void a_branch_whose_end_was_merged_into_its_firm_s_ends_in_a_new_case_when_the_firm_need_not_end() {
    Order merged = FilledForms.terminated(new Order(enrolment, desks, clock, branch));
    FilledForms.terminated(order);
    Annulled.settled(merged, "MERGE");
    assertThat(caseFiles.file(merged.number).running()).isFalse();
    the_head_of_the_province_carries_out_the_ruling(merged);
    the_county_takes_the_end_up_again(merged);
    Order next = new Order(enrolment, desks, clock, branch);
    next.number = caseFiles.runningOf(branch).get(0).number();
    the_officer_sees_the_new_case(next, merged);
    the_branch_winds_up(next);
    next.city("userTask_giveOpinion", "AGREE").deregistered().licenceCollected();
    assertThat(caseFiles.file(next.number).outcome()).isEqualTo("终止并注销");
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
  }

  private FormPart ruling(TasklistUser head) {
    return head.start("执行决定的撤销")
        .fill("被撤销的决定书文号", Annulled.decisionIn(order))
        .choose("裁决文书", "行政复议决定书").fill("裁决文书文号", RULING).date("裁决作出日期", TODAY);
  }

  private void the_head_of_the_province_carries_out_the_ruling(Order merged) {
    TasklistUser head = at("head430000");
    FormPart form = ruling(head).choose("裁决结果", "全部撤销");
    assertThat(form.text()).doesNotContain("被撤销、变更的部分");
    show(head, "登记全部撤销");
    head.submit();
    form = head.take(order.number, "确认恢复名册");
    assertThat(form.text()).contains(RULING, "执行后将恢复", "恢复为“正常执业”", "自身的终止决定未被撤销", merged.number);
    show(head, "分所的终止程序将接续");
    form.choose("是否执行", "确认执行").fill("意见", "依复议决定执行。");
    head.submit();
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.TERMINATING);
  }

  private void the_county_takes_the_end_up_again(Order merged) {
    TasklistUser officer = at("officer430102");
    FormPart form = officer.take(merged.number, "决定是否恢复办理");
    assertThat(form.text()).contains("自身的终止决定未被撤销", "接续终止程序");
    form.choose("是否恢复办理", "不再办理").fill("理由", "总所不再终止。");
    officer.press();
    officer.page().locator(".notifications .alert:visible").last().waitFor();
    assertThat(officer.message()).contains("仍应当终止", "接续");
    show(officer, "不得不再办理");
    officer.faults().take(); // the browser reports the refused form as an error of the network
    form.choose("是否恢复办理", "另立新案").fill("理由", "分所自身的终止决定仍然有效。");
    show(officer, "另立新案接续");
    officer.submit();
    assertThat(caseFiles.runningOf(branch)).hasSize(1);
  }

  private void the_officer_sees_the_new_case(Order next, Order merged) {
    TasklistUser officer = at("officer430102");
    assertThat(officer.open(next.number, "发布终止公告").text()).contains(next.number, register.firm(branch).name(), "本案接续案件" + merged.number + "的终止程序", "终止决定书");
    officer.tab("流程图");
    show(officer, "接续的案件的流程图");
    officer.tab("案卷");
    FrameLocator file = officer.page().frameLocator(".case-frame");
    file.getByText("经过", new FrameLocator.GetByTextOptions().setExact(true)).first().click();
    PlaywrightAssertions.assertThat(file.locator(".tabs [aria-current]")).hasText("经过");
    PlaywrightAssertions.assertThat(file.locator("main")).containsText("接续已结案的案件" + merged.number + "的终止程序");
    show(officer, "接续的案件的办理经过");
    officer.list("全部可见"); // or the page would miss the task when the firm has done it
    assertThat(next.number).isNotEqualTo(merged.number);
  }

  private void the_branch_winds_up(Order next) {
    TasklistUser lawyers = at("firm" + branch);
    FormPart form = lawyers.take(next.number, "发布终止公告");
    form.choose("公告情况", "已公告").date("公告日期", TODAY).fill("公告媒体", "湖南日报");
    show(lawyers, "分所发布终止公告");
    lawyers.submit();
    lawyers.take(next.number, "报告清算结果").choose("清算情况", "清算完毕").date("清算结束日期", TODAY).fill("清算人", "清算组");
    lawyers.submit();
    lawyers.take(next.number, "报送注销材料").choose("报送材料", "注销申请书和注销申请表").choose("报送材料", "清算报告").date("报送日期", TODAY);
    show(lawyers, "分所报送注销材料");
    lawyers.submit();
  }

  @Test
  void of_a_ruling_on_a_part_the_register_keeps_the_end_and_the_province_decides_that_part_anew() {
    FilledForms.terminated(order);
    TasklistUser head = at("head430000");
    FormPart form = ruling(head).choose("裁决结果", "部分撤销或者变更");
    head.press();
    assertThat(form.complaint("被撤销、变更的部分")).isNotBlank();
    show(head, "部分撤销须写明部分");
    form.fill("被撤销、变更的部分", "决定书第三项（清算期限）");
    show(head, "登记部分撤销");
    head.submit();
    form = head.take(order.number, "确认恢复名册");
    assertThat(form.text()).contains("决定书第三项（清算期限）", "名册不变", "不可分割").doesNotContain("执行后将恢复");
    form.choose("是否执行", "确认执行").fill("意见", "依复议决定执行。");
    show(head, "名册不变");
    head.submit();
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.TERMINATING);
    the_province_decides_the_part_anew();
    TasklistUser lawyers = at("firm" + order.firm);
    lawyers.open(order.number, "发布终止公告");
    show(lawyers, "该所的终止程序继续");
  }

  private void the_province_decides_the_part_anew() {
    TasklistUser officer = at("officer430000");
    FormPart form = officer.take(order.number, "办理发证机关事项");
    assertThat(form.text()).contains("决定书第三项（清算期限）", "重新作出决定");
    form.fill("办理情况", "已重新作出清算期限的决定。");
    show(officer, "重新作出该部分");
    officer.submit();
  }
}

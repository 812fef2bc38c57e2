package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm that lost its partners, from the first order to the end of its licence, at everybody's screen. */
class TerminationStoryTest extends TasklistStory {

  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired Timeline timeline;

  private Firm firm;
  private String number;

  @Test
  void a_firm_without_enough_partners_is_ordered_to_rectify_fails_is_heard_and_is_ended() {
    firm = register.firm(new Firms(enrolment).partnership(Order.COUNTY));
    admit(firm.licence());
    the_county_opens_an_order_and_serves_it();
    the_firm_lets_the_period_pass();
    the_recheck_fails();
    the_city_tells_the_firm_what_it_means_to_do();
    the_firm_is_heard();
    the_province_decides();
    the_firm_winds_up();
    assertThat(caseFiles.file(number).outcome()).isEqualTo("终止并注销");
    assertThat(register.firm(firm.licence()).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(ledger.of(number).stream().filter(deadline -> deadline.limit().equals("T24"))).hasSize(5);
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }

  private void the_county_opens_an_order_and_serves_it() {
    TasklistUser officer = at("officer430102");
    FormPart form = officer.start("律师事务所限期整改");
    form.select("律师事务所", firm.name()).select("问题类型", "合伙人人数低于法定条件")
        .fill("事实", "三月二日现场检查：合伙人仅有两名，低于三名。").fill("应改正事项", "补足至三名以上合伙人并办理备案。");
    form.add().row(2).select("问题类型", "档案管理不规范").fill("事实", "抽查案卷十件，三件未归档。").fill("应改正事项", "补齐归档。");
    show(officer, "发起限期整改");
    officer.submit();
    number = caseFiles.runningOf(firm.licence()).get(0).number();
    TasklistUser head = at("head430102");
    form = head.take(number, "审批限期整改");
    assertThat(form.text()).contains(number, firm.name(), "合伙人人数低于法定条件", "档案管理不规范", "三月二日现场检查");
    all_tabs_are_chinese(head);
    form.choose("审批决定", "同意制发").fill("审批意见", "事实清楚，同意制发。");
    show(head, "审批限期整改");
    head.submit();
    show(head, "已提交");
    officer.take(number, "登记送达").choose("送达结果", "已送达").select("送达方式", "直接送达").date("送达日期", LocalDate.of(2026, 3, 2))
        .fill("送达地点", "该所办公室").fill("送达人", "王晓岚").fill("签收人", firm.headName()).select("签收人身份", "负责人")
        .fill("送达回证编号", "送达回证一号");
    show(officer, "登记送达");
    officer.submit();
    TasklistUser city = at("officer430100");
    city.take(number, "备案整改通知").fill("指导意见", "请跟踪整改。");
    show(city, "备案整改通知");
    city.submit();
  }

  private void all_tabs_are_chinese(TasklistUser person) {
    for (String tab : List.of("办理记录", "流程图", "说明", "表单")) {
      person.tab(tab);
      show(person, tab);
    }
  }

  private void the_firm_lets_the_period_pass() {
    LocalDate due = ledger.current(number, "T01").orElseThrow().dueDay();
    assertThat(due).isEqualTo(LocalDate.of(2026, 4, 2));
    on(LocalDate.of(2026, 3, 26), number);
    assertThat(timeline.of(number)).anyMatch(event -> event.text().contains("提醒：整改期限将于2026-04-02届满"));
    TasklistUser officer = at("officer430102");
    officer.list("本单位待办").search(number);
    assertThat(officer.row(number, "提交整改报告")).containsText(firm.name());
    assertThat(officer.row(number, "提交整改报告").locator(".deadline .when")).hasText(due.toString());
    show(officer, "期限提醒日的待办列表");
    on(LocalDate.of(2026, 4, 3), number);
    officer.list("本单位待办").search(number);
    assertThat(officer.row(number, "提交整改报告")).hasCount(0);
  }

  private void the_recheck_fails() {
    TasklistUser officer = at("officer430102");
    FormPart form = officer.take(number, "实地复查");
    form.date("复查日期", LocalDate.of(2026, 4, 3)).fill("检查人员一", "王晓岚").fill("检查人员二", "陈立文");
    assertThat(form.row(1).value("问题")).contains("合伙人人数低于法定条件");
    form.row(1).choose("复查结果", "未整改").fill("说明", "合伙人仍为两名。");
    form.row(2).choose("复查结果", "已整改");
    show(officer, "实地复查");
    officer.submit();
    TasklistUser head = at("head430102");
    form = head.take(number, "审核复查结论");
    assertThat(form.text()).contains("【复查：未整改】", "【复查：已整改】");
    form.choose("复查结论", "整改不合格").fill("审核意见", "合伙人仍未补足。");
    show(head, "审核复查结论");
    head.submit();
  }

  private void the_city_tells_the_firm_what_it_means_to_do() {
    TasklistUser city = at("officer430100");
    city.take(number, "审查终止事由").choose("审查结论", "拟报终止").fill("审查意见", "设立条件缺失，拟报终止。");
    show(city, "审查终止事由");
    city.submit();
    city.take(number, "送达拟终止告知书").choose("送达结果", "已送达").select("送达方式", "邮寄送达")
        .date("送达日期", LocalDate.of(2026, 4, 3)).fill("送达地点", "该所住所地").fill("签收人", firm.headName()).select("签收人身份", "负责人")
        .fill("送达回证编号", "邮件一〇二号");
    city.submit();
  }

  private void the_firm_is_heard() {
    on(LocalDate.of(2026, 4, 8), number);
    TasklistUser lawyers = at("firm" + firm.licence());
    FormPart form = lawyers.take(number, "陈述申辩或听证");
    assertThat(form.text()).contains(number, firm.name(), ledger.current(number, "T52").orElseThrow().dueDay().toString())
        .doesNotContain("拟报终止", "最近办理"); // the bureaus' opinions are not the firm's to read
    form.choose("回应", "要求听证").fill("理由", "第三名合伙人的备案正在办理。");
    show(lawyers, "律师事务所要求听证");
    lawyers.submit();
    TasklistUser city = at("officer430100");
    city.take(number, "安排听证").date("听证日期", LocalDate.of(2026, 4, 20)).date("通知日期", LocalDate.of(2026, 4, 8))
        .fill("听证地点", "三楼会议室").fill("听证主持人", "罗建平");
    show(city, "安排听证");
    city.submit();
    on(LocalDate.of(2026, 4, 20), number);
    city.take(number, "登记听证情况").date("举行日期", LocalDate.of(2026, 4, 20)).fill("听证笔录要点", "当事人到场陈述。")
        .fill("听证意见", "事实成立。");
    city.submit();
    TasklistUser head = at("head430100");
    head.take(number, "提出终止意见").fill("市州意见", "建议终止。");
    show(head, "提出终止意见");
    head.submit();
  }

  private void the_province_decides() {
    TasklistUser officer = at("officer430000");
    officer.take(number, "审核终止材料").fill("审核意见", "事实清楚，程序合法。");
    officer.submit();
    TasklistUser head = at("head430000");
    FormPart form = head.take(number, "决定是否终止");
    assertThat(form.text()).contains("事实清楚，程序合法。");
    form.choose("决定", "终止").fill("决定理由", "逾期未能恢复设立条件。");
    show(head, "决定是否终止");
    head.submit();
    assertThat(register.firm(firm.licence()).state()).isEqualTo(FirmState.TERMINATING);
  }

  private void the_firm_winds_up() {
    LocalDate today = LocalDate.of(2026, 4, 20);
    TasklistUser lawyers = at("firm" + firm.licence());
    lawyers.take(number, "发布终止公告").choose("公告情况", "已公告").date("公告日期", today).fill("公告媒体", "湖南日报");
    show(lawyers, "发布终止公告");
    lawyers.submit();
    lawyers.take(number, "报告清算结果").choose("清算情况", "清算完毕").date("清算结束日期", today).fill("清算人", "清算组");
    lawyers.submit();
    FormPart form = lawyers.take(number, "报送注销材料");
    assertThat(form.text()).contains(ledger.current(number, "T04").orElseThrow().dueDay().toString());
    form.choose("报送材料", "注销申请书和注销申请表").choose("报送材料", "清算报告").date("报送日期", today);
    show(lawyers, "报送注销材料");
    lawyers.submit();
    TasklistUser city = at("officer430100");
    city.take(number, "出具审查意见").choose("审查结论", "同意注销").fill("审查意见", "材料齐全。");
    city.submit();
    TasklistUser province = at("head430000");
    province.take(number, "决定是否注销").choose("决定", "注销").fill("决定理由", "同意注销。");
    show(province, "决定是否注销");
    province.submit();
    TasklistUser county = at("officer430102");
    county.take(number, "收缴执业许可证").choose("收缴情况", "已交回").date("收缴日期", today).number("正本份数", 1).number("副本份数", 1).fill("备注", "许可证完好。");
    show(county, "收缴执业许可证");
    county.submit();
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** A firm is ended, its branch's own case waits for somebody to say what becomes of it, and the decision is annulled on review. */
class ConsequencesStoryTest extends TasklistStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient database;

  private Order order;
  private String branch;
  private String ofTheBranch;
  private String decision;

  @Test
  void what_a_termination_affects_is_found_at_its_desk_and_an_annulment_brings_it_back() {
    StandingRules rules = StandingRules.from(database);
    order = new Order(enrolment, desks, clock);
    branch = new Firms(enrolment).branch(order.firm, "430103");
    admit(order.firm);
    ofTheBranch = desks.start("officer430103", "firm-rectification",
        Map.of("firm", branch, "months", 1, "findings", List.of(Order.finding("ARCHIVES"))));
    order.proposedToProvince().acknowledged();
    the_province_ends_the_firm();
    the_county_of_the_branch_finds_its_case();
    order.ended();
    the_head_of_the_province_carries_out_the_annulment();
    what_could_not_be_brought_back_is_at_its_desk();
    rules.hold();
  }

  private void the_province_ends_the_firm() {
    TasklistUser head = at("head430000");
    head.take(order.number, "决定是否终止").choose("决定", "终止").fill("决定理由", "逾期未能恢复设立条件。");
    head.submit();
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.TERMINATING);
    decision = Annulled.decisionIn(order);
  }

  private void the_county_of_the_branch_finds_its_case() {
    TasklistUser officer = at("officer430103");
    FormPart form = officer.take(ofTheBranch, "核对受影响案件");
    assertThat(form.text()).contains(ofTheBranch, order.number, "进入终止程序", "决定前期限照常计算");
    form.choose("建议", "并案结案").fill("核对意见", "尚未制发通知书，问题可在终止案件中一并处理。");
    show(officer, "核对受影响案件");
    officer.tab("流程图");
    show(officer, "受影响案件的流程图");
    officer.tab("表单");
    officer.submit();
    TasklistUser head = at("head430103");
    form = head.take(ofTheBranch, "决定受影响案件");
    assertThat(form.text()).contains("承办人意见");
    form.choose("决定", "并案结案").fill("理由", "同意承办人意见。");
    show(head, "决定受影响案件");
    head.submit();
    assertThat(caseFiles.file(ofTheBranch).outcome()).isEqualTo("主体终止");
  }

  private void the_head_of_the_province_carries_out_the_annulment() {
    TasklistUser head = at("head430000");
    FormPart form = head.start("执行决定的撤销");
    form.fill("被撤销的决定书文号", decision).choose("裁决文书", "行政复议决定书").fill("裁决文书文号", "湘府复决字〔2026〕12号")
        .date("裁决作出日期", TODAY).choose("裁决结果", "全部撤销");
    show(head, "登记撤销裁决");
    head.submit();
    form = head.take(order.number, "确认恢复名册");
    assertThat(form.text()).contains("执行后将恢复", "恢复为“正常执业”", "不能自动恢复，将转交办理", "请重新颁发", ofTheBranch);
    show(head, "将恢复和不能恢复的事项");
    form.choose("是否执行", "确认执行").fill("意见", "依复议决定执行。");
    show(head, "确认恢复名册");
    head.submit();
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.ACTIVE);
  }

  private void what_could_not_be_brought_back_is_at_its_desk() {
    TasklistUser province = at("officer430000");
    FormPart form = province.take(order.number, "办理发证机关事项");
    assertThat(form.text()).contains("执业许可证", "请重新颁发");
    form.fill("办理情况", "已于今日重新颁发正本、副本。");
    show(province, "办理发证机关事项");
    province.submit();
    TasklistUser county = at("officer430103");
    form = county.take(ofTheBranch, "决定是否恢复办理");
    form.choose("是否恢复办理", "另立新案").fill("理由", "档案问题仍须整改。");
    show(county, "决定是否恢复办理");
    county.submit();
    assertThat(caseFiles.runningOf(branch)).hasSize(1);
  }
}

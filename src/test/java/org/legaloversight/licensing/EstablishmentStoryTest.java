package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three partners found a firm of their own, from the counter to the day it opens, at everybody's screen. */
class EstablishmentStoryTest extends TasklistStory {

  private static final List<String> RULES = List.of("PREMISES", "FIRM_CHARTER", "FIRM_FUNDS", "FOUNDERS_YEARS");

  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient database;

  @Test
  void a_firm_is_established_from_its_name_to_its_opening() {
    String former = new Firms(enrolment).partnership("430103");
    TasklistUser counter = at("officer430100");
    apply(counter, former);
    String number = database.sql("select number from case_file where firm_name = '湖南浏阳河甲律师事务所'").query(String.class).single();
    named(number);
    counter.take(number, "提交设立材料").date("收到设立材料日期", LocalDate.of(2026, 3, 2)).fill("材料说明", "章程、合伙协议、资产证明齐全。");
    show(counter, "提交设立材料");
    counter.submit();
    licensed(number);
    counter.take(number, "收回律师旧证").date("交回或者声明日期", LocalDate.of(2026, 3, 2));
    show(counter, "收回设立人旧证");
    counter.submit();
    at("officer430000").take(number, "换发律师新证").date("颁发日期", LocalDate.of(2026, 3, 2)).fill("领取人", "主任");
    at("officer430000").submit();
    opened(number);
    assertThat(caseFiles.file(number).outcome()).isEqualTo("准予许可");
  }

  private void apply(TasklistUser counter, String former) {
    FormPart form = counter.start("律师事务所设立").select("住所所在县区", "长沙市芙蓉区").fill("住所", "五一大道1号").choose("组织形式", "普通合伙").number("资产", 30);
    for (int row = 1; row <= 5; row++) {
      form.row(row).fill("名称", "湖南浏阳河" + "甲乙丙丁戊".charAt(row - 1) + "律师事务所");
    }
    for (int row = 1; row <= 3; row++) {
      form.row(row).fill("执业证号", Firms.lawyer(former, row - 1));
    }
    form.fill("负责人的执业证号", Firms.lawyer(former, 0));
    show(counter, "提出设立");
    counter.submit();
  }

  private void named(String number) {
    TasklistUser province = at("officer430000");
    FormPart form = province.take(number, "审核名称");
    assertThat(form.text()).contains("备选名称", "湖南浏阳河丙律师事务所");
    form.choose("审核结论", "提交检索").fill("提交检索的名称", "湖南浏阳河丙律师事务所");
    show(province, "审核名称");
    province.submit();
    province.take(number, "登记检索结果").choose("检索结果", "没有重名").date("收到结果日期", LocalDate.of(2026, 3, 2));
    show(province, "登记检索结果");
    province.submit();
    province.take(number, "通知名称核准").date("通知日期", LocalDate.of(2026, 3, 2));
    province.submit();
  }

  /** The review is the same for all; another story shows it. */
  private void licensed(String number) {
    desks.submit("officer430100", number, "userTask_checkPapers", Map.of("materials", FirmEstablishmentTest.PAPERS, "decision", "ACCEPT"));
    desks.submit("officer430100", number, "userTask_reviewApplication", Map.of("verified", RULES, "decision", "FORWARD", "recommendation", "GRANT",
        "opinion", "符合条件"));
    TasklistUser province = at("officer430000");
    FormPart form = province.take(number, "审核申请");
    assertThat(form.text()).contains("经核实符合", "湖南浏阳河丙律师事务所");
    form.checkAll("经核实符合的条件").choose("办理意见", "报负责人决定").choose("审核结论", "建议准予").fill("审核意见", "符合设立条件。");
    show(province, "审核设立申请");
    province.submit();
    desks.submit("head430000", number, "userTask_decideApplication", Map.of("decision", "GRANT"));
    desks.submit("officer430000", number, "userTask_issueLicence", Map.of("issuedOn", "2026-03-02", "takenBy", "主任"));
  }

  private void opened(String number) {
    on(LocalDate.of(2026, 4, 10), number);
    TasklistUser firm = at(admit(caseFiles.file(number).firmLicence()));
    FormPart form = firm.take(number, "报告开业");
    assertThat(form.text()).contains("2026-05-06");
    form.date("备案日期", LocalDate.of(2026, 4, 10)).fill("银行账号", "6222020000000000").fill("印章和税务登记情况", "公章、财务章已刻制，已办理税务登记。");
    show(firm, "报告开业");
    firm.submit();
  }
}

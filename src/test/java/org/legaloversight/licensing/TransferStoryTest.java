package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** A lawyer goes from a firm of 天心区 to one of 芙蓉区, at everybody's screen. */
class TransferStoryTest extends TasklistStory {

  @Autowired CaseFiles caseFiles;
  @Autowired LawyerRegister lawyers;

  @Test
  void a_lawyer_changes_firm_from_the_application_to_the_new_licence() {
    Firms firms = new Firms(enrolment);
    String former = firms.partnership("430103");
    String firm = firms.partnership("430102");
    String lawyer = Firms.lawyer(former, 3);
    TasklistUser applicant = at(admit(firm));
    applicant.start("律师变更执业机构").select("拟变更的执业机构", register.firm(firm).name()).fill("律师执业证号", lawyer)
        .date("解除聘用或者退伙日期", LocalDate.of(2026, 2, 27)).fill("交接情况", "业务、档案、财务已全部交接。");
    show(applicant, "提出申请");
    applicant.submit();
    String number = caseFiles.runningOf(firm).stream().findFirst().map(CaseFile::number).orElseThrow();
    certified(number, "出具变更证明");
    accepted(number);
    reviewed(number);
    examined(number);
    certified(number, "再次确认");
    decided(number);
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(firm);
    issued(number);
    assertThat(caseFiles.file(number).outcome()).isEqualTo("准予许可");
  }

  private void certified(String number, String task) {
    TasklistUser former = at("officer430103");
    former.take(number, task).choose("核实结论", "没有不得变更的情形").fill("核实情况", "未收到投诉，没有停止执业、停业整顿和应当终止的情形。");
    show(former, task);
    former.submit();
  }

  private void accepted(String number) {
    TasklistUser city = at("officer430100");
    FormPart form = city.take(number, "审核申请材料");
    List.of("律师变更执业机构申请表", "与原执业机构解除", "办结业务、档案、财务", "拟变更的执业机构同意接收", "原执业证")
        .forEach(paper -> form.check("已齐全的材料", paper));
    form.choose("审核结论", "受理");
    show(city, "审核申请材料");
    city.submit();
  }

  private void reviewed(String number) {
    TasklistUser city = at("officer430100");
    FormPart form = city.take(number, "审查申请");
    assertThat(form.text()).contains("条件核对", "符合", "原主管机关证明没有不得变更执业机构的情形");
    verified(form).choose("办理意见", "报省司法厅").choose("审查结论", "建议准予").fill("审查意见", "材料属实，符合条件。");
    show(city, "审查申请");
    city.submit();
  }

  private FormPart verified(FormPart form) {
    return form.check("经核实符合的条件", "与原执业机构解除聘用合同").check("经核实符合的条件", "拟变更的执业机构同意接收");
  }

  private void examined(String number) {
    TasklistUser province = at("officer430000");
    verified(province.take(number, "审核申请")).choose("办理意见", "报负责人决定").choose("审核结论", "建议准予").fill("审核意见", "同意市局意见。");
    show(province, "审核申请");
    province.submit();
  }

  private void decided(String number) {
    TasklistUser head = at("head430000");
    head.take(number, "决定是否准予").choose("决定", "准予");
    show(head, "决定是否准予");
    head.submit();
  }

  private void issued(String number) {
    TasklistUser city = at("officer430100");
    city.take(number, "收回旧证").choose("旧证情况", "已交回").date("交回或者声明日期", LocalDate.of(2026, 3, 2));
    show(city, "收回旧证");
    city.submit();
    TasklistUser province = at("officer430000");
    province.take(number, "颁发证件").date("颁发日期", LocalDate.of(2026, 3, 2)).fill("领取人", "李静");
    show(province, "颁发证件");
    province.submit();
  }
}

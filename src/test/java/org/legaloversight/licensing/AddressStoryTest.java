package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm moves its premises from 芙蓉区 to 天心区 and files it, at everybody's screen. */
class AddressStoryTest extends TasklistStory {

  @Autowired CaseFiles caseFiles;

  @Test
  void a_firm_that_has_moved_to_another_county_files_it_and_is_supervised_there() {
    String firm = new Firms(enrolment).partnership("430102");
    TasklistUser applicant = at(admit(firm));
    applicant.start("律师事务所变更备案").select("律师事务所", register.firm(firm).name()).choose("变更事项", "变更住所")
        .date("变更之日", LocalDate.of(2026, 2, 27)).select("新住所所在县区", "长沙市天心区").fill("新住所", "芙蓉南路一段8号")
        .date("合伙人会议决议日期", LocalDate.of(2026, 2, 10)).number("参加的合伙人", 3).number("赞成的合伙人", 3).choose("表决办法", "全体合伙人过半数");
    show(applicant, "报送备案");
    applicant.submit();
    String number = caseFiles.runningOf(firm).stream().findFirst().map(CaseFile::number).orElseThrow();
    checked(number);
    recorded(number);
    assertThat(register.firm(firm).unit()).isEqualTo("430103");
    handedOver(number);
    assertThat(caseFiles.file(number).running()).isFalse();
  }

  private void checked(String number) {
    TasklistUser city = at("officer430100");
    FormPart form = city.take(number, "审核备案材料");
    assertThat(form.text()).contains("芙蓉南路一段8号", "湖南");
    form.checkAll("已齐全的材料").checkAll("经核实符合的条件").choose("办理意见", "转报省司法厅");
    show(city, "审核备案材料");
    city.submit();
  }

  private void recorded(String number) {
    TasklistUser province = at("officer430000");
    province.take(number, "办理备案").choose("办理结果", "备案");
    show(province, "办理备案");
    province.submit();
  }

  private void handedOver(String number) {
    TasklistUser before = at("officer430102");
    before.take(number, "移交监管档案").date("移交日期", LocalDate.of(2026, 3, 2)).number("册数", 2).fill("移交清单", "一所一档两册。");
    show(before, "移交监管档案");
    before.submit();
    TasklistUser now = at("officer430103");
    now.take(number, "知悉并接收档案").date("接收日期", LocalDate.of(2026, 3, 2)).number("实收册数", 2);
    show(now, "知悉并接收档案");
    now.submit();
  }
}

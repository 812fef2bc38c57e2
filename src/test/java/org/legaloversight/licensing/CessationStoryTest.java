package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer of the city finds that a firm has given up, and the head has the last word. */
class CessationStoryTest extends TasklistStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired Enrolment enrolment;
  @Autowired FirmRegister register;
  @Autowired JdbcClient database;

  @Test
  void a_firm_that_has_stopped_for_a_year_is_found_and_ends() {
    String firm = new Firms(enrolment).partnership("430102");
    TasklistUser officer = at("officer430100");
    FormPart form = officer.start("律师事务所注销").select("律师事务所", register.firm(firm).name()).choose("终止事由", "无正当理由停止业务活动满一年");
    assertThat(form.text()).doesNotContain("合伙人会议决议日期").contains("陈述申辩");
    form.date("事由发生日期", LocalDate.of(2025, 2, 3)).fill("事实和依据", "住所已无人办公，2025年2月以来无收费、纳税记录。").choose("陈述申辩", "已告知，该所没有提出")
        .date("告知或者听取日期", TODAY);
    show(officer, "提出视为自行停办");
    officer.submit();
    String number = database.sql("select number from case_file where firm_licence = ?").param(firm).query(String.class).single();
    TasklistUser head = at("head430100");
    FormPart found = head.take(number, "审批应当终止");
    assertThat(found.text()).contains("无正当理由停止业务活动满一年", "住所已无人办公");
    found.choose("审批意见", "应当终止").fill("理由", "事实清楚，已满一年。");
    show(head, "审批应当终止");
    head.submit();
    assertThat(register.firm(firm).state()).isEqualTo(FirmState.TERMINATING);
    officer = at("officer430102");
    officer.take(number, "发布终止公告");
    show(officer, "进入公告");
  }
}

package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm absorbs another one, from the counter to the certificates, at everybody's screen; and one divides. */
class MergerStoryTest extends TasklistStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired CaseFiles caseFiles;
  @Autowired LawyerRegister lawyers;
  @Autowired JdbcClient database;

  @Test
  void a_firm_absorbs_another_one() {
    String firm = new Firms(enrolment).partnership("430102");
    String other = new Firms(enrolment).partnership("430103");
    TasklistUser counter = at("officer430100");
    FormPart form = begun(counter, firm, "吸收合并（申请所存续，另一所并入后终止）").select("合并的另一所", register.firm(other).name());
    resolved(form, "另一所");
    form.add().fill("律师执业证号", Firms.lawyer(other, 0));
    show(counter, "提出合并");
    counter.submit();
    String number = number(firm);
    granted(number, FirmMerger.PAPERS, FirmMerger.verified("MERGER_PARTNERS"));
    TasklistUser province = at("officer430000");
    FormPart old = counter.take(number, "收回律师旧证").date("交回或者声明日期", TODAY);
    assertThat(old.text()).contains("律师换证", Firms.lawyer(other, 0));
    show(counter, "收回律师旧证");
    counter.submit();
    province.take(number, "换发律师新证").date("颁发日期", TODAY).fill("领取人", "李静");
    show(province, "换发律师新证");
    province.submit();
    assertThat(caseFiles.file(number).outcome()).isEqualTo("准予许可");
    assertThat(lawyers.lawyer(Firms.lawyer(other, 0))).returns(firm, each -> each.firm()).returns(true, each -> each.partner());
  }

  @Test
  void out_of_a_firm_comes_another_one() {
    String firm = new Firms(enrolment).partnership("430102");
    TasklistUser counter = at("officer430100");
    begun(counter, firm, "存续分立（本所存续，分出新所）").number("新设律师事务所", 1);
    show(counter, "提出分立");
    counter.submit();
    String number = number(firm);
    granted(number, FirmMerger.PAPERS, FirmMerger.verified("NEW_FIRMS", "FIRM_REMAINS"));
    Filing filing = new Filing(enrolment, desks, clock);
    filing.number = number;
    FirmMerger.found(filing, Firms.lawyer(firm, 3));
    String founded = lawyers.lawyer(Firms.lawyer(firm, 3)).firm();
    FormPart form = counter.take(number, "登记新所设立");
    assertThat(form.text()).contains("新设的律师事务所", "准予许可");
    form.choose("新所设立情况", "均已设立").add().fill("律师执业证号", Firms.lawyer(firm, 4)).select("转入的新所", register.firm(founded).name());
    show(counter, "登记新所设立");
    counter.submit();
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 4)).firm()).isEqualTo(founded);
  }

  private FormPart begun(TasklistUser counter, String firm, String what) {
    FormPart form = counter.start("律师事务所合并、分立").select("申请的律师事务所", register.firm(firm).name()).choose("方式", what)
        .date("协议签订日期", LocalDate.of(2026, 2, 27)).fill("业务、人员、资产、债务的处理", "客户、档案、债务均有承接，清单附后。");
    return resolved(form, "本所");
  }

  private static FormPart resolved(FormPart form, String of) {
    return form.date(of + "决议日期", LocalDate.of(2026, 2, 26)).number(of + "参加的合伙人", 3).number(of + "赞成的合伙人", 3)
        .choose(of + "表决办法", "全体合伙人过半数");
  }

  private String number(String firm) {
    return database.sql("select number from case_file where firm_licence = ?").param(firm).query(String.class).single();
  }

  /** The review is the same for all; another story shows it. */
  private void granted(String number, List<String> papers, List<String> verified) {
    desks.submit("officer430100", number, "userTask_checkPapers", Map.of("materials", papers, "decision", "ACCEPT"));
    desks.submit("officer430100", number, "userTask_reviewApplication", Map.of("verified", verified, "decision", "FORWARD", "recommendation", "GRANT",
        "opinion", "符合条件"));
    desks.submit("officer430000", number, "userTask_examineApplication", Map.of("verified", verified, "decision", "SUBMIT", "recommendation", "GRANT",
        "opinion", "符合条件"));
    desks.submit("head430000", number, "userTask_decideApplication", Map.of("decision", "GRANT"));
  }
}

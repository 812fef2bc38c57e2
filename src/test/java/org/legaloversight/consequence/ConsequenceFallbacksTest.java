package org.legaloversight.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Consequence.Fate;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What happens where no capability answers, no case is kept here, or nothing is left to be decided. */
@PlatformTest
class ConsequenceFallbacksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String OFFICER = "officer430102";
  private static final String EXAMINE = "userTask_examineAffected";
  private static final ObjectProvider<CaseEnding> NOBODY = new StaticListableBeanFactory().getBeanProvider(CaseEnding.class);

  @Autowired CaseFiles caseFiles;
  @Autowired AffectedCases affected;
  @Autowired EndsCarriedOn ends;
  @Autowired Annulments annulments;
  @Autowired Errands errands;
  @Autowired Consequences consequences;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Timeline timeline;
  @Autowired DeadlineLedger ledger;
  @Autowired CurrentStaff staff;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  private String firm;
  private String number;

  @BeforeEach
  void a_case_that_has_no_clock_yet() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("430102");
    number = desks.start(OFFICER, "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "事实", "demand", "改正"))));
  }

  private RegisterStep step(RegisterVerb verb) {
    return new RegisterStep(verb, "湘430102终〔2026〕999号", firm, "某所", List.of(firm), List.of(), false);
  }

  @Test
  void a_running_case_of_a_kind_that_nobody_answers_for_becomes_a_task_at_its_desk() {
    CasesOfAFirm unanswered = new CasesOfAFirm(caseFiles, affected, ends, NOBODY);
    for (RegisterVerb verb : List.of(RegisterVerb.TERMINATING, RegisterVerb.DEREGISTERED)) {
      assertThat(unanswered.consequences(step(verb))).singleElement().satisfies(each -> {
        assertThat(each.fate()).isEqualTo(Fate.TASK);
        assertThat(each.post()).isEqualTo(Post.CASE_DESK);
        assertThat(each.caseNumber()).isEqualTo(number);
      });
    }
    assertThat(unanswered.consequences(step(RegisterVerb.SUSPENDED))).isEmpty();
  }

  @Test
  void such_a_case_can_be_gone_on_with_but_not_merged_nor_taken_up_again() {
    Consequences unanswered = new Consequences(caseFiles, timeline, ledger, annulments, errands, register, staff, NOBODY);
    assertThatThrownBy(() -> unanswered.merge(number)).isInstanceOf(Refusal.class).hasMessageContaining("请选择“继续办理”");
    unanswered.keep(number);
  }

  @Test
  void a_case_that_goes_on_without_a_clock_says_so() {
    consequences.keep(number);
    assertThat(timeline.of(number)).anyMatch(event -> event.text().contains("没有正在计算的期限"));
  }

  @Test
  void of_two_causes_one_may_go_and_the_task_stays_for_the_other() {
    affected.open(number, "湘430102终〔2026〕1号", "某所进入终止程序", "一");
    affected.open(number, "湘430102终〔2026〕2号", "总所进入终止程序", "二");
    assertThat(desks.open(number).stream().filter(EXAMINE::equals)).hasSize(1);
    affected.voidOne(affected.openOf(number).get(0));
    assertThat(desks.open(number)).contains(EXAMINE);
    assertThat(desks.shown(OFFICER, number, EXAMINE, "background")).contains("二").doesNotContain("一");
    affected.voidOne(affected.openOf(number).get(0));
    assertThat(desks.open(number)).doesNotContain(EXAMINE);
  }

  @Test
  void a_case_that_nobody_affects_is_left_alone_when_it_closes() {
    affected.voidAll(number);
    assertThat(affected.openOf(number)).isEmpty();
    assertThat(desks.open(number)).containsExactly("userTask_approveOrder");
  }

  @Test
  void what_is_done_at_one_desk_is_not_done_at_the_other() {
    errands.open(number, Post.COUNTY, List.of("甲"));
    errands.open(number, Post.PROVINCE, List.of("乙"));
    errands.open(number, Post.COUNTY, List.of("丙"));
    assertThat(errands.openOf(number, Post.COUNTY)).containsExactly("甲", "丙");
    desks.submit(OFFICER, number, "userTask_seeToAtCounty", Map.of("result", "已办"));
    assertThat(errands.openOf(number, Post.COUNTY)).isEmpty();
    assertThat(errands.openOf(number, Post.PROVINCE)).containsExactly("乙");
  }

  @Test
  void a_task_for_a_case_that_is_kept_elsewhere_has_no_desk_and_nothing_is_changed() {
    assertThat(refusals.of(() -> lawyers.suspendPractice(Firms.lawyer(firm, 0), "市罚〔2026〕1号", DAY, 6))).contains("市罚〔2026〕1号");
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 0)).partner()).isTrue();
  }

  @Test
  void nothing_is_annulled_that_nobody_has_registered() {
    assertThat(refusals.of(() -> consequences.annul(number))).contains("没有等待执行的撤销");
  }

  @Test
  void a_locked_lawyer_is_free_when_the_case_closes_and_the_closed_case_stays_closed() {
    register.lockPartners(firm, number);
    assertThat(register.locked(Firms.lawyer(firm, 0))).isTrue();
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "DROP", "opinion", "不予整改"));
    assertThat(register.locked(Firms.lawyer(firm, 0))).isFalse();
    assertThat(refusals.of(() -> caseFiles.close(number, "再次"))).contains("已结案");
  }

  @Test
  void every_line_of_a_list_that_is_a_task_names_its_desk() {
    assertThat(Consequence.task(Post.COUNTY, "甲", "乙", "丙").text()).contains("主管机关承办人办理");
    assertThat(Consequence.affected(number, "甲", "乙", "丙").text()).contains("该案主管机关办理");
  }
}

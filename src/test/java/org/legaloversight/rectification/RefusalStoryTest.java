package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.Firm;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** What a person reads who makes a mistake, comes late or tries a door that is not theirs: Chinese, and nothing typed is lost. */
class RefusalStoryTest extends TasklistStory {

  private static final String RECHECK = "实地复查";

  @Test
  void a_second_order_on_the_same_ground_is_refused_and_what_was_typed_stays() {
    Order order = order().opened("ARCHIVES");
    Firm firm = register.firm(order.firm);
    TasklistUser officer = at("officer430102");
    FormPart form = officer.start("律师事务所限期整改");
    form.select("律师事务所", firm.name()).select("问题类型", "档案管理不规范").fill("事实", "又有三件未归档。").fill("应改正事项", "归档。");
    officer.press();
    assertThat(officer.message()).contains("该所因“档案管理不规范”已有未办结的限期整改案件" + order.number);
    show(officer, "重复立案");
    assertThat(form.value("事实")).isEqualTo("又有三件未归档。");
    assertThat(officer.faults().take()).singleElement().asString().contains("400 POST", "submit-form");
    form.select("问题类型", "财务管理不规范");
    officer.submit();
    assertThat(desks.open(order.number)).containsExactly("userTask_approveOrder");
  }

  @Test
  void a_form_with_gaps_is_not_sent_and_says_where_they_are() {
    TasklistUser officer = at("officer430102");
    FormPart form = officer.start("律师事务所限期整改");
    form.fill("事实", "只写了事实。");
    officer.press();
    assertThat(officer.message()).contains("还有内容未填写或有误");
    for (String label : new String[] {"律师事务所", "问题类型", "应改正事项"}) {
      assertThat(form.complaint(label)).isEqualTo("此项必填。");
    }
    show(officer, "必填项缺失");
    assertThat(form.value("事实")).isEqualTo("只写了事实。");
    assertThat(officer.faults().all()).isEmpty(); // nothing was sent that the server could refuse
  }

  @Test
  void a_recheck_that_has_not_happened_yet_is_refused() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged().reported();
    TasklistUser officer = at("officer430102");
    FormPart form = officer.take(order.number, RECHECK).date("复查日期", LocalDate.of(2026, 3, 9)).fill("检查人员一", "王晓岚")
        .fill("检查人员二", "陈立文").choose("复查结果", "已整改");
    officer.press();
    assertThat(officer.message()).contains("复查日期2026-03-09晚于今天，请在复查之后填写。");
    show(officer, "复查日期晚于今天");
    assertThat(form.value("检查人员一")).isEqualTo("王晓岚");
    assertThat(officer.faults().take()).singleElement().asString().contains("400 POST", "submit-form");
    form.date("复查日期", LocalDate.of(2026, 3, 2));
    officer.submit();
  }

  @Test
  void a_task_that_a_colleague_has_done_meanwhile_is_refused() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged().reported();
    TasklistUser officer = at("officer430102");
    officer.take(order.number, RECHECK).date("复查日期", LocalDate.of(2026, 3, 2)).fill("检查人员一", "王晓岚").fill("检查人员二", "陈立文")
        .choose("复查结果", "已整改");
    order.rechecked("NOT_DONE");
    officer.press();
    assertThat(officer.message()).containsAnyOf("已不存在", "已办结或不存在");
    show(officer, "已由他人办结");
    assertThat(officer.faults().take()).allMatch(fault -> fault.contains(": 404 "));
  }

  @Test
  void a_task_of_another_unit_shows_nothing() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged().reported();
    String task = desks.any(order.number, "userTask_recheckOnSite").getId();
    TasklistUser stranger = at("officer430103");
    stranger.list("全部可见").page().navigate(stranger.page().url() + "&task=" + task);
    assertThat(stranger.page().locator(".notifications .alert:visible, .task-details .alert:visible").first()).isVisible();
    show(stranger, "他人的待办事项");
    assertThat(stranger.page().locator(".fjs-container")).hasCount(0);
    assertThat(stranger.page().locator("body")).not().containsText(order.number);
    assertThat(stranger.faults().take()).isNotEmpty().allMatch(fault -> fault.matches(".*: (403|404) GET .*"));
    for (String path : new String[] {"", "/form-variables", "/deployed-form"}) {
      TasklistUser.Answer answer = stranger.api("/task/" + task + path);
      assertThat(answer.status()).as(path).isIn(403, 404);
      assertThat(answer.body()).as(path).contains("该事项").doesNotContain(order.number);
    }
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

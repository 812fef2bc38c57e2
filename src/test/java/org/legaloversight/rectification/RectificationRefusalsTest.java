package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** What each field would take, and the order cannot: days out of order, answers that contradict each other, the wrong moment. */
@PlatformTest
class RectificationRefusalsTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired FirmRegister register;
  @Autowired Timeline timeline;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03, 送达日期2026-03-03晚于今天（2026-03-02），请在送达之后登记。",
      "2026-03-01, 送达日期2026-03-01早于文书制发日期2026-03-02，请核对送达日期。"})
  void a_notice_is_served_neither_before_its_issue_nor_in_the_future(String day, String message) {
    order.opened("ARCHIVES").approved();
    assertThat(refusals.of(() -> serve("userTask_recordService", "officer430102", day))).isEqualTo(message);
  }

  @Test
  void a_termination_notice_is_served_neither_before_its_issue_nor_in_the_future() {
    order.failedForLostConditions().city("userTask_examineTermination", "SUPPORT");
    assertThat(refusals.of(() -> serve("userTask_serveTerminationNotice", "officer430100", "2026-03-03"))).contains("晚于今天");
    assertThat(refusals.of(() -> serve("userTask_serveTerminationNotice", "officer430100", "2026-03-01"))).contains("早于文书制发日期");
  }

  @Test
  void a_recheck_is_neither_before_the_service_nor_before_the_end_of_the_period_nor_in_the_future() {
    order.opened("ARCHIVES").approved().served().on(LocalDate.of(2026, 3, 20));
    order.reported();
    assertThat(refusals.of(() -> recheck("2026-03-21", "李四", results("DONE")))).isEqualTo("复查日期2026-03-21晚于今天，请在复查之后填写。");
    assertThat(refusals.of(() -> recheck("2026-03-19", "李四", results("DONE")))).startsWith("复查日期2026-03-19早于2026-03-20，其时整改期限未届满");
    recheck("2026-03-20", "李四", results("DONE"));
  }

  @Test
  void a_firm_that_does_not_report_is_not_rechecked_within_its_period() {
    order.opened("ARCHIVES").approved().served().on(LocalDate.of(2026, 4, 3));
    assertThat(refusals.of(() -> recheck("2026-04-02", "李四", results("NOT_DONE")))).contains("早于2026-04-03", "请核对日期");
    recheck("2026-04-03", "李四", results("NOT_DONE"));
  }

  @Test
  void a_recheck_waits_for_the_end_of_a_public_notice() {
    order.opened("ARCHIVES").approved();
    order.officer("userTask_recordService", Map.of("decision", "SERVED", "method", "PUBLIC_NOTICE", "servedOn", "2026-03-02",
        "ground", "WHEREABOUTS", "circumstances", "多方查找无果", "medium", "湖南日报", "proof", "公告"));
    order.reported();
    assertThat(refusals.of(() -> recheck("2026-03-02", "李四", results("DONE")))).contains("早于整改通知书的送达日期2026-04-01");
  }

  @ParameterizedTest
  @CsvSource({"张三", "' 张 三 '", "张　三"})
  void the_two_inspectors_are_two(String second) {
    order.opened("ARCHIVES").approved().served().reported();
    assertThat(refusals.of(() -> recheck("2026-03-02", second, results("DONE"))))
        .isEqualTo("现场复查应由两名执法人员进行，请填写两个不同的姓名。");
  }

  @Test
  void every_finding_has_its_own_result() {
    order.opened("ARCHIVES", "FINANCE").approved().served().reported();
    assertThat(refusals.of(() -> recheck("2026-03-02", "李四", results("DONE")))).isEqualTo("请逐项填写复查结果：共有2项问题，填写了1项。");
    assertThat(refusals.of(() -> recheck("2026-03-02", "李四", List.of()))).isEqualTo("请填写“逐项复查结果”。");
    assertThat(refusals.of(() -> recheck("2026-03-02", "李四", List.of(Map.of("ordinal", 2, "result", "DONE"),
        Map.of("ordinal", 1, "result", "NOT_DONE"))))).isEqualTo("复查结果的次序与问题清单不一致，请刷新页面后重新填写。");
  }

  @Test
  void a_recheck_that_found_something_undone_is_not_passed_and_one_that_did_not_is_not_failed() {
    order.opened("ARCHIVES", "FINANCE").approved().served().reported().rechecked("DONE", "NOT_DONE");
    assertThat(refusals.of(() -> order.head("userTask_confirmRecheck", "PASSED"))).startsWith("尚有问题未整改，不能确认合格；请选择");
    order.head("userTask_confirmRecheck", "REDO").rechecked("DONE", "DONE");
    assertThat(refusals.of(() -> order.head("userTask_confirmRecheck", "FAILED"))).startsWith("复查结果均为已整改，不能确认不合格；请选择");
  }

  @Test
  void an_extension_is_not_asked_for_when_the_period_is_over() {
    order.opened("ARCHIVES").approved().served();
    clock.moveTo(LocalDate.of(2026, 4, 3)); // its timer has not fired yet
    assertThat(refusals.of(() -> order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"))))
        .isEqualTo("整改期限已于2026-04-02届满，不能再申请延期；请提交整改报告。");
  }

  @Test
  void a_firm_does_not_dissolve_while_its_business_is_suspended() {
    order.opened("ARCHIVES").approved().served();
    register.suspend(order.firm, order.number, LocalDate.of(2026, 8, 31));
    assertThat(refusals.of(() -> order.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"))))
        .contains("停业整顿处罚期限未满，不得自行解散");
  }

  @Test
  void a_firm_told_of_its_termination_does_not_dissolve_while_its_business_is_suspended() {
    order.toldOfTermination();
    register.suspend(order.firm, order.number, LocalDate.of(2026, 8, 31));
    assertThat(refusals.of(() -> order.firm("userTask_submitStatement", Map.of("decision", "DISSOLVE", "reason", "解散"))))
        .contains("停业整顿处罚期限未满，不得自行解散");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10, 2026-03-02, 听证应当在举行7个工作日前通知当事人：2026-03-02通知的，听证最早可定于2026-03-11。",
      "2026-03-20, 2026-03-03, “通知日期”2026-03-03晚于今天，请在事情发生之后填写。",
      "2026-03-20, 2026-03-01, 通知日期2026-03-01早于当事人要求听证之日2026-03-02，请核对日期。",
      "2062-03-20, 2026-03-02, 听证日期2062-03-20距通知之日超过一年，请核对年份。"})
  void a_hearing_is_announced_seven_working_days_before(String hearing, String notified, String message) {
    hearingAsked();
    assertThat(refusals.of(() -> arrange(hearing, notified))).isEqualTo(message);
  }

  @Test
  void a_notice_given_on_a_rest_day_does_not_use_up_a_working_day() {
    hearingAsked().on(LocalDate.of(2026, 3, 9));
    assertThat(refusals.of(() -> arrange("2026-03-17", "2026-03-08"))) // back from Mar 17: 16 13 12 11 10 9, and Friday 6
        .isEqualTo("听证应当在举行7个工作日前通知当事人：2026-03-08通知的，听证最早可定于2026-03-18。");
    arrange("2026-03-18", "2026-03-08");
  }

  @Test
  void a_hearing_is_not_set_for_a_day_that_is_over() {
    hearingAsked().on(LocalDate.of(2026, 3, 20));
    assertThat(refusals.of(() -> arrange("2026-03-19", "2026-03-02"))).isEqualTo("听证日期2026-03-19已过，请另定今天以后的日期。");
  }

  @Test
  void a_hearing_is_held_neither_before_its_day_nor_in_the_future() {
    hearingAsked();
    arrange("2026-03-12", "2026-03-02");
    order.on(LocalDate.of(2026, 3, 13));
    assertThat(refusals.of(() -> held("2026-03-11"))).isEqualTo("听证举行日期2026-03-11早于通知当事人的听证日期2026-03-12，请核对日期。");
    assertThat(refusals.of(() -> held("2026-03-14"))).contains("晚于今天");
    held("2026-03-12");
  }

  @Test
  void nobody_is_asked_to_end_a_firm_that_kept_its_conditions() {
    order.opened("ARCHIVES").approved().served().reported().rechecked("NOT_DONE").head("userTask_confirmRecheck", "FAILED");
    assertThat(order.open()).doesNotContain("userTask_examineTermination", "userTask_decideTermination");
  }

  @Test
  void a_form_sent_twice_counts_once() {
    order.opened("ARCHIVES");
    String done = desks.any(order.number, "userTask_approveOrder").getId();
    order.approved();
    assertThat(refusals.failing(() -> desks.submitTask("head430102", done, Map.of("decision", "APPROVE", "opinion", "意见"))))
        .isInstanceOf(NullValueException.class).hasMessageContaining("Cannot find task"); // the web layer words it
  }

  @Test
  void a_form_sent_by_two_at_once_counts_once() throws Exception {
    order.opened("ARCHIVES").approved();
    String task = desks.any(order.number, "userTask_recordService").getId();
    List<Object> answers = Together.twice(() -> {
      desks.submitTask("officer430102", task, order.handedOver("回证1号"));
      return "served";
    });
    assertThat(answers).containsOnlyOnce("served");
    assertThat(order.open()).containsExactly("userTask_acknowledgeNotice", "userTask_submitReport");
    assertThat(timeline.of(order.number)).filteredOn(event -> "userTask_recordService".equals(event.task())).hasSize(1);
  }

  @Test
  void typed_text_is_no_markup_on_the_page() {
    order.number = desks.start("officer430102", "firm-rectification", Map.of("firm", order.firm, "months", 1, "findings", List.of(Map.of(
        "ground", "ARCHIVES", "facts", "<script>alert(1)</script>\n# **粗** ~~删~~", "demand", "[点我](http://x.cn) &lt; www.x.cn {{7*7}}"))));
    String shown = shown("userTask_approveOrder").get("background").toString();
    assertThat(shown).contains("\\<script\\>alert\\(1\\)\\<\\/script\\> \\# \\*\\*粗\\*\\* \\~\\~删\\~\\~",
        "\\[点我\\]\\(http\\:\\/\\/x\\.cn\\) \\&lt\\; www\\.x\\.cn \\{\\{7\\*7\\}\\}");
  }

  @Test
  void the_longest_finding_comes_back_from_the_recheck() {
    String longest = "长".repeat(4000);
    order.number = desks.start("officer430102", "firm-rectification", Map.of("firm", order.firm, "months", 1, "findings",
        List.of(Map.of("ground", "ARCHIVES", "facts", longest, "demand", longest))));
    order.approved().served().reported();
    List<Map<String, Object>> rows = FindingRows.toRecheck(List.of(new Finding(Ground.ARCHIVES, longest, longest)));
    rows.get(0).put("result", "DONE");
    recheck("2026-03-02", "李四", rows);
  }

  @Test
  void a_task_is_not_completed_without_its_form() {
    order.opened("ARCHIVES");
    String task = desks.any(order.number, "userTask_approveOrder").getId();
    assertThat(refusals.of(() -> tasks.complete(task, Map.of("decision", "APPROVE", "outcome", "APPROVE"))))
        .startsWith("事项“").endsWith("”只能在待办工作台中填写表单后提交。");
    tasks.setVariableLocal(task, "formRecorded", true);
    assertThat(refusals.of(() -> tasks.complete(task))).contains("只能在待办工作台中填写表单后提交");
  }

  @Test
  void a_process_does_not_start_without_its_form_not_even_with_a_case_number() {
    order.opened("ARCHIVES").approved();
    assertThat(refusals.of(() -> runtime.startProcessInstanceByKey("firm-rectification-withdrawal", order.number)))
        .contains("只能在待办工作台中填写表单后发起");
    assertThat(refusals.of(() -> runtime.startProcessInstanceByKey("firm-rectification", order.number,
        Map.of("formRecorded", true)))).contains("只能在待办工作台中填写表单后发起");
    assertThat(refusals.of(() -> runtime.startProcessInstanceByKey("firm-termination", order.number)))
        .contains("只能在待办工作台中填写表单后发起");
  }

  private Map<String, Object> shown(String task) {
    String id = desks.any(order.number, task).getId();
    return forms.getTaskFormVariables(id);
  }

  private Order hearingAsked() {
    return order.toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "不服"));
  }

  private void arrange(String hearing, String notified) {
    order.city("userTask_arrangeHearing", Map.of("hearingOn", hearing, "notifiedOn", notified, "place", "三楼会议室", "presider", "王五"));
  }

  private void held(String day) {
    order.city("userTask_recordHearing", Map.of("heldOn", day, "transcript", "笔录", "finding", "成立"));
  }

  private void serve(String task, String desk, String day) {
    Map<String, Object> form = new HashMap<>(order.handedOver("回证1号"));
    form.put("servedOn", day);
    desks.submit(desk, order.number, task, form);
  }

  private void recheck(String day, String second, List<Map<String, Object>> results) {
    order.officer("userTask_recheckOnSite", Map.of("recheckedOn", day, "inspector1", "张三", "inspector2", second, "results", results));
  }

  private static List<Map<String, Object>> results(String result) {
    return List.of(Map.of("ordinal", 1, "result", result));
  }
}

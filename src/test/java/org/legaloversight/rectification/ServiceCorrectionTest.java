package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RecipientKind;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.ServiceAttempt;
import org.legaloversight.casework.ServiceDesk;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Which clock starts with which service, and what happens when the day was wrong. */
@PlatformTest
class ServiceCorrectionTest {

  private static final String OFFICER = "officer" + Order.COUNTY;
  private static final String HEAD = "head" + Order.COUNTY;

  private static final Map<String, Object> PUBLISHED = Map.of("decision", "SERVED", "method", "PUBLIC_NOTICE", "servedOn", "2026-01-20",
      "ground", "FAILED", "circumstances", "当日拒收后闭门", "medium", "湖南日报", "proof", "公告1号");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired ServiceDesk desk;
  @Autowired DeadlineLedger ledger;
  @Autowired Timeline timeline;
  @Autowired RectificationOrders orders;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void the_head_corrects_the_day_and_ledger_task_and_timer_follow_at_once() {
    servedOn("2026-03-05");
    assertThat(period().dueDay()).isEqualTo(LocalDate.of(2026, 4, 7)); // 5 April is Qingming, until the 6th
    correct(HEAD, right("2026-03-04"), "回证上的日期看错");
    assertThat(period().startDay()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(period().dueDay()).isEqualTo(LocalDate.of(2026, 4, 7)); // 4 April is a Saturday of the same holiday
    correct(HEAD, right("2026-03-02"), "再次核对");
    assertThat(period().dueDay()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(desks.any(order.number, "userTask_submitReport").getDueDate().toInstant()).isEqualTo("2026-04-02T15:59:59Z");
    assertThat(timerDue()).isEqualTo(Instant.parse("2026-04-02T15:59:59Z"));
    assertThat(orders.order(order.number).servedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(ledger.of(order.number)).extracting(Deadline::state)
        .containsExactly(DeadlineState.SUPERSEDED, DeadlineState.SUPERSEDED, DeadlineState.RUNNING);
    assertThat(services.find(notice().number()).orElseThrow().effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(timeline.of(order.number)).extracting(RecordedEvent::text).contains(
        "更正送达记录：直接送达限期整改通知书 " + notice().number() + "；理由：再次核对", "整改期限因更正送达日期重新起算：由2026-04-07届满改为2026-04-02届满");
    assertThat(timeline.firstBrokenLink(order.number)).isEmpty();
  }

  @Test
  void what_is_corrected_besides_the_day_leaves_the_clock_alone() {
    servedOn("2026-03-02");
    Map<String, Object> right = right("2026-03-02");
    right.put("proof", "送达回证12号");
    correct(HEAD, right, "编号写错");
    assertThat(ledger.of(order.number)).hasSize(1);
    assertThat(services.find(notice().number()).orElseThrow().proof()).isEqualTo("送达回证12号");
  }

  @Test
  void an_officer_does_not_correct_what_a_clock_has_run_from() {
    servedOn("2026-03-02");
    assertThat(refusals.of(() -> correct(OFFICER, right("2026-03-02"), "编号写错"))).isEqualTo("“整改期限”已自2026-03-02的送达起算，承办人不能更正这条记录；"
        + "确有错误的，请由本单位负责人更正，期限随之重新起算。");
  }

  @Test
  void no_other_bureau_and_no_supervisor_corrects() {
    servedOn("2026-03-02");
    for (String other : List.of("head430100", "supervisor430102")) {
      assertThat(refusals.of(() -> correct(other, right("2026-03-02"), "编号写错"))).isEqualTo("只有芙蓉区司法局的承办人或者负责人可以登记本文书的送达。");
    }
    for (String stranger : List.of("head430103", "bar430200")) {
      assertThat(refusals.of(() -> correct(stranger, right("2026-03-02"), "编号写错"))).isEqualTo("没有案号为“" + order.number + "”的案卷，请核对案号。");
    }
  }

  @Test
  void a_clock_that_has_ended_or_was_prolonged_does_not_start_anew() {
    servedOn("2026-03-02");
    assertThat(refusals.of(() -> correct(HEAD, order.refused(), "其实拒收"))).startsWith("“整改期限”已自这次送达起算，不能更正为未送达");
    assertThat(refusals.of(() -> correct(HEAD, right("2026-03-02"), " "))).isEqualTo("请填写“更正的理由”。");
    order.on(LocalDate.of(2026, 3, 6)).firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"));
    order.head("userTask_decideExtension", "GRANT");
    assertThat(refusals.of(() -> correct(HEAD, right("2026-03-03"), "看错"))).startsWith("“整改期限”已经延长，不能随送达日期重新起算");
    order.reported();
    assertThat(refusals.of(() -> correct(HEAD, right("2026-03-03"), "看错"))).startsWith("“整改期限”已结束（按期完成，2026-03-06），送达日期不能再更正");
  }

  @Test
  void a_correction_is_corrected_where_it_stands() {
    servedOn("2026-03-02");
    long first = onMain().id();
    correct(HEAD, right("2026-03-02"), "编号写错");
    assertThat(refusals.of(() -> correct(HEAD, first, right("2026-03-02"), "又错"))).startsWith("这条送达记录已经更正过");
  }

  @Test
  void two_heads_who_correct_at_once_correct_once() throws Exception {
    servedOn("2026-03-05");
    long wrong = onMain().id();
    List<Object> answers = Together.twice(() -> {
      correct(HEAD, wrong, right("2026-03-02"), "看错");
      return "corrected";
    });
    assertThat(answers).containsOnlyOnce("corrected");
    assertThat(ledger.of(order.number)).hasSize(2);
  }

  @Test
  void a_failed_attempt_is_corrected_by_the_officer_but_becomes_a_service_in_the_task_only() {
    order.opened("ARCHIVES").approved().officer("userTask_recordService", order.refused());
    Map<String, Object> unsigned = new HashMap<>(order.refused());
    unsigned.put("failure", "UNSIGNED");
    correct(OFFICER, unsigned, "无人在场");
    assertThat(onMain().attempt().failure().title()).isEqualTo("无人签收");
    assertThat(refusals.of(() -> correct(OFFICER, right("2026-03-02"), "其实送达"))).isEqualTo("主送受送达人的送达，请在待办“登记送达”中登记；这里只能更正未送达的情况。");
    assertThat(order.open()).containsExactly("userTask_recordService");
  }

  @Test
  void a_failed_attempt_is_still_corrected_after_the_service_that_followed_it() {
    order.opened("ARCHIVES").approved().officer("userTask_recordService", order.refused());
    long failed = onMain().id();
    order.served();
    Map<String, Object> unsigned = new HashMap<>(order.refused());
    unsigned.put("failure", "UNSIGNED");
    correct(OFFICER, failed, unsigned, "无人在场");
    assertThat(services.attemptsOnMain(notice())).extracting(RecordedAttempt::served).containsExactly(true, false);
    assertThat(ledger.of(order.number)).hasSize(1);
  }

  @Test
  void a_failure_that_a_public_notice_stands_on_does_not_slip_behind_it() {
    publishedAfter("2026-01-20");
    long failed = services.attemptsOnMain(notice()).get(0).id();
    String baseless = "这样更正以后，2026-01-20的公告送达之前就没有对该受送达人未送达的记录，公告送达失去依据（参照民事诉讼法第95条）。"
        + "请核对尝试的日期和结果；公告的理由或者日期有误的，请先更正公告送达的记录。";
    order.on(LocalDate.of(2026, 1, 22));
    assertThat(refusals.of(() -> correct(OFFICER, failed, refusedOn("2026-01-21"), "日期看错"))).isEqualTo(baseless);
    assertThat(refusals.of(() -> correct(HEAD, failed, right("2026-01-20"), "其实送达"))).isEqualTo(baseless);
    Map<String, Object> unsigned = refusedOn("2026-01-20");
    unsigned.put("failure", "UNSIGNED");
    correct(OFFICER, failed, unsigned, "无人在场"); // it is still a failure, and not behind
    assertThat(period().startDay()).isEqualTo(LocalDate.of(2026, 2, 19));
  }

  @Test
  void it_slips_behind_once_the_notice_has_another_ground_or_another_failure() {
    publishedAfter("2026-01-20", "2026-01-20");
    List<RecordedAttempt> attempts = services.attemptsOnMain(notice());
    order.on(LocalDate.of(2026, 1, 22));
    correct(OFFICER, attempts.get(0).id(), refusedOn("2026-01-21"), "日期看错"); // the second failure still stands before the notice
    assertThat(refusals.of(() -> correct(OFFICER, attempts.get(1).id(), refusedOn("2026-01-21"), "日期看错"))).contains("公告送达失去依据");
    Map<String, Object> sought = new HashMap<>(PUBLISHED);
    sought.put("ground", "WHEREABOUTS");
    correct(HEAD, attempts.get(2).id(), sought, "理由选错");
    correct(OFFICER, attempts.get(1).id(), refusedOn("2026-01-21"), "日期看错");
    assertThat(timeline.firstBrokenLink(order.number)).isEmpty();
  }

  @Test
  void the_time_to_be_heard_starts_anew_too_and_only_by_the_city_that_issued_the_notice() {
    order.toldOfTermination();
    IssuedDocument notice = documents.latest(order.number, DocumentKind.TERMINATION_NOTICE).orElseThrow();
    long wrong = services.attemptsOnMain(notice).get(0).id();
    order.on(LocalDate.of(2026, 3, 4));
    assertThat(refusals.of(() -> correct(HEAD, wrong, right("2026-03-03"), "看错"))).startsWith("只有长沙市司法局的承办人或者负责人");
    correct("head" + Order.CITY, wrong, right("2026-03-03"), "看错");
    assertThat(ledger.current(order.number, "T52").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(desks.any(order.number, "userTask_submitStatement").getDueDate().toInstant()).isEqualTo("2026-03-10T15:59:59Z");
  }

  @Test
  void a_copy_starts_no_clock_and_the_task_alone_serves_the_firm() {
    order.opened("ARCHIVES").approved();
    desks.as(OFFICER, () -> {
      desk.addCopy(order.number, notice().number(), RecipientKind.LAWYER, "李律师");
      Map<String, Object> form = right("2026-03-02");
      form.put("relation", "SELF");
      desk.record(order.number, notice().number(), 2, 0, attempt(form));
      return null;
    });
    assertThat(ledger.of(order.number)).isEmpty();
    assertThat(order.open()).containsExactly("userTask_recordService");
    assertThat(refusals.of(() -> desks.as(OFFICER, () -> {
      desk.record(order.number, notice().number(), 1, 0, attempt(right("2026-03-02")));
      return null;
    }))).isEqualTo("主送受送达人的送达，请在待办“登记送达”中登记。");
    order.served();
    assertThat(period().startDay()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_public_notice_lets_the_process_go_on_and_the_clock_start_when_its_days_have_passed() {
    publishedAfter("2026-01-20");
    assertThat(order.open()).contains("userTask_submitReport");
    assertThat(period().startDay()).isEqualTo(LocalDate.of(2026, 2, 19)); // in Spring Festival: 30 days pass, nothing rolls
    assertThat(period().dueDay()).isEqualTo(LocalDate.of(2026, 3, 19));
  }

  @Test
  void a_case_that_began_with_the_earlier_form_is_served_by_it() {
    order.opened("ARCHIVES").approved();
    submitEarlierForm(Map.of("method", "PUBLIC_NOTICE", "recipient", "湖南日报", "servedOn", "2026-03-02", "proof", "公告1号"));
    assertThat(orders.order(order.number).servedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(orders.order(order.number).state()).isEqualTo(OrderState.SERVED);
    assertThat(services.find(notice().number()).orElseThrow().recipient()).isEqualTo("湖南日报");
    assertThat(refusals.of(() -> submitEarlierForm(Map.of("method", "DIRECT", "servedOn", "2026-03-02", "proof", "1号"))))
        .isEqualTo("请填写“recipient”。");
  }

  private void submitEarlierForm(Map<String, Object> fields) {
    transaction.executeWithoutResult(status -> events.publishEvent(new SubmittedForm(order.number, "firm-rectification", "userTask_recordService",
        "登记送达", fields, new Staff(OFFICER, "李静", Set.of(new Desk(Role.OFFICER, Order.COUNTY))), clock.instant())));
  }

  /** Published on 20 January 2026, after failures on these days. */
  private void publishedAfter(String... failures) {
    clock.moveTo(LocalDate.of(2026, 1, 20));
    order.opened("ARCHIVES").approved();
    List.of(failures).forEach(day -> order.officer("userTask_recordService", refusedOn(day)));
    order.officer("userTask_recordService", PUBLISHED);
  }

  private Map<String, Object> refusedOn(String day) {
    Map<String, Object> form = new HashMap<>(order.refused());
    form.put("servedOn", day);
    return form;
  }

  private void servedOn(String day) {
    order.opened("ARCHIVES").approved().on(LocalDate.of(2026, 3, 5)).officer("userTask_recordService", right(day));
  }

  private void correct(String person, Map<String, Object> right, String reason) {
    correct(person, onMain().id(), right, reason);
  }

  private void correct(String person, long wrong, Map<String, Object> right, String reason) {
    desks.as(person, () -> {
      desk.correct(order.number, wrong, attempt(right), reason);
      return null;
    });
  }

  private Map<String, Object> right(String day) {
    Map<String, Object> form = new HashMap<>(order.handedOver("送达回证1号"));
    form.put("servedOn", day);
    return form;
  }

  private static ServiceAttempt attempt(Map<String, Object> form) {
    return ServiceAttempt.of(new SubmittedForm("", "", "", "", form, new Staff("x", "x", Set.of()), null));
  }

  private RecordedAttempt onMain() {
    return services.attemptsOnMain(notice()).get(0);
  }

  private IssuedDocument notice() {
    return documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
  }

  private Deadline period() {
    return ledger.current(order.number, "T01").orElseThrow();
  }

  private Instant timerDue() {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(order.number).singleResult().getId();
    return management.createJobQuery().processInstanceId(instance).timers().singleResult().getDuedate().toInstant();
  }
}

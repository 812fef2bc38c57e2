package org.legaloversight.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.EventKind;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks change hands all at once or not at all, and nobody is overrun unseen. */
class ReassignmentTest extends AtABureau {

  @Autowired Reassignment reassignment;
  @Autowired Recusals recusals;
  @Autowired Absences absences;
  @Autowired Refusals refusals;

  String wang;
  String li;
  String head;
  String number;
  String task;

  @BeforeEach
  void two_officers_and_a_head() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    head = person("head", "陈立文", HEAD);
    number = served();
    task = service(number);
  }

  private void move(String by, String to, Picked... picked) {
    as(by, () -> reassignment.move(staff(by), List.of(picked), to, "工作调整"));
  }

  private String refused(String by, String to, Picked... picked) {
    return refusals.of(() -> move(by, to, picked));
  }

  private Picked unclaimed() {
    return new Picked(task, "");
  }

  @Test
  void a_head_gives_an_unclaimed_task_to_an_officer_and_the_timeline_says_so() {
    move(head, li, unclaimed());
    assertThat(holder(task)).isEqualTo(li);
    assertThat(lastWords(number)).isEqualTo("“登记送达”由双峰县司法局承办人移交李静。理由：工作调整");
    assertThat(timeline.of(number).get(timeline.of(number).size() - 1)).satisfies(event -> {
      assertThat(event.actorName()).isEqualTo("陈立文");
      assertThat(event.kind()).isEqualTo(EventKind.HANDOVER);
      assertThat(event.values()).containsEntry("to", li).containsEntry("reason", "工作调整");
    });
    submitService(li, task);
  }

  @Test
  void an_officer_passes_on_what_he_has_claimed_and_loses_it() {
    claim(wang, task);
    move(wang, li, new Picked(task, wang));
    assertThat(holder(task)).isEqualTo(li);
    assertThat(lastWords(number)).contains("由王晓岚移交李静");
    assertThat(database.sql("select count(*) from act_ru_authorization where resource_id_ = ? and user_id_ = ?").params(task, wang)
        .query(Integer.class).single()).isZero();
  }

  @Test
  void a_task_goes_back_to_its_desk_where_anybody_may_claim_it() {
    claim(wang, task);
    move(head, "", new Picked(task, wang));
    assertThat(holder(task)).isNull();
    assertThat(lastWords(number)).contains("由王晓岚退回双峰县司法局承办人");
    claim(li, task);
  }

  @Test
  void an_officer_may_not_move_what_is_not_his() {
    claim(wang, task);
    assertThat(refused(li, li, new Picked(task, wang))).contains("没有移交任何事项", "您无权移交").doesNotContain(number);
  }

  @Test
  void a_head_of_another_unit_finds_no_such_task() {
    String other = person("other", "周国华", "head" + CITY);
    assertThat(refused(other, li, unclaimed())).contains("您无权移交").doesNotContain(number);
    assertThat(refused(head, li, new Picked("nonsense", ""))).contains("不存在或您无权移交");
  }

  @Test
  void who_is_not_at_the_desk_cannot_get_a_task() {
    assertThat(refused(head, head, unclaimed())).contains("陈立文不在“登记送达”（" + number + "）的岗位");
    assertThat(refused(head, "nobody", unclaimed())).contains("没有账号为“nobody”的人员");
  }

  @Test
  void one_task_that_cannot_be_moved_keeps_all_others_where_they_are() {
    String done = served();
    String ended = service(done);
    submitService(li, ended);
    assertThat(refused(head, li, unclaimed(), new Picked(ended, ""))).contains("“登记送达”（" + done + "）已办结");
    assertThat(holder(task)).isNull();
  }

  @Test
  void a_colleague_who_has_withdrawn_from_the_case_does_not_get_its_task() {
    as(li, () -> recusals.declare(staff(li), number, Ground.NEAR_RELATIVE, "当事人是本人亲属"));
    assertThat(refused(head, li, unclaimed())).contains("李静已回避“登记送达”（" + number + "）所在案件");
  }

  @Test
  void a_colleague_who_is_away_does_not_get_a_task() {
    as(li, () -> absences.enter(staff(li), new Plan(li, OFFICER, wang, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3))));
    assertThat(refused(head, li, unclaimed())).contains("李静正在外出", "请移交给代理人王晓岚");
  }

  @Test
  void what_has_changed_since_the_page_was_drawn_is_named() {
    claim(wang, task);
    assertThat(refused(head, li, unclaimed())).contains("“登记送达”（" + number + "）现为“王晓岚”，与您看到的不同");
    assertThat(refused(head, wang, new Picked(task, wang))).contains("已由王晓岚承办");
    move(head, "", new Picked(task, wang));
    assertThat(refused(head, "", unclaimed())).contains("尚未认领，不必退回");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void a_reason_is_asked_for(String reason) {
    assertThat(refusals.of(() -> as(head, () -> reassignment.move(staff(head), List.of(unclaimed()), li, reason)))).isEqualTo("请填写理由。");
    assertThat(refusals.of(() -> as(head, () -> reassignment.move(staff(head), List.of(), li, "理由")))).isEqualTo("请先勾选要移交的事项。");
  }

  @Test
  void many_tasks_of_many_cases_move_at_once_and_keep_their_due_dates_and_timers() {
    submitService(wang, task); // then the firm's report is due by the ledger
    String report = task(number, "userTask_submitReport");
    String other = service(served());
    Timestamp due = database.sql("select due_date_ from act_ru_task where id_ = ?").param(report).query(Timestamp.class).single();
    String jobs = jobs();
    move(head, wang, new Picked(report, ""), new Picked(other, ""));
    assertThat(Stream.of(report, other).map(this::holder)).containsOnly(wang);
    assertThat(database.sql("select due_date_ from act_ru_task where id_ = ?").param(report).query(Timestamp.class).single()).isEqualTo(due);
    assertThat(jobs()).isEqualTo(jobs);
  }

  private String jobs() {
    return database.sql("select string_agg(id_ || duedate_, ',' order by id_) from act_ru_job").query(String.class).single();
  }

  @Test
  void of_two_heads_at_the_same_moment_one_wins_and_the_other_is_told() throws InterruptedException {
    String second = person("second", "杨秋月", HEAD);
    List<Object> ends = race(() -> attempt(head, wang), () -> attempt(second, li));
    assertThat(ends).containsOnlyOnce("done");
    assertThat(ends.stream().filter(Refusal.class::isInstance).map(Refusal.class::cast).map(Throwable::getMessage)).singleElement().asString()
        .containsAnyOf("刚刚被他人办理或移交", "与您看到的不同");
    assertThat(holder(task)).isIn(wang, li);
    assertThat(timeline.of(number).stream().filter(event -> event.text().contains("移交"))).hasSize(1);
  }

  @Test
  void a_claim_at_the_same_moment_wins_or_loses_cleanly() throws InterruptedException {
    for (int round = 0; round < 8; round++) {
      String mine = service(served());
      List<Object> ends = race(() -> attemptClaim(wang, mine), () -> {
        as(head, () -> reassignment.move(staff(head), List.of(new Picked(mine, "")), li, "工作调整"));
        return "moved";
      });
      assertThat(holder(mine)).isEqualTo(ends.contains("moved") ? li : wang);
      assertThat(ends).containsAnyOf("moved", "claimed");
    }
  }

  private Object attempt(String by, String to) {
    move(by, to, unclaimed());
    return "done";
  }

  private Object attemptClaim(String by, String what) {
    claim(by, what);
    return "claimed";
  }

  private static List<Object> race(Callable<?> one, Callable<?> other) throws InterruptedException {
    AtomicInteger turn = new AtomicInteger();
    return Together.twice(() -> (turn.getAndIncrement() == 0 ? one : other).call());
  }

  @Test
  void the_chain_of_the_timeline_holds_after_all_of_this() {
    claim(wang, task);
    move(wang, li, new Picked(task, wang));
    move(head, "", new Picked(task, li));
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }
}

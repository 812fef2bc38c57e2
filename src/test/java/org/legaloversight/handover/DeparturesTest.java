package org.legaloversight.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves leaves nothing behind. */
class DeparturesTest extends AtABureau {

  @Autowired Departures departures;
  @Autowired Absences absences;
  @Autowired Recusals recusals;
  @Autowired Escalation escalation;
  @Autowired Refusals refusals;

  String wang;
  String li;
  String head;
  String upperHead;
  String number;
  String task;

  @BeforeEach
  void wang_has_claimed_a_task() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    head = person("head", "陈立文", HEAD);
    upperHead = person("upperHead", "周国华", "head" + CITY);
    number = served();
    task = service(number);
    claim(wang, task);
  }

  private void leave(String by, String person, String to, boolean confirmed) {
    as(by, () -> departures.leave(staff(by), false, person, to, "调离本单位", confirmed));
  }

  private List<Stranded.Why> why(String open) {
    return tasks.stranded().stream().filter(each -> each.task().id().equals(open)).map(Stranded::why).toList();
  }

  @Test
  void what_was_claimed_goes_back_to_the_desk_and_the_desk_is_taken() {
    leave(head, wang, "", false);
    assertThat(holder(task)).isNull();
    assertThat(colleagues.holds(wang, OFFICER)).isFalse();
    assertThat(colleagues.find(wang)).isPresent();
    assertThat(lastWords(number)).isEqualTo("“登记送达”由王晓岚退回双峰县司法局承办人。理由：王晓岚离岗。调离本单位");
    assertThat(why(task)).isEmpty();
    claim(li, task);
  }

  @Test
  void or_to_a_colleague_as_far_as_the_colleague_may() {
    String kept = served();
    claim(wang, service(kept));
    as(li, () -> recusals.declare(staff(li), kept, Ground.INTEREST, "有利害关系"));
    person("third", "赵明", OFFICER);
    leave(head, wang, li, false);
    assertThat(holder(task)).isEqualTo(li);
    assertThat(holder(service(kept))).isNull();
  }

  @Test
  void absences_and_substitutions_end() {
    absences.enter(staff(li), new Plan(li, OFFICER, wang, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)));
    leave(head, wang, "", false);
    assertThat(absences.away(li)).isEmpty();
    assertThat(absences.of(List.of(wang))).allMatch(absence -> absence.endedAt() != null || absence.lastDay().isBefore(LocalDate.of(2026, 3, 2)));
    String zhao = person("third", "赵明", OFFICER);
    absences.enter(staff(li), new Plan(li, OFFICER, zhao, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)));
    absences.endAll(staff(li), li, OFFICER);
  }

  @Test
  void the_last_at_a_desk_goes_only_when_it_is_known_what_becomes_of_the_work() {
    person("upperOfficer", "刘敏", "officer" + CITY);
    leave(head, li, "", false);
    assertThat(refusals.of(() -> leave(head, wang, "", false))).contains("双峰县司法局承办人岗位将没有人员", "转由娄底市司法局承办人办理", "请勾选确认");
    leave(head, wang, "", true);
    assertThat(tasks.of(List.of(task)).get(0).desks()).contains("officer" + CITY);
    assertThat(lastWords(number)).contains("由双峰县司法局承办人交娄底市司法局承办人办理");
    assertThat(why(task)).isEmpty();
  }

  @Test
  void where_nobody_is_above_either_the_person_stays() {
    leave(head, li, "", false);
    assertThat(refusals.of(() -> leave(head, wang, "", true))).contains("上一级岗位也没有人员");
    assertThat(colleagues.holds(wang, OFFICER)).isTrue();
    assertThat(holder(task)).isEqualTo(wang);
  }

  @Test
  void a_head_lets_nobody_of_another_unit_go_and_nobody_lets_himself_go() {
    assertThat(refusals.of(() -> leave(upperHead, wang, "", true))).contains("在您可以管理的单位没有岗位");
    assertThat(refusals.of(() -> leave(head, head, "", true))).contains("不能办理本人的离岗");
    assertThat(refusals.of(() -> leave(head, wang, head, true))).contains("陈立文不在王晓岚的岗位");
    assertThat(refusals.of(() -> leave(head, "nobody", "", true))).contains("没有账号为“nobody”的人员");
  }

  @Test
  void an_administrator_lets_anybody_go() {
    String admin = person("admin", "系统", "camunda-admin");
    as(admin, () -> departures.leave(staff(admin), true, wang, li, "调离本单位", false));
    assertThat(holder(task)).isEqualTo(li);
  }

  @Test
  void a_task_in_the_hands_of_somebody_who_holds_no_desk_is_found_and_given_back() {
    colleagues.leave(wang, OFFICER); // by hand, past the page
    assertThat(why(task)).containsExactly(Stranded.Why.HOLDER_GONE);
    assertThat(refusals.of(() -> as(li, () -> escalation.settle(staff(li), task, "退回")))).contains("或者您无权处理");
    as(head, () -> escalation.settle(staff(head), task, "已调离"));
    assertThat(holder(task)).isNull();
    assertThat(why(task)).isEmpty();
    assertThat(refusals.of(() -> as(head, () -> escalation.settle(staff(head), task, "再次")))).contains("该事项已有人可以办理");
  }

  @Test
  void a_task_whose_holder_has_no_account_any_more_is_found() {
    database.sql("update act_ru_task set assignee_ = 'gone' where id_ = ?").param(task).update();
    assertThat(why(task)).containsExactly(Stranded.Why.HOLDER_GONE);
  }

  @Test
  void tasks_at_an_empty_desk_are_shown_to_the_heads_above_who_send_them_up() {
    colleagues.leave(wang, OFFICER);
    colleagues.leave(li, OFFICER);
    assertThat(why(task)).containsExactly(Stranded.Why.DESK_EMPTY);
    assertThat(escalation.strandedUnder(staff(upperHead))).extracting(each -> each.task().id()).contains(task);
    assertThat(refusals.of(() -> as(upperHead, () -> escalation.settle(staff(upperHead), task, "无人")))).contains("上一级岗位也没有人员");
    String upper = person("upperOfficer", "刘敏", "officer" + CITY);
    as(upperHead, () -> escalation.settle(staff(upperHead), task, "县局无人"));
    assertThat(why(task)).containsExactly(Stranded.Why.HOLDER_GONE); // still in the hands of whoever left
    as(upperHead, () -> escalation.settle(staff(upperHead), task, "县局无人"));
    claim(upper, task);
  }

  @Test
  void a_case_at_whose_desk_everybody_has_withdrawn_is_found_when_it_came_there_later() {
    as(wang, () -> recusals.declare(staff(wang), number, Ground.OTHER, "曾在该所执业"));
    colleagues.leave(li, OFFICER); // the other one, past the page
    assertThat(why(task)).containsExactly(Stranded.Why.ALL_RECUSED);
  }
}

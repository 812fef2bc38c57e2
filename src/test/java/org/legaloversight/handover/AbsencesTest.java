package org.legaloversight.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Law;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.engine.Account;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away, a colleague stands in: for those days, under both names, and no further. */
class AbsencesTest extends AtABureau {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 5);

  @Autowired Absences absences;
  @Autowired StandIns standIns;
  @Autowired Recusals recusals;
  @Autowired Refusals refusals;

  String wang;
  String li;
  String zhao;
  String head;
  String number;
  String task;

  @BeforeEach
  void wang_has_a_task_and_three_sit_at_the_desk() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    zhao = person("zhao", "赵明", OFFICER);
    head = person("head", "陈立文", HEAD);
    number = served();
    task = service(number);
    claim(wang, task);
  }

  private void away(String person, String substitute, LocalDate from, LocalDate to) {
    absences.enter(staff(person), new Plan(person, OFFICER, substitute, from, to));
  }

  private String refused(String person, String substitute, LocalDate from, LocalDate to) {
    return refusals.of(() -> away(person, substitute, from, to));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Law.ZONE).toInstant();
  }

  private boolean mayTakeOver() {
    return standIns.forTask(li, task).isPresent();
  }

  @Test
  void it_begins_at_midnight_of_its_first_day_and_ends_at_the_end_of_its_last_though_nothing_runs_then() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(at(FIRST.minusDays(1), LocalTime.of(23, 59, 59)));
    assertThat(mayTakeOver()).isFalse();
    clock.moveTo(at(FIRST, LocalTime.MIDNIGHT));
    assertThat(mayTakeOver()).isTrue();
    clock.moveTo(at(LAST, LocalTime.of(23, 59, 59)));
    assertThat(mayTakeOver()).isTrue();
    clock.moveTo(at(LAST.plusDays(1), LocalTime.MIDNIGHT));
    assertThat(mayTakeOver()).isFalse();
    assertThat(refusals.failing(() -> claim(li, task))).isInstanceOf(TaskAlreadyClaimedException.class);
  }

  @Test
  void the_substitute_claims_what_the_absent_one_had_and_both_names_stand_everywhere() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    claim(li, task);
    assertThat(holder(task)).isEqualTo(li);
    assertThat(lastWords(number)).isEqualTo("李静代王晓岚接办“登记送达”（外出代理至2026-03-05）");
    submitService(li, task);
    List<RecordedEvent> done = timeline.of(number).stream().filter(event -> event.kind() != EventKind.HANDOVER && event.at().equals(clock.instant())).toList();
    assertThat(done).extracting(RecordedEvent::kind).contains(EventKind.FORM, EventKind.SERVICE);
    assertThat(done).allSatisfy(event -> {
      assertThat(event.actorName()).isEqualTo("李静（代王晓岚）");
      assertThat(event.actor()).isEqualTo(li);
    });
    assertThat(database.sql("select actor from deadline_event where case_number = ? and at = ?")
        .params(number, clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).list()).isNotEmpty()
        .allMatch(actor -> actor.startsWith("李静（代王晓岚）"));
  }

  @Test
  void the_next_thing_the_substitute_does_for_himself_names_him_alone() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    claim(li, task);
    submitService(li, task);
    String own = served();
    submitService(li, service(own));
    assertThat(timeline.of(own)).extracting(RecordedEvent::actorName).contains("李静").noneMatch(name -> name.contains("代"));
  }

  @Test
  void what_was_taken_over_stays_with_the_substitute_when_it_is_over_but_no_longer_in_anothers_name() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    claim(li, task);
    clock.moveTo(LAST.plusDays(1));
    assertThat(holder(task)).isEqualTo(li);
    submitService(li, task);
    assertThat(timeline.of(number).stream().filter(event -> SERVICE.equals(event.task()))).singleElement()
        .satisfies(event -> assertThat(event.actorName()).isEqualTo("李静"));
  }

  @Test
  void nobody_else_takes_over_nor_before_it_began() {
    away(wang, li, FIRST, LAST);
    assertThat(refusals.failing(() -> claim(li, task))).isInstanceOf(TaskAlreadyClaimedException.class);
    clock.moveTo(FIRST);
    assertThat(refusals.failing(() -> claim(zhao, task))).isInstanceOf(TaskAlreadyClaimedException.class);
    assertThat(refusals.failing(() -> as(zhao, () -> engine.getTaskService().claim(task, li)))).isInstanceOf(TaskAlreadyClaimedException.class);
  }

  @Test
  void a_substitution_is_never_passed_on() {
    away(wang, li, FIRST, LAST);
    assertThat(refused(li, zhao, LAST, LAST.plusDays(3))).contains("李静自2026-03-03至2026-03-05正在代理王晓岚", "代理不能再转托");
    assertThat(refused(zhao, wang, FIRST, FIRST)).contains("王晓岚自2026-03-03至2026-03-05本人外出，不能代理");
    assertThat(refused(li, wang, FIRST, FIRST)).contains("代理不能再转托");
    away(li, zhao, LAST.plusDays(1), LAST.plusDays(3));
  }

  @Test
  void one_may_stand_in_for_two_but_nobody_is_away_twice() {
    away(wang, li, FIRST, LAST);
    away(zhao, li, FIRST, LAST);
    assertThat(refused(wang, li, LAST, LAST.plusDays(1))).contains("王晓岚自2026-03-03至2026-03-05已登记外出，时间重叠");
    away(wang, li, LAST.plusDays(1), LAST.plusDays(1));
  }

  @Test
  void the_days_are_checked() {
    assertThat(refused(wang, li, FIRST.minusDays(2), LAST)).contains("早于今天");
    assertThat(refused(wang, li, LAST, FIRST)).contains("早于起始日期");
    assertThat(refused(wang, li, FIRST, FIRST.plusDays(90))).contains("最长90天");
    assertThat(refused(wang, li, null, FIRST)).contains("请填写外出的起止日期");
    away(wang, li, FIRST, FIRST.plusDays(89));
  }

  @Test
  void the_substitute_is_another_person_at_the_same_desk() {
    assertThat(refused(wang, wang, FIRST, LAST)).contains("不能是本人");
    assertThat(refused(wang, head, FIRST, LAST)).contains("陈立文不在双峰县司法局承办人岗位，不能代理");
    assertThat(refused(wang, "", FIRST, LAST)).contains("请选择代理人");
    assertThat(refusals.of(() -> absences.enter(staff(head), new Plan(head, HEAD, li, FIRST, LAST)))).contains("岗位没有其他人员，无人可以代理");
  }

  @Test
  void a_head_enters_it_for_the_own_people_and_nobody_else_does() {
    absences.enter(staff(head), new Plan(wang, OFFICER, li, FIRST, LAST));
    assertThat(refusals.of(() -> absences.enter(staff(zhao), new Plan(li, OFFICER, zhao, FIRST, LAST)))).contains("只有本人或者本单位负责人");
    String upper = person("upper", "周国华", "head" + CITY);
    assertThat(refusals.of(() -> absences.enter(staff(upper), new Plan(zhao, OFFICER, li, FIRST, LAST)))).contains("只有本人或者本单位负责人");
  }

  @Test
  void it_may_be_ended_early_and_only_once() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    long id = absences.away(wang).orElseThrow().id();
    assertThat(refusals.of(() -> absences.end(staff(li), id))).contains("只有本人或者本单位负责人");
    absences.end(staff(head), id);
    assertThat(mayTakeOver()).isFalse();
    assertThat(refusals.of(() -> absences.end(staff(wang), id))).contains("已经结束");
    away(wang, li, LAST, LAST);
  }

  @Test
  void it_ends_when_either_loses_the_desk() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    assertThat(mayTakeOver()).isTrue();
    colleagues.leave(li, OFFICER);
    assertThat(mayTakeOver()).isFalse();
    accounts.open(List.of(new Account(li, "试验", "李静", Set.of(OFFICER))), PASSWORD);
    colleagues.leave(wang, OFFICER);
    assertThat(mayTakeOver()).isFalse();
    assertThat(absences.away(wang)).isEmpty();
  }

  @Test
  void a_substitute_who_has_withdrawn_from_the_case_takes_nothing_of_it_over() {
    away(wang, li, FIRST, LAST);
    clock.moveTo(FIRST);
    as(li, () -> recusals.declare(staff(li), number, Ground.INTEREST, "与该所有业务往来"));
    assertThat(mayTakeOver()).isFalse();
    assertThat(standIns.open(li)).extracting(OpenTask::caseNumber).doesNotContain(number);
    assertThat(refusals.failing(() -> claim(li, task))).hasMessageContaining("Cannot find task");
  }

  @Test
  void two_who_enter_each_other_at_the_same_moment_do_not_both_succeed() throws InterruptedException {
    var turn = new AtomicInteger();
    List<Object> ends = Together.twice(() -> {
      boolean first = turn.getAndIncrement() == 0;
      away(first ? wang : li, first ? li : wang, FIRST, LAST);
      return "entered";
    });
    assertThat(ends).containsOnlyOnce("entered");
  }
}

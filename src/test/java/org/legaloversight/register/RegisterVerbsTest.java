package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
@RecordApplicationEvents
class RegisterVerbsTest {

  private static final String COUNTY = "433130";
  private static final String CASE = "湘433130终〔2026〕1号";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired FirmRegister register;
  @Autowired Enrolment enrolment;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate database;
  @Autowired EntityManager entities;
  @Autowired ApplicationEvents events;
  private String licence;
  private String branch;

  @BeforeEach
  void a_firm_with_a_branch() {
    clock.moveTo(DAY);
    Firms firms = new Firms(enrolment);
    licence = firms.partnership(COUNTY);
    branch = firms.branch(licence, "433101");
  }

  @Test
  void a_suspension_runs_to_the_end_of_its_last_day() {
    register.suspend(licence, CASE, DAY.plusDays(1));
    assertThat(register.suspended(licence)).isTrue();
    clock.advance(Duration.ofHours(24 + 13)); // 23:00 of the last day in Shanghai
    assertThat(register.suspended(licence)).isTrue();
    clock.advance(Duration.ofHours(1));
    assertThat(register.suspended(licence)).isFalse();
  }

  @Test
  void a_suspension_into_the_past_or_of_a_suspended_firm_is_refused() {
    refused(() -> register.suspend(licence, CASE, DAY.minusDays(1)), "已过");
    register.suspend(licence, CASE, DAY);
    refused(() -> register.suspend(licence, CASE, DAY), "不能责令停业整顿");
  }

  @Test
  void only_a_suspended_firm_resumes() {
    refused(() -> register.resume(licence, CASE), "没有需要恢复的停业整顿");
    register.suspend(licence, CASE, DAY);
    register.resume(licence, CASE);
    assertThat(register.firm(licence).state()).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void a_firm_enters_termination_once() {
    register.terminating(licence, CASE);
    assertThat(register.firm(licence).state()).isEqualTo(FirmState.TERMINATING);
    refused(() -> register.terminating(licence, CASE), "不能再次进入终止程序");
  }

  @Test
  void a_suspended_firm_can_be_made_to_terminate() {
    register.suspend(licence, CASE, DAY);
    register.terminating(licence, CASE);
    assertThat(register.suspended(licence)).isFalse();
  }

  @Test
  void partners_of_the_firm_and_its_branches_are_locked_and_employed_lawyers_are_not() {
    List<String> before = lawyersOf(licence);
    register.lockPartners(licence, CASE);
    assertThat(before).filteredOn(register::locked).hasSize(3);
    assertThat(lawyersOf(branch)).filteredOn(register::locked).hasSize(3);
  }

  @Test
  void a_case_locks_a_firm_once() {
    register.lockPartners(licence, CASE);
    refused(() -> register.lockPartners(licence, CASE), "无需重复锁定");
  }

  @Test
  void unlocking_ends_the_locks_of_that_case_only() {
    register.lockPartners(licence, CASE);
    register.lockPartners(licence, "湘433130终〔2026〕2号");
    register.unlock(licence, CASE);
    assertThat(lawyersOf(licence)).filteredOn(register::locked).hasSize(3);
    register.unlock(licence, "湘433130终〔2026〕2号");
    assertThat(lawyersOf(licence)).noneMatch(register::locked);
  }

  @Test
  void unlocking_what_no_case_locked_is_refused() {
    refused(() -> register.unlock(licence, CASE), "请核对案号");
  }

  @Test
  void deregistration_takes_firm_and_branches_off_and_leaves_their_lawyers_without_a_firm() {
    List<String> lawyers = lawyersOf(licence);
    lawyers.addAll(lawyersOf(branch));
    register.lockPartners(licence, CASE);
    register.terminating(licence, CASE);

    List<String> leaving = register.deregister(licence, CASE, DAY);

    entities.flush();
    assertThat(leaving).containsExactlyInAnyOrderElementsOf(lawyers).noneMatch(register::locked);
    assertThat(register.firm(licence).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(register.firm(branch).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(database.queryForList("select distinct firm, state, left_firm_on::text as day, partner from lawyer where licence = any (?)",
        (Object) leaving.toArray(String[]::new))).singleElement().satisfies(row -> assertThat(row)
            .containsEntry("firm", null).containsEntry("state", "UNATTACHED").containsEntry("day", "2026-03-02").containsEntry("partner", false));
  }

  @Test
  void a_firm_that_is_not_terminating_cannot_be_deregistered() {
    refused(() -> register.deregister(licence, CASE, DAY), "须先进入终止程序");
  }

  @Test
  void a_deregistered_firm_is_refused_by_every_verb() {
    register.terminating(licence, CASE);
    register.deregister(licence, CASE, DAY);
    refused(() -> register.named(licence), "已注销");
    refused(() -> register.deregister(licence, CASE, DAY), "已注销");
    refused(() -> register.terminating(licence, CASE), "已注销");
    refused(() -> register.suspend(licence, CASE, DAY), "已注销");
    refused(() -> register.resume(licence, CASE), "已注销");
    refused(() -> register.lockPartners(licence, CASE), "已注销");
    refused(() -> register.move(licence, "433101", "迁址"), "已注销");
  }

  @Test
  void a_deregistered_firm_is_on_no_list_and_its_name_is_free_again() {
    Firm gone = register.firm(licence);
    register.terminating(licence, CASE);
    register.deregister(licence, CASE, DAY);
    entities.flush();
    assertThat(register.within("430000")).extracting(Firm::licence).doesNotContain(licence, branch);
    EnrolledFirm heir = new EnrolledFirm(LicenceNumber.completing("31430000MT8888888"), gone.name(), FirmKind.PARTNERSHIP, null,
        COUNTY, "某路1号", "某人", DAY);
    enrolment.enrol(List.of(heir), List.of(), "试验");
    assertThat(register.named(gone.name()).licence()).isEqualTo(heir.licence().value());
  }

  @Test
  void a_move_changes_the_supervising_unit_and_is_published() {
    register.move(licence, "430102", "住所迁至芙蓉区");
    assertThat(register.firm(licence).unit()).isEqualTo("430102");
    assertThat(events.stream(FirmMoved.class)).containsExactly(new FirmMoved(licence, COUNTY, "430102"));
  }

  @Test
  void a_move_to_the_same_or_to_an_unknown_unit_is_refused() {
    refused(() -> register.move(licence, COUNTY, "迁址"), "无需变更");
    refused(() -> register.move(licence, "999999", "迁址"), "机关");
  }

  @Test
  void every_change_is_recorded_with_its_case_the_old_and_the_new() {
    register.terminating(licence, CASE);
    register.move(licence, "430102", "住所迁至芙蓉区");
    entities.flush();
    assertThat(database.query("select concat_ws('|', case_number, what, old, new, because, actor, at at time zone 'UTC') "
        + "from register_event where subject = ? and old is not null order by id", (row, index) -> row.getString(1), licence))
        .containsExactly(CASE + "|STATE|ACTIVE|TERMINATING|system|2026-03-02 02:00:00",
            "UNIT|433130|430102|住所迁至芙蓉区|system|2026-03-02 02:00:00");
  }

  @Test
  void recorded_changes_cannot_be_altered() {
    assertThatThrownBy(() -> database.update("update register_event set actor = 'nobody'"))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
  }

  @Test
  void recorded_changes_cannot_be_deleted() {
    assertThatThrownBy(() -> database.update("delete from register_event"))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
  }

  private List<String> lawyersOf(String firm) {
    return database.queryForList("select licence from lawyer where firm = ?", String.class, firm);
  }

  private static void refused(ThrowingCallable verb, String why) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }
}

package org.legaloversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legaloversight.notice.NoticesOfACase.person;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of a task, who does not, and when it is no news any more. */
@PlatformTest
class TaskNoticesTest {

  private static final String DESK = "officer430102";
  private static final Staff OFFICER = person("anna", DESK);
  private static final Staff COLLEAGUE = person("berta", DESK);

  @Autowired DeadlineProbe probe;
  @Autowired CaseFiles files;
  @Autowired TaskService tasks;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Inbox inbox;
  private NoticesOfACase notices;
  private String number;

  @BeforeEach
  void a_review_is_open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    notices = new NoticesOfACase(jdbc, inbox);
    probe.deploy();
    number = probe.start(LocalDate.of(2026, 3, 2));
  }

  @AfterEach
  void nothing_is_left() {
    probe.clear();
  }

  @Test
  void everybody_at_the_desk_hears_of_a_new_task_in_one_row() {
    assertThat(notices.fresh(OFFICER, number)).containsExactly("请办理：审查");
    assertThat(notices.fresh(COLLEAGUE, number)).containsExactly("请办理：审查");
    assertThat(notices.ids(number)).hasSize(1);
  }

  @Test
  void another_desk_and_another_county_hear_nothing() {
    assertThat(notices.texts(person("carl", "head430102"), number)).isEmpty();
    assertThat(notices.texts(person("dora", "officer430103"), number)).isEmpty();
  }

  @Test
  void whoever_loses_the_desk_loses_its_notices() {
    assertThat(notices.texts(person("anna", "officer430103"), number)).isEmpty();
    assertThat(notices.texts(person("anna"), number)).isEmpty();
    assertThat(inbox.unread(person("anna"))).isZero();
  }

  @Test
  void read_by_one_it_still_waits_for_the_other() {
    long id = notices.ids(number).get(0);
    inbox.read(OFFICER, id);
    inbox.read(OFFICER, id);
    assertThat(notices.fresh(OFFICER, number)).isEmpty();
    assertThat(notices.fresh(COLLEAGUE, number)).hasSize(1);
  }

  @Test
  void a_stranger_marks_nothing() {
    inbox.read(person("dora", "officer430103"), notices.ids(number).get(0));
    assertThat(jdbc.sql("select count(*) from notice_read where notice = ?").param(notices.ids(number).get(0)).query(Integer.class).single())
        .isZero();
  }

  @Test
  void a_task_that_is_done_waits_for_nobody() {
    probe.review(number, "DONE");
    assertThat(notices.fresh(COLLEAGUE, number)).isEmpty();
    assertThat(notices.texts(COLLEAGUE, number)).containsExactly("请办理：审查");
  }

  @Test
  void what_one_has_brought_about_oneself_is_no_news() {
    probe.review(number, "RETURN");
    assertThat(notices.fresh(OFFICER, number)).containsExactly("请办理：审查");
    assertThat(notices.fresh(person(DESK, DESK), number)).isEmpty();
  }

  @Test
  void whoever_takes_a_task_is_not_told_of_it() {
    String task = probe.task(number).getId();
    desks.as(DESK, () -> {
      tasks.claim(task, DESK);
      return null;
    });
    assertThat(notices.ids(number)).hasSize(1);
  }

  @Test
  void whoever_gets_a_task_from_somebody_else_is_told_and_whoever_loses_it_too() {
    String task = probe.task(number).getId();
    tasks.setAssignee(task, "anna");
    assertThat(notices.fresh(OFFICER, number)).containsExactly("请办理：审查", "已指定由您办理：审查");
    tasks.setAssignee(task, "berta");
    assertThat(notices.fresh(OFFICER, number)).containsExactly("请办理：审查", "已指定由您办理：审查", "不再由您办理：审查");
    assertThat(notices.fresh(COLLEAGUE, number)).containsExactly("请办理：审查", "已指定由您办理：审查");
  }

  @Test
  void a_case_that_moves_tells_the_new_unit_and_leaves_the_old_one_nothing() {
    files.moveUnit(number, "430103");
    assertThat(notices.whom(number, NoticeKind.CASE_MOVED)).containsExactlyInAnyOrder("officer430103", "head430103");
    assertThat(notices.fresh(person("dora", "officer430103"), number)).containsExactly("案件由芙蓉区司法局移交天心区司法局，在办事项一并转来");
    assertThat(notices.texts(OFFICER, number)).isEmpty();
  }

  @Test
  void whoever_worked_on_a_case_hears_that_it_is_closed() {
    probe.review(number, "RETURN");
    probe.review(number, "DONE");
    files.close(number, "整改合格");
    assertThat(notices.whom(number, NoticeKind.CASE_CLOSED)).containsExactly(DESK);
    assertThat(notices.fresh(person(DESK, DESK), number)).containsExactly("案件已结案：整改合格");
    assertThat(notices.texts(person("anna", "head430102"), number)).isEmpty();
  }

  @Test
  void what_is_rolled_back_was_never_told() {
    List<Long> before = notices.ids(number);
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      probe.review(number, "DONE");
      files.moveUnit(number, "430103");
      throw new IllegalStateException("power cut");
    })).isInstanceOf(RuntimeException.class);
    assertThat(notices.ids(number)).isEqualTo(before);
    assertThat(notices.fresh(OFFICER, number)).hasSize(1);
  }

  @Test
  void the_bell_counts_what_waits_and_no_further_than_a_hundred() {
    Staff reader = person("emil", "officer431129");
    String far = files.open(CaseKind.RECTIFICATION, "431129", "314311292026000X", "江华所", OFFICER);
    jdbc.sql("insert into notice (kind, desk, case_number, text, at, effect) select 'CASE_MOVED', 'officer431129', ?, '移交', now(), ? || i"
        + " from generate_series(1, 120) i").params(far, far).update();
    assertThat(inbox.unread(reader)).isEqualTo(Inbox.MOST);
    List<Line> first = inbox.page(reader, NoticeGroup.OTHER, 1);
    inbox.readAll(reader, null, first.get(first.size() - 1).id());
    assertThat(inbox.unread(reader)).isLessThan(Inbox.PAGE);
    inbox.readAll(reader, NoticeGroup.OTHER, Long.MAX_VALUE);
    assertThat(inbox.unread(reader)).isZero();
  }
}

package org.legaloversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.notice.NoticesOfACase.person;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.Waking;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears that a deadline is near or has passed. */
@PlatformTest
class DeadlineNoticesTest {

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  @Autowired DeadlineLedger ledger;
  @Autowired CaseFiles files;
  @Autowired Waking waking;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Inbox inbox;
  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private NoticesOfACase notices;
  private String number;

  @BeforeEach
  void open() {
    clock.moveTo(START);
    notices = new NoticesOfACase(jdbc, inbox);
    number = files.open(CaseKind.RECTIFICATION, "430102", firm, "某所", new Staff("tester", "测试", Set.of()));
  }

  private void on(LocalDate day) {
    clock.moveTo(day);
    waking.of(number);
  }

  @Test
  void a_firm_is_reminded_of_its_own_and_its_bureau_hears_when_it_has_passed() {
    ledger.start(number, "T01", "某所", START, "送达"); // due Apr 2
    on(LocalDate.of(2026, 3, 26));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_NEAR)).containsExactly("firm" + firm);
    assertThat(notices.fresh(person("lawyer", "firm" + firm), number)).containsExactly("整改期限将于2026年4月2日届满");
    on(LocalDate.of(2026, 4, 3));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_OVERDUE)).containsExactlyInAnyOrder("firm" + firm, "officer430102");
    assertThat(notices.whom(number, NoticeKind.ESCALATED)).isEmpty();
    assertThat(notices.texts(person("lawyer", "firm31430102MT00000001"), number)).isEmpty();
  }

  @Test
  void a_bureau_that_is_late_hears_it_with_its_head_and_one_level_up_all_hear_it() {
    ledger.start(number, "T40", "芙蓉区司法局", START, "受理投诉");
    on(LocalDate.of(2026, 4, 29));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_NEAR)).containsExactly("officer430102");
    on(LocalDate.of(2026, 5, 7));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_OVERDUE)).containsExactlyInAnyOrder("officer430102", "head430102");
    assertThat(notices.whom(number, NoticeKind.ESCALATED)).containsExactlyInAnyOrder("officer430100", "head430100", "supervisor430100");
    assertThat(notices.fresh(person("chief", "head430100"), number)).containsExactly("芙蓉区司法局逾期上报：投诉处理期限已于2026年5月6日届满，尚未办结");
    assertThat(notices.texts(person("other", "head430200"), number)).isEmpty();
  }

  @Test
  void the_province_is_reported_to_nobody() {
    ledger.start(number, "T11", "湖南省司法厅", START, "受理");
    on(LocalDate.of(2026, 6, 1));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_OVERDUE)).containsExactlyInAnyOrder("officer430000", "head430000");
    assertThat(notices.whom(number, NoticeKind.ESCALATED)).isEmpty();
  }

  @Test
  void an_association_hears_of_its_own() {
    ledger.start(number, "T40", "长沙市律师协会", START, "受理投诉");
    on(LocalDate.of(2026, 4, 29));
    assertThat(notices.whom(number, NoticeKind.DEADLINE_NEAR)).containsExactly("bar430100");
  }

  @Test
  void the_same_end_is_told_once_and_a_new_one_again() {
    ledger.start(number, "T01", "某所", START, "送达");
    on(LocalDate.of(2026, 3, 26));
    on(LocalDate.of(2026, 3, 27));
    assertThat(notices.ids(number)).hasSize(1);
    ledger.extend(number, "T01", 1, "经批准");
    assertThat(notices.fresh(person("lawyer", "firm" + firm), number)).isEmpty();
    on(LocalDate.of(2026, 5, 1));
    assertThat(notices.fresh(person("lawyer", "firm" + firm), number)).containsExactly("整改期限将于2026年5月6日届满");
  }

  @Test
  void a_deadline_that_was_met_waits_for_nobody() {
    ledger.start(number, "T01", "某所", START, "送达");
    on(LocalDate.of(2026, 3, 26));
    ledger.meet(number, "T01", LocalDate.of(2026, 3, 26), "提交整改报告");
    assertThat(notices.lines(person("lawyer", "firm" + firm), number)).singleElement().matches(Line::settled);
  }
}

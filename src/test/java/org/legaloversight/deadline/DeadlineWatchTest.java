package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger speaks up in time, once, and to the right level; it decides nothing. */
@PlatformTest
class DeadlineWatchTest {

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  @Autowired DeadlineLedger ledger;
  @Autowired CaseFiles caseFiles;
  @Autowired Timeline timeline;
  @Autowired Waking waking;
  @Autowired DeadlineWatch watch;
  @Autowired MovableClock clock;

  private String caseNumber;

  @BeforeEach
  void open() {
    clock.moveTo(START);
    caseNumber = caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MD000026XP", "某所", new Staff("tester", "测试", java.util.Set.of()));
  }

  private List<String> told() {
    waking.of(caseNumber);
    return timeline.of(caseNumber).stream().map(RecordedEvent::text).filter(text -> text.contains("届满")).toList();
  }

  @Test
  void it_reminds_five_working_days_before_and_only_once() {
    ledger.start(caseNumber, "T01", "某所", START, "送达"); // due Apr 2; back: Apr 1, Mar 31 30 27 26
    clock.moveTo(Instant.parse("2026-03-26T00:59:59Z"));
    assertThat(told()).isEmpty();
    clock.moveTo(Instant.parse("2026-03-26T01:00:00Z"));
    assertThat(told()).containsExactly("提醒：整改期限将于2026-04-02届满");
    clock.moveTo(LocalDate.of(2026, 4, 1));
    assertThat(told()).hasSize(1);
  }

  @Test
  void after_an_extension_it_reminds_of_the_new_day() {
    ledger.start(caseNumber, "T01", "某所", START, "送达");
    clock.moveTo(LocalDate.of(2026, 3, 27));
    assertThat(told()).hasSize(1);
    ledger.extend(caseNumber, "T01", 1, "经批准");
    assertThat(told()).hasSize(1);
    clock.moveTo(LocalDate.of(2026, 5, 1));
    assertThat(told()).containsExactly("提醒：整改期限将于2026-04-02届满", "提醒：整改期限将于2026-05-06届满"); // May 2 in Labour Day
  }

  @Test
  void an_authority_that_is_late_is_reported_one_level_up_on_the_next_working_day() {
    ledger.start(caseNumber, "T40", "芙蓉区司法局", START, "受理投诉"); // sixty days: Friday May 1, rolled to 6
    clock.moveTo(Instant.parse("2026-05-07T00:59:59Z"));
    assertThat(told()).containsExactly("提醒：投诉处理期限将于2026-05-06届满");
    clock.moveTo(Instant.parse("2026-05-07T01:00:00Z"));
    assertThat(told()).contains("投诉处理期限已于2026-05-06届满，尚未办结，已上报长沙市司法局");
    assertThat(told()).hasSize(2);
    assertThat(ledger.current(caseNumber, "T40").orElseThrow().state()).isEqualTo(DeadlineState.RUNNING);
  }

  @Test
  void a_city_that_is_late_is_reported_to_the_province() {
    ledger.start(caseNumber, "T11", "长沙市司法局", START, "受理");
    clock.moveTo(LocalDate.of(2026, 6, 1));
    assertThat(told()).anyMatch(text -> text.endsWith("已上报湖南省司法厅"));
  }

  @Test
  void a_firm_that_is_late_is_not_reported_upward() {
    ledger.start(caseNumber, "T01", "某所", START, "送达");
    clock.moveTo(LocalDate.of(2026, 4, 3));
    assertThat(told()).containsExactly("整改期限已于2026-04-02届满，尚未办结");
  }

  @Test
  void of_what_is_settled_meanwhile_nothing_is_said() {
    ledger.start(caseNumber, "T01", "某所", START, "送达");
    clock.moveTo(LocalDate.of(2026, 3, 27));
    NextToWake candidate = new NextToWake(ledger.current(caseNumber, "T01").orElseThrow().id(), caseNumber);
    ledger.meet(caseNumber, "T01", LocalDate.of(2026, 3, 27), "提交整改报告");
    watch.tell(candidate);
    assertThat(timeline.of(caseNumber)).noneMatch(event -> event.text().contains("届满"));
  }
}

package org.legaloversight.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RetentionTest {

  @Autowired Retention retention;
  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private String number;

  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = files.open(CaseKind.RECTIFICATION, ExportedCase.COUNTY, "31430102MT00000000", "湖南某某律师事务所", ExportedCase.OFFICER);
  }

  private RecordedEvent last() {
    return timeline.of(number).get(timeline.of(number).size() - 1);
  }

  @Test
  void a_case_is_kept_as_its_kind_is_configured_from_the_year_after_it_was_closed() {
    assertThat(retention.of(number).term()).isEqualTo(RetentionTerm.YEARS_30);
    assertThat(retention.of(number).because(clock)).contains("尚未办结");
    files.close(number, "整改合格");
    assertThat(retention.of(number).lastDay()).contains(LocalDate.of(2056, 12, 31));
    clock.moveTo(LocalDate.of(2056, 12, 31));
    assertThat(retention.of(number).because(clock)).contains("保管至2056年12月31日");
    clock.moveTo(LocalDate.of(2057, 1, 1));
    assertThat(retention.of(number).because(clock)).isEmpty();
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_kind_that_nobody_configured_is_kept_for_ever() {
    assertThat(new ArchiveSettings(null, null).term(CaseKind.RECTIFICATION)).isEqualTo(RetentionTerm.PERMANENT);
  }

  @Test
  void the_head_changes_the_term_with_a_reason_that_the_timeline_keeps() {
    retention.decide(number, RetentionTerm.PERMANENT, " 重大案件 ", ExportedCase.HEAD);
    assertThat(retention.of(number).term()).isEqualTo(RetentionTerm.PERMANENT);
    assertThat(last().text()).isEqualTo("保管期限由30年改为永久：重大案件");
    assertThat(last().actorName()).isEqualTo("周国华");
    assertThatThrownBy(() -> retention.decide(number, RetentionTerm.PERMANENT, "再次", ExportedCase.HEAD)).isInstanceOf(Refusal.class);
  }

  @Test
  void the_head_holds_a_case_and_lifts_the_hold_once_each() {
    retention.hold(number, "当事人申请复议", ExportedCase.HEAD);
    assertThat(retention.of(number).because(clock)).contains("已冻结");
    assertThat(last().text()).isEqualTo("冻结案卷：当事人申请复议");
    assertThatThrownBy(() -> retention.hold(number, "再次", ExportedCase.HEAD)).isInstanceOf(Refusal.class).hasMessageContaining("已经冻结");
    retention.lift(number, "复议终结", ExportedCase.HEAD);
    assertThat(retention.of(number).hold()).isNull();
    assertThat(last().text()).isEqualTo("解除冻结：复议终结");
    assertThatThrownBy(() -> retention.lift(number, "再次", ExportedCase.HEAD)).isInstanceOf(Refusal.class).hasMessageContaining("没有冻结");
    retention.hold(number, "提起诉讼", ExportedCase.HEAD);
    assertThat(retention.of(number).hold().reason()).isEqualTo("提起诉讼");
  }

  @Test
  void nobody_but_a_head_of_the_bureau_or_above_decides() {
    Staff above = new Staff("head430000", "刘敏", Set.of(new Desk(Role.HEAD, "430000")));
    Staff beside = new Staff("head430104", "刘敏", Set.of(new Desk(Role.HEAD, "430104")));
    int events = timeline.of(number).size();
    assertThatThrownBy(() -> retention.hold(number, "理由", ExportedCase.OFFICER)).isInstanceOf(Refusal.class).hasMessageContaining("负责人");
    assertThatThrownBy(() -> retention.hold(number, "理由", beside)).isInstanceOf(Refusal.class);
    assertThat(timeline.of(number)).hasSize(events);
    retention.hold(number, "理由", above);
    assertThat(retention.of(number).hold().setByName()).isEqualTo("刘敏");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "有\0字"})
  void nothing_is_decided_without_a_reason(String reason) {
    assertThatThrownBy(() -> retention.hold(number, reason, ExportedCase.HEAD)).isInstanceOf(Refusal.class).hasMessageContaining("理由");
    assertThat(retention.of(number).hold()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update legal_hold set reason = '' where case_number = ?", "delete from legal_hold where case_number = ?"})
  void a_hold_is_neither_changed_nor_deleted_in_the_database(String sql) {
    retention.hold(number, "当事人申请复议", ExportedCase.HEAD);
    assertThatThrownBy(() -> jdbc.sql(sql).param(number).update()).hasMessageContaining("refused");
  }
}

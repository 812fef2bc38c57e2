package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CaseFilesTest {

  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired MovableClock clock;

  @BeforeEach
  void on_a_monday_in_march() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_case_number_names_the_region_the_kind_and_the_year() {
    assertThat(Cases.opened(files)).matches("湘430102整〔2026〕\\d+号");
  }

  @Test
  void an_opened_case_is_running_and_its_timeline_begins_with_the_opening() {
    String number = Cases.opened(files);

    assertThat(files.file(number)).isEqualTo(new CaseFile(number, CaseKind.RECTIFICATION, Cases.COUNTY, "31430000MD00000017",
        "湖南某某律师事务所", clock.instant(), "lijing", CaseState.RUNNING, null, null));
    assertThat(timeline.of(number)).singleElement().satisfies(event -> {
      assertThat(event.text()).isEqualTo("芙蓉区司法局立案：限期整改，湖南某某律师事务所");
      assertThat(event.actorName()).isEqualTo("李静");
    });
  }

  @Test
  void a_case_is_not_opened_at_an_unknown_unit() {
    assertThatThrownBy(() -> files.open(CaseKind.RECTIFICATION, "999999", "31430000MD00000017", "某所", Cases.OFFICER))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_unknown_case_number_is_refused() {
    assertThatThrownBy(() -> files.file("湘000000整〔2026〕1号")).isInstanceOf(Refusal.class)
        .hasMessage("没有案号为“湘000000整〔2026〕1号”的案卷，请核对案号。");
  }

  @Test
  void a_firm_s_running_cases_do_not_include_the_closed_ones() {
    String firm = "31430000RUNNINGOF1";
    String first = Cases.openedFor(files, firm);
    String second = Cases.openedFor(files, firm);
    files.close(first, "PASSED");

    assertThat(files.runningOf(firm)).extracting(CaseFile::number).containsExactly(second);
  }

  @Test
  void a_closed_case_keeps_its_outcome_and_is_not_closed_twice() {
    String number = Cases.opened(files);
    files.close(number, "PASSED");

    assertThat(files.file(number)).extracting(CaseFile::state, CaseFile::outcome, CaseFile::closedAt)
        .containsExactly(CaseState.CLOSED, "PASSED", clock.instant());
    assertThatThrownBy(() -> files.close(number, "WITHDRAWN")).isInstanceOf(Refusal.class)
        .hasMessage("案卷“" + number + "”已结案，不能重复结案。");
    assertThat(files.file(number).outcome()).isEqualTo("PASSED");
  }

  @Test
  void a_moved_case_has_another_unit_and_the_same_number() {
    String number = Cases.opened(files);
    files.moveUnit(number, "430103");

    assertThat(files.file(number).unit()).isEqualTo("430103");
    assertThat(timeline.of(number).get(1).text()).isEqualTo("主管机关由芙蓉区司法局变更为天心区司法局");
  }

  @Test
  void moving_a_case_to_the_unit_it_has_is_no_event() {
    String number = Cases.opened(files);
    files.moveUnit(number, Cases.COUNTY);

    assertThat(timeline.of(number)).hasSize(1);
  }

  @Test
  void a_closed_case_is_not_moved() {
    String number = Cases.opened(files);
    files.close(number, "PASSED");

    assertThatThrownBy(() -> files.moveUnit(number, "430103")).isInstanceOf(Refusal.class).hasMessageContaining("不能移交");
  }
}

package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
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

    assertThat(files.file(number)).isEqualTo(new CaseFile(number, CaseKind.RECTIFICATION, Cases.COUNTY, null, "31430000MD00000017",
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
  void a_case_may_concern_one_further_bureau_which_is_told_once() {
    String number = Cases.opened(files);
    assertThat(files.file(number).bureaus()).containsExactly(Cases.COUNTY);
    files.concern(number, "430203");
    files.concern(number, "430203");

    assertThat(files.file(number)).extracting(CaseFile::unit, CaseFile::concerned).containsExactly(Cases.COUNTY, "430203");
    assertThat(files.file(number).bureaus()).containsExactly(Cases.COUNTY, "430203");
    assertThat(timeline.of(number)).hasSize(2).last().satisfies(event -> assertThat(event.text()).isEqualTo("本案同时涉及芦淞区司法局"));
  }

  @Test
  void another_bureau_takes_the_place_of_the_one_it_concerned() {
    String number = Cases.opened(files);
    files.concern(number, "430203");
    files.concern(number, "430202");

    assertThat(files.file(number).concerned()).isEqualTo("430202");
    assertThat(timeline.of(number)).last().satisfies(event ->
        assertThat(event.text()).isEqualTo("本案同时涉及的司法局由芦淞区司法局变更为荷塘区司法局"));
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }

  @Test
  void a_case_may_move_to_the_bureau_it_concerns() {
    String number = Cases.opened(files);
    files.concern(number, "430203");
    files.moveUnit(number, "430203");

    assertThat(files.file(number).bureaus()).containsExactly("430203");
  }

  @Test
  void neither_an_unknown_bureau_nor_any_for_a_closed_case_is_concerned() {
    String number = Cases.opened(files);
    assertThatThrownBy(() -> files.concern(number, "999999")).isInstanceOf(Refusal.class).hasMessageContaining("999999");
    files.close(number, "PASSED");

    assertThatThrownBy(() -> files.concern(number, "430203")).isInstanceOf(Refusal.class).hasMessageContaining("不能再涉及其他司法局");
    assertThat(files.file(number).concerned()).isNull();
  }

  @Test
  void a_firm_that_is_being_established_gets_its_licence_once() {
    String number = Cases.openedFor(files, null);
    assertThat(files.file(number)).extracting(CaseFile::firmLicence, CaseFile::firm).containsExactly(null, Optional.empty());
    files.licensed(number, "31430000MD0000ESTA");

    assertThat(files.file(number).firm()).contains(new Desk(Role.FIRM, "31430000MD0000ESTA"));
    assertThat(files.runningOf("31430000MD0000ESTA")).extracting(CaseFile::number).containsExactly(number);
    assertThat(timeline.of(number)).last().satisfies(event ->
        assertThat(event.text()).isEqualTo("湖南某某律师事务所的统一社会信用代码为31430000MD0000ESTA"));
    assertThatThrownBy(() -> files.licensed(number, "31430000MD0000OTHE")).isInstanceOf(Refusal.class)
        .hasMessage("案卷“" + number + "”的律师事务所已有统一社会信用代码31430000MD0000ESTA，不能另行登记。");
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }

  @Test
  void a_closed_case_and_what_no_desk_can_hold_get_no_licence() {
    String number = Cases.openedFor(files, null);
    assertThatThrownBy(() -> files.licensed(number, "湖南")).isInstanceOf(IllegalArgumentException.class);
    files.close(number, "WITHDRAWN");

    assertThatThrownBy(() -> files.licensed(number, "31430000MD0000LATE")).isInstanceOf(Refusal.class).hasMessageContaining("已结案");
  }

  @Test
  void a_closed_case_is_not_moved() {
    String number = Cases.opened(files);
    files.close(number, "PASSED");

    assertThatThrownBy(() -> files.moveUnit(number, "430103")).isInstanceOf(Refusal.class).hasMessageContaining("不能移交");
  }
}

package org.legaloversight.deadline.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deemed;
import org.legaloversight.deadline.Duty;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The table against the law as it was read by hand: what these tests expect was not taken from the table. */
@PlatformTest
class TimeLimitTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate MID_2013 = LocalDate.of(2013, 6, 7);

  @Autowired TimeLimits limits;
  @Autowired RepositoryService repository;

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
  }

  @ParameterizedTest(name = "{0}: {3} {2} of {1}")
  @CsvFileSource(resources = "/limits-by-hand.csv", delimiter = '|', nullValues = "-", numLinesToSkip = 1)
  void a_limit_is_what_the_law_says_today(
      String id, Duty duty, ClockKind clock, Integer length, Roll roll, Integer extension, boolean confirmed) {
    TimeLimit limit = limits.inForce(id, DAY);
    assertThat(List.of(limit.id(), limit.duty(), limit.clock(), limit.roll(), limit.confirmed()))
        .containsExactly(id, duty, clock, roll, confirmed);
    assertThat(limit.length()).isEqualTo(length);
    assertThat(limit.extension()).isEqualTo(extension);
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({"T01, 1, 6", "T33, 1, 5", "T60, 1, 6", "T61a, 1, 3", "T61b, 3, 6", "T61c, 6, 12", "T75, 1, 12", "T81a, 7, 30", "T82, 1, 365",
      "T83, 7, 30", "T96b, 1, 30"})
  void a_document_may_set_a_length_within_the_range(String id, int shortest, int longest) {
    assertThat(limits.inForce(id, DAY)).extracting(TimeLimit::shortest, TimeLimit::longest).containsExactly(shortest, longest);
  }

  @Test
  void no_document_sets_any_other_length() {
    assertThat(limits.all(DAY).stream().filter(limit -> limit.longest() != null || limit.shortest() != null).map(TimeLimit::id))
        .containsExactly("T01", "T33", "T60", "T61a", "T61b", "T61c", "T75", "T81a", "T82", "T83", "T96b");
  }

  @Test
  void what_is_not_done_is_deemed_done_only_where_the_law_says_so() {
    Map<Deemed, List<String>> deemed = limits.all(DAY).stream()
        .collect(groupingBy(TimeLimit::deemed, mapping(TimeLimit::id, toList())));
    assertThat(deemed.get(Deemed.FROM_START)).containsExactly("T10");
    assertThat(deemed.get(Deemed.FROM_END)).containsExactly("T02", "T03", "T56", "T82", "T102", "T103b");
    assertThat(limits.inForce("T102", LocalDate.of(2023, 12, 31)).deemed()).isEqualTo(Deemed.FROM_START);
  }

  @Test
  void time_is_left_out_only_where_the_law_leaves_it_out() {
    Map<String, String> excludes = new LinkedHashMap<>();
    limits.all(DAY).stream().filter(limit -> limit.excludes() != null).forEach(limit -> excludes.put(limit.id(), limit.excludes()));
    assertThat(excludes.keySet()).containsExactly("T11", "T12", "T13", "T26a", "T26b", "T26c", "T44d", "T105c", "T107");
    assertThat(excludes.values()).allSatisfy(time -> assertThat(time).contains("《").contains("条"));
    assertThat(excludes.get("T11")).isEqualTo("听证、鉴定、专家评审（《行政许可法》第四十五条）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T10", "T11", "T12", "T13", "T26a", "T26b", "T26c"})
  void licensing_has_no_extension(String id) {
    assertThat(limits.inForce(id, DAY).extension()).isNull();
    assertThat(limits.inForce(id, MID_2013).extension()).isNull();
  }

  @Test
  void nothing_is_left_out_of_the_ninety_days_of_a_penalty() {
    assertThat(limits.inForce("T54", DAY)).extracting(TimeLimit::excludes, TimeLimit::extension).containsOnlyNulls();
  }

  @Test
  void the_list_holds_every_limit_once_in_the_order_of_the_table() {
    assertThat(limits.all(DAY)).extracting(TimeLimit::id).doesNotHaveDuplicates().hasSize(125)
        .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)))
        .startsWith("T01", "T02", "T03", "T04", "T05", "T06a").endsWith("T114b", "T115a", "T115b");
    assertThat(limits.all(MID_2013)).extracting(TimeLimit::id).doesNotHaveDuplicates().contains("T04", "T11", "T26a", "T110")
        .doesNotContain("T01", "T54");
  }

  @Test
  void every_limit_has_a_name_a_process_and_an_article() {
    assertThat(limits.all(DAY)).allSatisfy(limit -> {
      assertThat(limit.name()).as(limit.id()).isNotBlank();
      assertThat(limit.process()).as(limit.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(limit.article()).as(limit.id()).contains("《");
    });
    assertThat(limits.all(DAY)).extracting(TimeLimit::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"T999", "t01", "", "T15"})
  void an_unknown_limit_is_refused(String id) {
    assertThatThrownBy(() -> limits.inForce(id, DAY)).isInstanceOf(Refusal.class).hasMessageContaining("没有编号为“" + id + "”的期限");
  }

  @ParameterizedTest
  @CsvSource({"T01, 2018-12-04", "T54, 2021-07-14", "T10, 2004-06-30", "T52, 1996-09-30", "T42, 2022-04-30"})
  void a_day_before_the_law_is_refused(String id, LocalDate on) {
    assertThatThrownBy(() -> limits.inForce(id, on)).isInstanceOf(Refusal.class)
        .hasMessage("法定期限表中没有在" + on + "有效的期限“" + id + "”，请核对起算日期。");
    assertThat(limits.inForce(id, on.plusDays(1)).validFrom()).isEqualTo(on.plusDays(1));
  }

  private static int number(String id) {
    return Integer.parseInt(id.replaceAll("\\D", ""));
  }
}

package org.legaloversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;

class NoticeFileTest {

  /** In these years Mid-Autumn fell on a weekend or into the National Day, and the imported days do not name it. */
  private static final Set<Integer> MID_AUTUMN_WITHOUT_A_DAY = Set.of(2009, 2012, 2015, 2020);

  private static final NoticeReader READER =
      new NoticeReader(new NoticeRules(Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC)));

  static List<Integer> years() {
    return Calendars.notices().keySet().stream().filter(year -> !MID_AUTUMN_WITHOUT_A_DAY.contains(year)).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_days_of_each_year_read_as_they_were_imported(int year) {
    assertThat(read(file(year))).isEqualTo(Calendars.notices().get(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2009-10-03,holiday,中秋节", "2012-09-30,holiday,中秋", "2015-09-27,holiday,中秋"})
  void a_festival_on_a_weekend_is_named_though_it_changes_no_day(String sunday) {
    int year = Integer.parseInt(sunday.substring(0, 4));
    assertThat(problems(file(year))).singleElement().asString().contains("缺少“中秋”");
    assertThat(read(file(year) + sunday + "\n")).isEqualTo(Calendars.notices().get(year));
  }

  @Test
  void two_festivals_that_fall_together_may_share_their_name() {
    assertThat(read(file(2020).replace("国庆节", "国庆节、中秋节")).days()).last().extracting(NoticedDay::name).isEqualTo("中秋、国庆节");
  }

  @Test
  void new_years_days_of_december_are_read_with_the_new_year() {
    assertThat(read(file(2019)).days()).first().isEqualTo(new NoticedDay(LocalDate.of(2018, 12, 29), DayKind.WORKDAY, "元旦"));
  }

  @Test
  void a_weekend_day_inside_a_holiday_is_left_out() {
    assertThat(read(file(2026) + "2026-02-15,holiday,春节\n")).isEqualTo(Calendars.notices().get(2026));
  }

  @Test
  void a_file_may_come_from_a_spreadsheet() {
    String file = "\ufeff" + file(2026).replace("date,day,name", " Date, \"day\" ,name,,").replaceAll("2026-0?(\\d+)-0?(\\d+)", "2026/$1/$2")
        .replace("holiday", "\"Holiday\"").replace("清明", "清明节").replace("\n", ",,\r\n") + ",,,\r\n\r\n";
    assertThat(read(file)).isEqualTo(Calendars.notices().get(2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"date,day,name\n2026-01-01,holiday,元旦", "2026-01-01,holiday,元旦", "日期，性质，节日\n2026/1/1，holiday，元旦"})
  void a_pasted_file_is_known_from_a_wording(String text) {
    assertThat(NoticeFile.looksLike(text)).isTrue();
    assertThat(NoticeFile.looksLike("经国务院批准，现将2026年的安排通知如下。\n元旦：2026年1月1日至3日放假。")).isFalse();
  }

  @ParameterizedTest(name = "{1} for {0}: {2}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      date,day,name         | 日期,性质,名称              | 第1行应是表头“date,day,name”（日期、性质、节日），请改正。
      2026-01-01,holiday,元旦 | 2026-13-01,holiday,元旦   | 第2行：没有“2026-13-01”这一天，请改正。
      2026-01-01,holiday,元旦 | 2026-02-29,holiday,元旦   | 第2行：没有“2026-02-29”这一天，请改正。
      2026-01-01,holiday,元旦 | 1月1日,holiday,元旦         | 第2行：日期“1月1日”应写成2026-01-01的样式，请改正。
      2026-01-01,holiday,元旦 | 2026-01-01,rest,元旦      | 第2行：性质“rest”应是holiday（放假）或workday（上班），请改正。
      2026-01-01,holiday,元旦 | 2026-01-01,holiday      | 第2行：应有3列：日期、性质（holiday放假、workday上班）、节日，请改正。
      2026-01-01,holiday,元旦 | 2026-01-01,holiday,\"元旦 | 第2行：引号没有成对，请改正。
      2026-01-01,holiday,元旦 | 2026-01-02,holiday,元旦   | 第3行：2026年1月2日（星期五）在第2行已经写过，同一天请只写一次。
      2026-01-01,holiday,元旦 | 2026-01-04,holiday,元旦   | 第4行：2026年1月4日（星期日）上班，与第2行的放假自相矛盾，请核对。
      2026-01-04,workday,元旦 | 2026-01-05,workday,元旦   | 第4行：2026年1月5日（星期一）本来就是工作日，调休上班应在星期六或星期日，请核对。
      2026-04-06,holiday,清明 | 2027-04-05,holiday,清明   | 第13行：2027年4月5日（星期一）不在2026年内，只有元旦可以从上一年12月开始，请核对。
      2026-04-06,holiday,清明 | 2025-12-31,holiday,清明   | 第13行：2025年12月31日（星期三）不在2026年内，只有元旦可以从上一年12月开始，请核对。
      2026-04-06,holiday,清明 | 2026-04-06,holiday,清凉   | 缺少“清明”的安排，请补上；落在周末的也要写，合并放假的写成“国庆节、中秋节”。
      2026-06-19,holiday,端午 | none                    | 缺少“端午”的安排，请补上；落在周末的也要写，合并放假的写成“国庆节、中秋节”。
      2026-09-25,holiday,中秋 | none                    | 缺少“中秋”的安排，请补上；落在周末的也要写，合并放假的写成“国庆节、中秋节”。
      2026-01-04,workday,元旦 | 2025-12-28,workday,元旦\\n2025-10-11,holiday,元旦 | 第5行：2025年10月11日（星期六）不在2026年内，只有元旦可以从上一年12月开始，请核对。
      """)
  void what_cannot_be_right_is_said_with_its_line(String written, String instead, String problem) {
    assertThat(file(2026)).contains(written);
    String changed = file(2026).replace(written, instead == null ? "" : instead.replace("\\n", "\n").replace("\\\"", "\""));
    assertThat(problems(changed)).contains(problem);
  }

  @Test
  void a_december_day_must_not_contradict_the_year_loaded_already() {
    assertThat(problems(file(2018) + "2018-12-29,holiday,试验\n2018-12-31,holiday,试验\n"))
        .containsExactly("第25行：2018年12月29日（星期六）放假，与已载入的2019年通知矛盾，请核对。");
    assertThat(problems(file(2021) + "2020-12-31,holiday,元旦\n")).isEmpty();
  }

  @Test
  void two_years_in_one_file_are_refused() {
    assertThat(problems(file(2026) + file(2025).replace("date,day,name\n", "")))
        .containsExactly("第27行：这里起有23个2025年的日期，一次只能载入2026年一个年度，请分开载入。");
  }

  @Test
  void a_file_of_another_year_than_the_one_chosen_is_refused() {
    Throwable refusal = catchThrowable(() -> READER.read(2027, file(2026), (NoticedCalendar) Calendars.imported()));
    assertThat(refusal).isInstanceOf(Refusal.class).hasMessage("内容是2026年的安排，与所选年度2027年不一致，请核对。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\ufeff", "date,day,name\n", "date,day,name\n,,\n"})
  void an_empty_file_is_said_to_be_empty(String file) {
    assertThat(problems(file)).containsExactly("没有读到放假安排，请选择文件或粘贴通知内容。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2006", "2029", "0000", "9999"})
  void a_year_too_far_away_is_refused(String year) {
    assertThat(problems("date,day,name\n" + year + "-01-01,holiday,元旦\n")).anyMatch(line -> line.startsWith("年度应在2007年至2028年之间"));
  }

  private static String file(int year) {
    return Calendars.notices().get(year).days().stream()
        .map(day -> day.day() + "," + day.kind().name().toLowerCase(Locale.ROOT) + "," + day.name() + "\n")
        .collect(Collectors.joining("", "date,day,name\n", ""));
  }

  private static Notice read(String csv) {
    return READER.read(csv, (NoticedCalendar) Calendars.imported());
  }

  private static List<String> problems(String csv) {
    Throwable refusal = catchThrowable(() -> read(csv));
    if (refusal == null) {
      return List.of();
    }
    assertThat(refusal).isInstanceOf(Refusal.class);
    return refusal.getMessage().lines().toList();
  }
}

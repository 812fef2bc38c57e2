package org.legaloversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.springframework.core.io.ClassPathResource;

/**
 * The notices in src/test/resources/notices are put together from the wording of those years' notices; that of 2019 has the longer Labour Day
 * and that of 2020 the longer Spring Festival which were announced later. What they mean stands in db/data/holidays.csv.
 */
class NoticeTextTest {

  private static final NoticeReader READER =
      new NoticeReader(new NoticeRules(Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC)));

  @ParameterizedTest
  @ValueSource(ints = {2013, 2014, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void the_notice_of_a_year_says_what_the_imported_days_say(int year) {
    assertThat(natures(read(year, notice(year)))).isEqualTo(natures(Calendars.notices().get(year)));
  }

  @Test
  void the_days_bear_the_festivals_names_as_the_calendar_has_them() {
    assertThat(read(2026, notice(2026))).isEqualTo(Calendars.notices().get(2026));
  }

  @Test
  void two_festivals_that_fall_together_give_their_days_both_names() {
    assertThat(read(2025, notice(2025)).days()).extracting(NoticedDay::name).contains("中秋、国庆节");
  }

  @Test
  void a_notice_in_one_paragraph_reads_like_one_in_lines() {
    String paragraph = notice(2026).lines().map(String::strip).filter(line -> line.matches("[一二三四五六七]、.*")).collect(Collectors.joining());
    assertThat(read(2026, "经国务院批准，现将2026年放假安排通知如下：" + paragraph)).isEqualTo(read(2026, notice(2026)));
  }

  @Test
  void a_sentence_may_run_over_the_end_of_a_line() {
    assertThat(read(2026, notice(2026).replace("2月14日（周", "2月14\n日（周"))).isEqualTo(read(2026, notice(2026)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"元旦节: 1月1日（星期四）至3日（星期六）放假调休,共3天;1月4日(星期日)上班.", "１、元旦：１月１日－３日放假，共三天。１月４日上班。",
      "元旦：1 月 1 日～1 月 3 日放假调休。1月4日（星期天）正常上班", "2026年元旦：2026年1月1日到2026年1月3日放假3天，2026年1月4日照常上班。",
      "（一）元旦：1月1日、2日放假，共2天。1月4日上班。", "元旦假期：自1月1日至3日放假，与周末连休，共4天。其中，1月4日为工作日。"})
  void the_same_may_be_said_in_many_ways(String newYear) {
    String text = notice(2026).replaceFirst("一、元旦.*", newYear);
    assertThat(natures(read(2026, text))).isEqualTo(natures(read(2026, notice(2026))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12月30日至1月1日放假调休，共3天。12月29日（星期六）上班。", "2018年12月30日至1月1日放假。2018年12月29日上班。",
      "12月31日至1月1日放假调休，共2天。12月29日上班。"})
  void new_year_may_begin_in_december(String newYear) {
    String text = notice(2019).replaceFirst("、元旦：.*", "、元旦：" + newYear);
    assertThat(natures(read(2019, text))).isEqualTo(natures(Calendars.notices().get(2019)));
  }

  @Test
  void a_day_that_is_no_festival_may_rest_too() {
    Notice notice = read(2025, notice(2025) + "\n中国人民抗日战争胜利80周年纪念日：9月3日至4日放假。");
    assertThat(notice.days()).contains(new NoticedDay(LocalDate.of(2025, 9, 3), DayKind.HOLIDAY, "中国人民抗日战争胜利80周年纪念日"));
  }

  @ParameterizedTest(name = "{1} for {0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      1月4日（周日）上班                | 1月4日（周日）上学            | 第7行（元旦）：看不懂“1月4日(周日)上学。”，请按“2月15日至23日放假调休，共9天。2月14日上班。”的样式写。
      1月1日（周四）至3日（周六）放假调休，共3天 | 放假3天                 | 第7行（元旦）：看不懂“放假3天。1月4日(周日)上班。”，
      2月15日（农历腊月二十八、周日）       | 2月30日                | 第8行（春节）：没有2月30日这一天，请改正。
      2月15日（农历腊月二十八、周日）       | 2月16日                | 第8行（春节）：“2月16日至23日(农历正月初七、周一)”是8天，通知写的却是9天，请核对。
      2月15日（农历腊月二十八、周日）       | 2月15日（农历腊月二十八、周六）   | 第8行（春节）：2026年2月15日（星期日），通知写的却是星期六，请核对日期和年度。
      2月15日（农历腊月二十八、周日）       | 2月25日                | 第8行（春节）：“2026年2月25日（星期三）至2026年2月23日（星期一）”结束在开始之前，请核对。
      至23日（农历正月初七、周一）放假调休，共9天 | 至3月23日放假              | 第8行（春节）：“2026年2月15日（星期日）至2026年3月23日（星期一）”长达37天，请核对。
      2月14日（周六）、2月28日（周六）     | 2月13日                | 第8行（春节）：2026年2月13日（星期五）本来就是工作日，调休上班应在星期六或星期日，请核对。
      2月14日（周六）、2月28日（周六）     | 2月15日                | 第8行（春节）：2026年2月15日（星期日）上班，与第8行（春节）的放假自相矛盾，请核对。
      5月1日（周五）至5日（周二）放假调休，共5天 | 4月6日放假               | 第10行（劳动节）：2026年4月6日（星期一）在第9行（清明）已经写过，同一天请只写一次。
      5月9日（周六）上班                | 2027年5月9日上班          | 第10行（劳动节）：2027年5月9日（星期日）不在2026年内，只有元旦可以从上一年12月开始，请核对。
      5月9日（周六）上班                | 2025年12月28日上班        | 第10行（劳动节）：2025年12月28日（星期日）不在2026年内，只有元旦可以从上一年12月开始，请核对。
      1月4日（周日）上班                | 2026年12月27日上班        | 第7行（元旦）：2026年12月27日（星期日）的元旦假期属于2027年的通知，请另行载入。
      5月9日（周六）上班                | 9日（周六）、日上班           | 第10行（劳动节）：看不懂“9日(周六)、日上班。”
      端午节                       | 端年节                  | 缺少“端午”的安排，请补上；
      中秋节：                      | 中元节：                 | 缺少“中秋”的安排，请补上；
      关于2026年                   | 关于2025年              | 第1行：写的是2025年的安排，与所选年度2026年不一致，请核对。
      部分节假日安排的通知              | 部分节假日安排的通告           | 第2行：看不懂“部分节假日安排的通告”，请按“春节：2月15日至23日放假调休，共9天。2月14日上班。”的样式写；与放假无关的，请删去。
      """)
  void what_cannot_be_right_is_said_with_its_line(String written, String instead, String problem) {
    assertThat(notice(2026)).contains(written);
    assertThat(problems(2026, notice(2026).replace(written, instead))).anyMatch(line -> line.startsWith(problem));
  }

  @Test
  void all_problems_are_told_at_once_and_nothing_else() {
    String text = notice(2026).replace("共9天", "共8天").replace("（周二）", "（周三）").replace("5月9日", "5月32日").replaceFirst("(?m)^.*清明节：.*\n", "瞎写\n");
    assertThat(problems(2026, text)).containsExactly(
        "第8行（春节）：“2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)”是9天，通知写的却是8天，请核对。",
        "第9行：看不懂“瞎写”，请按“春节：2月15日至23日放假调休，共9天。2月14日上班。”的样式写；与放假无关的，请删去。",
        "第10行（劳动节）：2026年5月5日（星期二），通知写的却是星期三，请核对日期和年度。", "第10行（劳动节）：没有5月32日这一天，请改正。",
        "缺少“清明”的安排，请补上；落在周末的也要写，合并放假的写成“国庆节、中秋节”。");
  }

  @Test
  void of_very_many_problems_the_first_are_told() {
    assertThat(problems(2026, "瞎写\n\n".repeat(3) + notice(2026) + "瞎写，\n".repeat(200))).hasSize(31).last().isEqualTo("另有173处问题未列出，请先改正以上各处。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\u3000\n", "国务院办公厅"})
  void nothing_is_not_a_notice(String text) {
    assertThat(problems(2026, text)).containsExactly("没有读到放假安排，请选择文件或粘贴通知内容。");
  }

  @ParameterizedTest
  @ValueSource(ints = {2006, 2029, 1, 9999})
  void a_year_too_far_away_is_refused(int year) {
    assertThat(problems(year, "元旦：1月1日放假。")).contains("年度应在2007年至2028年之间，现为" + year + "年，请核对。");
  }

  private static String notice(int year) {
    try {
      return new ClassPathResource("notices/" + year + ".txt").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<LocalDate, DayKind> natures(Notice notice) {
    return notice.days().stream().collect(Collectors.toMap(NoticedDay::day, NoticedDay::kind));
  }

  private static Notice read(int year, String text) {
    return READER.read(year, text, (NoticedCalendar) Calendars.imported());
  }

  private static List<String> problems(int year, String text) {
    Throwable refusal = catchThrowable(() -> read(year, text));
    assertThat(refusal).isInstanceOf(Refusal.class);
    return refusal.getMessage().lines().toList();
  }
}

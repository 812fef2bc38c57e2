package org.legaloversight.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of one festival, as in {@code 2月14日（周六）、28日} or {@code 2018年12月30日至2019年1月1日}. A day without month or year has those
 * of the day before it; December of a New Year is last December.
 */
final class WrittenDays {

  static final String DAY = "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日(?:\\([^()]{0,30}\\))?";
  private static final String SPAN = "至|到|[-—–―−~]{1,2}";
  static final String BETWEEN = "(?:" + SPAN + "|[、,和及与])";

  private static final Pattern WRITTEN =
      Pattern.compile("(?<span>" + SPAN + ")?[、,和及与]?(?:(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日(?:\\((?<beside>[^()]*)\\))?");
  private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
  private static final int LONGEST_SPAN = 31;

  private final int year;
  private final String name;
  private final String where;
  private final Problems problems;
  private LocalDate last;

  WrittenDays(int year, String name, String where, Problems problems) {
    this.year = year;
    this.name = name;
    this.where = where;
    this.problems = problems;
  }

  /** The days written, or none when one of them cannot be right. */
  List<LocalDate> read(String days) {
    List<LocalDate> read = new ArrayList<>();
    boolean sound = true;
    for (Matcher written = WRITTEN.matcher(days); written.find(); ) {
      LocalDate before = last;
      Optional<LocalDate> day = day(written);
      if (day.isEmpty()) {
        sound = false;
      } else if (written.group("span") == null) {
        read.add(day.get());
      } else if (sound) {
        List<LocalDate> span = span(before, day.get());
        sound = !span.isEmpty();
        read.addAll(span);
      }
    }
    return sound ? read : List.of();
  }

  private Optional<LocalDate> day(Matcher written) {
    if (written.group("month") == null && last == null) {
      problems.add(where + "：“" + written.group() + "”没有写月份，请补上。");
      return Optional.empty();
    }
    int month = written.group("month") == null ? last.getMonthValue() : Integer.parseInt(written.group("month"));
    try {
      last = LocalDate.of(yearOf(written, month), month, Integer.parseInt(written.group("day")));
    } catch (DateTimeException e) {
      problems.add(where + "：没有" + month + "月" + written.group("day") + "日这一天，请改正。");
      return Optional.empty();
    }
    checkWeekday(written.group("beside"));
    return Optional.of(last);
  }

  private int yearOf(Matcher written, int month) {
    if (written.group("year") != null) {
      return Integer.parseInt(written.group("year"));
    }
    if (written.group("month") == null) {
      return last.getYear();
    }
    return month == 12 && Festival.in(name).contains(Festival.NEW_YEAR) ? year - 1 : year;
  }

  private void checkWeekday(String beside) {
    WEEKDAY.matcher(beside == null ? "" : beside).results().map(found -> found.group(1).charAt(0)).forEach(sign -> {
      if (DayOfWeek.of(ChineseDay.weekdayNumber(sign)) != last.getDayOfWeek()) {
        problems.add(where + "：" + ChineseDay.full(last) + "，通知写的却是星期" + sign + "，请核对日期和年度。");
      }
    });
  }

  /** The days after {@code first}, which was read already, up to {@code end}. */
  private List<LocalDate> span(LocalDate first, LocalDate end) {
    long length = ChronoUnit.DAYS.between(first, end) + 1;
    if (length < 2 || length > LONGEST_SPAN) {
      problems.add(where + "：“" + ChineseDay.full(first) + "至" + ChineseDay.full(end) + "”"
          + (length < 2 ? "结束在开始之前，请核对。" : "长达" + length + "天，请核对。"));
      return List.of();
    }
    return first.plusDays(1).datesUntil(end.plusDays(1)).toList();
  }
}

package org.legaloversight.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.springframework.stereotype.Component;

/** What every notice must keep to, however it was written. */
@Component
class NoticeRules {

  private static final int FIRST_YEAR = 2007;
  private static final int YEARS_AHEAD = 2;
  private static final int FEW = 5;

  private final Clock clock;

  NoticeRules(Clock clock) {
    this.clock = clock;
  }

  /** @param current the calendar that the notice would change */
  void check(Draft draft, NoticedCalendar current, Problems problems) {
    checkYear(draft.year(), problems);
    draft.mentions().stream().filter(mention -> mention.year() != draft.year())
        .collect(Collectors.groupingBy(Mention::year, TreeMap::new, Collectors.toList()))
        .forEach((year, outside) -> problems.add(outside.get(0).where() + "：" + outside(draft.year(), outside)));
    draft.mentions().stream().filter(mention -> mention.kind() == DayKind.WORKDAY && !ChineseDay.weekend(mention.day()))
        .forEach(mention -> problems.add(mention.where() + "：" + ChineseDay.full(mention.day()) + "本来就是工作日，调休上班应在星期六或星期日，请核对。"));
    checkEachDayOnce(draft, problems);
    String missing = draft.missing().stream().filter(festival -> festival.keptIn(draft.year()))
        .map(festival -> "“" + festival.label() + "”").collect(Collectors.joining());
    if (!missing.isEmpty()) {
      problems.add("缺少" + missing + "的安排，请补上；落在周末的也要写，合并放假的写成“国庆节、中秋节”。");
    }
    Stream.of(draft.year() - 1, draft.year() + 1).flatMap(year -> current.notice(year).stream())
        .forEach(other -> checkAgainst(other, draft, problems));
  }

  /** The notices of two years may both name a day of December. */
  private static void checkAgainst(Notice other, Draft draft, Problems problems) {
    Map<LocalDate, DayKind> known = other.days().stream().collect(Collectors.toMap(NoticedDay::day, NoticedDay::kind));
    draft.mentions().stream().filter(mention -> known.getOrDefault(mention.day(), mention.kind()) != mention.kind())
        .forEach(mention -> problems.add(mention.where() + "：" + ChineseDay.full(mention.day()) + wording(mention.kind()) + "，与已载入的"
            + other.year() + "年通知矛盾，请核对。"));
  }

  private void checkYear(int year, Problems problems) {
    int last = Law.today(clock).getYear() + YEARS_AHEAD;
    if (year < FIRST_YEAR || year > last) {
      problems.add("年度应在" + FIRST_YEAR + "年至" + last + "年之间，现为" + year + "年，请核对。");
    }
  }

  /** @param outside those of one other year */
  private static String outside(int year, List<Mention> outside) {
    Mention first = outside.get(0);
    if (first.newYearInDecember()) {
      return ChineseDay.full(first.day()) + "的元旦假期属于" + first.year() + "年的通知，请另行载入。";
    }
    return outside.size() > FEW ? "这里起有" + outside.size() + "个" + first.year() + "年的日期，一次只能载入" + year + "年一个年度，请分开载入。"
        : outside.stream().map(mention -> ChineseDay.full(mention.day())).collect(Collectors.joining("、"))
            + "不在" + year + "年内，只有元旦可以从上一年12月开始，请核对。";
  }

  private static void checkEachDayOnce(Draft draft, Problems problems) {
    Map<LocalDate, Mention> seen = new HashMap<>();
    for (Mention mention : draft.mentions()) {
      Mention before = seen.putIfAbsent(mention.day(), mention);
      if (before != null) {
        String day = ChineseDay.full(mention.day());
        problems.add(before.kind() == mention.kind() ? mention.where() + "：" + day + "在" + before.where() + "已经写过，同一天请只写一次。"
            : mention.where() + "：" + day + wording(mention.kind()) + "，与" + before.where() + "的" + wording(before.kind()) + "自相矛盾，请核对。");
      }
    }
  }

  private static String wording(DayKind kind) {
    return kind == DayKind.HOLIDAY ? "放假" : "上班";
  }
}

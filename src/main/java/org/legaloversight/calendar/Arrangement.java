package org.legaloversight.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notice says about one festival, or two that fall together: which days rest, and which are worked instead. */
final class Arrangement {

  private static final String DAYS = WrittenDays.DAY + "(?:" + WrittenDays.BETWEEN + WrittenDays.DAY + ")*";
  private static final String REST = "放假调休|调休放假|放假公休|放假|公休|调休|补休|休息";
  private static final String WORK = "(?:正常|照常)?上班|(?:为|调整为)?工作日|补班";
  private static final String COUNT = "(?:共计?|合计)?(?<count>\\d{1,3}|[一二三四五六七八九十])天";
  private static final Pattern CLAUSE = Pattern.compile("(?:其中,?)?[从自]?(?<days>" + DAYS + ")起?[均都,]?(?:(?<rest>" + REST + ")|(?:" + WORK + "))"
      + "(?:[,、(]?(?:" + COUNT + "|(?<joined>与周末连休)|不调休)\\)?)*[。.;,、]*");
  private static final Pattern URGED = Pattern.compile("鼓励[^。]*。?");
  private static final String NUMERALS = "〇一二三四五六七八九十";
  private static final int LONGEST_QUOTE = 30;

  private final int year;
  private final String name;
  private final int firstLine;
  private int lastLine;
  private String body;

  Arrangement(int year, String name, int line, String body) {
    this.year = year;
    this.name = name;
    this.firstLine = line;
    this.lastLine = line;
    this.body = body;
  }

  /** Takes the next line for its own when its last sentence has no end yet; says whether it did. */
  boolean continuesWith(int line, String text) {
    boolean open = !body.matches(".*[。.;]") && line == lastLine + 1;
    if (open) {
      body += text;
      lastLine = line;
    }
    return open;
  }

  List<Mention> read(Problems problems) {
    WrittenDays days = new WrittenDays(year, name, where(), problems);
    List<Mention> mentions = new ArrayList<>();
    int rested = 0;
    String rest = body;
    while (!rest.isEmpty()) {
      Matcher clause = CLAUSE.matcher(rest);
      Matcher urged = URGED.matcher(rest);
      if (clause.lookingAt()) {
        DayKind kind = clause.group("rest") == null ? DayKind.WORKDAY : DayKind.HOLIDAY;
        List<LocalDate> written = days.read(clause.group("days"));
        written.forEach(day -> mentions.add(new Mention(day, kind, name, where())));
        rested += kind == DayKind.HOLIDAY ? written.size() : 0;
        checkCount(clause, written, rested, problems);
        rest = rest.substring(clause.end());
      } else if (urged.lookingAt()) {
        rest = rest.substring(urged.end());
      } else {
        problems.add(where() + "：看不懂“" + shortened(rest) + "”，请按“2月15日至23日放假调休，共9天。2月14日上班。”的样式写。");
        rest = "";
      }
    }
    return mentions;
  }

  /** What may be counted: the days just written, those of the festival so far, or those with the weekend beside them. */
  private void checkCount(Matcher clause, List<LocalDate> written, int rested, Problems problems) {
    String count = clause.group("count");
    if (count == null || written.isEmpty()) {
      return;
    }
    int said = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : NUMERALS.indexOf(count);
    boolean joined = clause.group("joined") != null && said == withWeekend(written);
    if (said != written.size() && said != rested && !joined) {
      problems.add(where() + "：“" + clause.group("days") + "”是" + written.size() + "天，通知写的却是" + said + "天，请核对。");
    }
  }

  private static int withWeekend(List<LocalDate> written) {
    LocalDate first = written.get(0);
    LocalDate last = written.get(written.size() - 1);
    while (ChineseDay.weekend(first.minusDays(1))) {
      first = first.minusDays(1);
    }
    while (ChineseDay.weekend(last.plusDays(1))) {
      last = last.plusDays(1);
    }
    return (int) first.datesUntil(last.plusDays(1)).count();
  }

  private String where() {
    return "第" + firstLine + (lastLine > firstLine ? "至" + lastLine : "") + "行（" + name + "）";
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}

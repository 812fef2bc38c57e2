package org.legaloversight.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the wording of an official notice, whole or in part, such as {@code 二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。}
 * Nothing is passed over but what is known to say nothing about a day: the title, the preamble, the closing words.
 */
final class NoticeText {

  private static final String FESTIVAL = "(?:元旦节?|春节|清明节?|(?:五一)?(?:国际)?劳动节|端午节?|中秋节?|国庆节?)";
  private static final String FESTIVALS = FESTIVAL + "(?:[、,/和及与]" + FESTIVAL + ")*";
  private static final String NUMBER = "(?:[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\))?";
  private static final Pattern HEADING = Pattern.compile(NUMBER + "(?:(\\d{4})年)?(?:(" + FESTIVALS + ")|([^:。,]{1,60}?)(?=:\\d{1,4}[年月]))(?:假期|放假)?:(.*)");
  private static final Pattern NEXT_HEADING = Pattern.compile("(?<=[。;:])(?=" + NUMBER + "(?:\\d{4}年)?" + FESTIVALS + "(?:假期|放假)?:)");
  private static final Pattern FRAME = Pattern.compile("(?:国务院办公厅)?(?:关于\\d{4}年)?(?:部分节假日安排的?通知)?|国办.{0,6}\\d{4}.{0,2}\\d+号|.*人民政府.*:"
      + "|.*如下[。:.]?|(?:鼓励|节假日期间|国务院.{0,4}(?:要求|强调)).*|\\d{4}年\\d{1,2}月\\d{1,2}日|\\(此件.*\\)|来源:.*|特此通知。?");
  private static final Pattern TITLE_YEAR = Pattern.compile("(?:关于|现将)(\\d{4})年");
  private static final int LONGEST_LINE = 1000;

  private final int year;
  private final Problems problems;
  private final List<Arrangement> arrangements = new ArrayList<>();
  private final Set<Festival> named = EnumSet.noneOf(Festival.class);

  NoticeText(int year, Problems problems) {
    this.year = year;
    this.problems = problems;
  }

  Draft read(String text) {
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      for (String piece : NEXT_HEADING.split(plain(lines.get(line)))) {
        read(line + 1, piece);
      }
    }
    List<Mention> mentions = arrangements.stream().flatMap(arrangement -> arrangement.read(problems).stream()).toList();
    return new Draft(year, mentions, EnumSet.complementOf(EnumSet.copyOf(named)));
  }

  private void read(int line, String piece) {
    Matcher heading = HEADING.matcher(piece);
    if (piece.length() > LONGEST_LINE) {
      problems.add("第" + line + "行太长，请按通知原文每个节日写一行。");
    } else if (FRAME.matcher(piece).matches()) {
      TITLE_YEAR.matcher(piece).results().forEach(title -> checkYear(line, title.group(1)));
    } else if (heading.matches()) {
      Optional.ofNullable(heading.group(1)).ifPresent(written -> checkYear(line, written));
      String name = heading.group(2) == null ? heading.group(3) : heading.group(2);
      named.addAll(Festival.in(name));
      arrangements.add(new Arrangement(year, Festival.plain(name), line, heading.group(4)));
    } else if (arrangements.isEmpty() || !arrangements.get(arrangements.size() - 1).continuesWith(line, piece)) {
      problems.add("第" + line + "行：看不懂“" + Arrangement.shortened(piece) + "”，请按“春节：2月15日至23日放假调休，共9天。2月14日上班。”的样式写；与放假无关的，请删去。");
    }
  }

  private void checkYear(int line, String written) {
    if (Integer.parseInt(written) != year) {
      problems.add("第" + line + "行：写的是" + written + "年的安排，与所选年度" + year + "年不一致，请核对。");
    }
  }

  /** Full-width signs as half-width ones, without blanks: the wording is typed, or copied from a page, in any of them. */
  private static String plain(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }
}

package org.legaloversight.notice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.notice.Line;

/**
 * The notices of one day in Asia/Shanghai, as they follow each other in the list: first those that wait, then the others.
 *
 * @param fresh whether these wait to be read
 * @param first whether it is the first day of those
 */
record Day(boolean fresh, boolean first, LocalDate day, List<Line> lines) {

  static List<Day> of(List<Line> lines) {
    List<Day> days = new ArrayList<>();
    for (Line line : lines) {
      Day last = days.isEmpty() ? null : days.get(days.size() - 1);
      LocalDate day = LocalDate.ofInstant(line.at(), Law.ZONE);
      if (last == null || last.fresh != line.fresh() || !last.day.equals(day)) {
        last = new Day(line.fresh(), last == null || last.fresh != line.fresh(), day, new ArrayList<>());
        days.add(last);
      }
      last.lines.add(line);
    }
    return days;
  }

  public String words() {
    return ChineseDate.of(day);
  }

  public String time(Line line) {
    return ChineseDate.time(line.at());
  }
}

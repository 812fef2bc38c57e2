package org.legaloversight.register.web;

import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterHistory.Change;

/**
 * One change as a reader sees it.
 *
 * @param day in Asia/Shanghai
 * @param change such as 执业状态：正常执业 → 停业整顿
 * @param caseNumber null for what no case decided
 * @param because null where the case says it
 */
record ChangeLine(LocalDate day, String change, String caseNumber, String because) {

  static ChangeLine of(Change change, Units units) {
    String before = worded(change, change.beforeWords(), units);
    String after = worded(change, change.afterWords(), units);
    return new ChangeLine(LocalDate.ofInstant(change.at(), Law.ZONE), change.words() + "：" + (before == null ? after == null ? "无" : after
        : before + " → " + (after == null ? "无" : after)), change.caseNumber(), change.because());
  }

  private static String worded(Change change, String value, Units units) {
    return value != null && change.what().equals("UNIT") ? units.unit(value).name() : value;
  }
}

package org.legaloversight.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.legaloversight.Refusal;

/** One line of a file, read cell by cell; what is wrong is noted and reading goes on, so that all of it is told at once. */
final class ImportLine {

  private static final int LONGEST = 200;
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final String file;
  private final CSVRecord cells;
  private final long number;
  private final List<ImportProblem> problems;
  private final int before;

  ImportLine(String file, CSVRecord cells, long number, List<ImportProblem> problems) {
    this.file = file;
    this.cells = cells;
    this.number = number;
    this.problems = problems;
    this.before = problems.size();
  }

  /** Whether nothing was found wrong in it. */
  boolean sound() {
    return problems.size() == before;
  }

  void wrong(String column, String what) {
    problems.add(new ImportProblem(file, number, column, optional(column), what));
  }

  /** Without blanks around it; empty where the cell or the column is missing. */
  String optional(String column) {
    return cells.isMapped(column) && cells.isSet(column) ? cells.get(column).strip() : "";
  }

  /** Empty, and noted, where it is missing or longer than anything that stands there. */
  String text(String column) {
    String value = optional(column);
    if (value.isEmpty()) {
      wrong(column, "没有填写，请补上");
    } else if (value.length() > LONGEST) {
      wrong(column, "超过" + LONGEST + "个字，请核对");
    }
    return value;
  }

  /** Null where the cell is empty, or noted where it is no day. */
  LocalDate day(String column) {
    String value = optional(column);
    Matcher day = DAY.matcher(value);
    if (value.isEmpty()) {
      return null;
    }
    try {
      if (day.matches()) {
        return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
      }
    } catch (DateTimeException e) {
      // there is no such day: told below as any other text that is none
    }
    wrong(column, "不是日期，请写成2026-03-02这样");
    return null;
  }

  /** 是 or 否; an empty cell is 否. */
  boolean yes(String column) {
    String value = optional(column);
    if (!value.isEmpty() && !value.equals("是") && !value.equals("否")) {
      wrong(column, "只能填“是”或者“否”");
    }
    return value.equals("是");
  }

  /** Empty where the cell is, or noted where it holds no such number. */
  Optional<LicenceNumber> licence(String column) {
    String value = optional(column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LicenceNumber(value));
    } catch (Refusal refusal) {
      wrong(column, "应为18位且校验位相符的统一社会信用代码，请核对");
      return Optional.empty();
    }
  }
}

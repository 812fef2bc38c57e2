package org.legaloversight.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a notice from a file of lines such as {@code 2026-01-01,holiday,元旦} under the header {@code date,day,name}. */
final class NoticeFile {

  private static final int COLUMNS = 3;
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern ROW = Pattern.compile("\"?" + DATE + "\"?,.*");
  private static final int LONGEST_NAME = 60;

  private final Problems problems;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<Festival> named = EnumSet.noneOf(Festival.class);

  NoticeFile(Problems problems) {
    this.problems = problems;
  }

  /** Whether the text is such a file, not the wording of a notice. */
  static boolean looksLike(String text) {
    return text.lines().map(NoticeFile::plain).anyMatch(line -> line.startsWith("date,") || ROW.matcher(line).matches());
  }

  /** The year is the one most lines are of. */
  Draft read(String csv) {
    List<String> lines = csv.lines().map(NoticeFile::plain).toList();
    int header = (int) lines.stream().takeWhile(String::isEmpty).count();
    if (header < lines.size() && !isHeader(lines.get(header))) {
      problems.add("第" + (header + 1) + "行应是表头“date,day,name”（日期、性质、节日），请改正。");
      header -= ROW.matcher(lines.get(header)).matches() ? 1 : 0;
    }
    for (int line = header + 1; line < lines.size(); line++) {
      read(line, lines.get(line));
    }
    return new Draft(year(), mentions, EnumSet.complementOf(EnumSet.copyOf(named)));
  }

  private static boolean isHeader(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]|,+$", "").equals("date,day,name");
  }

  private void read(int line, String text) {
    List<String> cells = cells(text, line).orElse(List.of());
    if (cells.isEmpty()) {
      return;
    }
    if (cells.size() != COLUMNS) {
      problem(line, "应有3列：日期、性质（holiday放假、workday上班）、节日，请改正。");
      return;
    }
    Optional<LocalDate> day = day(line, cells.get(0));
    Optional<DayKind> kind = kind(line, cells.get(1));
    String name = cells.get(2);
    named.addAll(Festival.in(name));
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problem(line, "节日名称应有1至" + LONGEST_NAME + "个字，请改正。");
    } else if (day.isPresent() && kind.isPresent()) {
      mentions.add(new Mention(day.get(), kind.get(), Festival.plain(name), where(line)));
    }
  }

  private Optional<List<String>> cells(String text, int line) {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
      List<String> cells = parser.stream().flatMap(row -> row.stream()).map(String::strip).collect(Collectors.toCollection(ArrayList::new));
      while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
        cells.remove(cells.size() - 1); // a spreadsheet fills up short lines
      }
      return Optional.of(cells);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      problem(line, "引号没有成对，请改正。");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(int line, String cell) {
    Matcher date = DATE.matcher(cell);
    if (!date.matches()) {
      problem(line, "日期“" + cell + "”应写成2026-01-01的样式，请改正。");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      problem(line, "没有“" + cell + "”这一天，请改正。");
      return Optional.empty();
    }
  }

  private Optional<DayKind> kind(int line, String cell) {
    Optional<DayKind> kind = Stream.of(DayKind.values()).filter(known -> known.name().equals(cell.toUpperCase(Locale.ROOT))).findFirst();
    if (kind.isEmpty()) {
      problem(line, "性质“" + cell + "”应是holiday（放假）或workday（上班），请改正。");
    }
    return kind;
  }

  private int year() {
    Map<Integer, Long> years = mentions.stream().map(Mention::year)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return years.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
  }

  private void problem(int line, String what) {
    problems.add(where(line) + "：" + what);
  }

  private static String where(int line) {
    return "第" + (line + 1) + "行";
  }

  private static String plain(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC).replace("\ufeff", "").strip();
  }
}

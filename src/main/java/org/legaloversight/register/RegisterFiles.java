package org.legaloversight.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** What two files hold, and everything that is wrong with them. */
final class RegisterFiles {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
      .setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();

  final List<EnrolledFirm> firms;
  final List<EnrolledLawyer> lawyers;
  final List<ImportProblem> problems = new ArrayList<>();
  final Set<String> unused = new LinkedHashSet<>();

  /**
   * @param firms null where there is no such file
   * @param lawyers as well
   */
  RegisterFiles(String firms, String lawyers, ImportContext context) {
    this.firms = firms == null ? List.of() : read(FirmTable.FILE, firms, FirmTable.NEEDED, FirmTable.WRITTEN, context,
        FirmTable::read);
    this.lawyers = lawyers == null ? List.of() : read(LawyerTable.FILE, lawyers, LawyerTable.NEEDED,
        LawyerTable.WRITTEN, context, LawyerTable::read);
  }

  private <T> List<T> read(String file, String text, List<String> needed, List<String> known, ImportContext context,
      BiFunction<ImportLine, ImportContext, Optional<T>> line) {
    List<T> all = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
      List<String> header = parser.getHeaderNames().stream().map(String::strip).toList();
      needed.stream().filter(column -> !header.contains(column))
          .forEach(column -> problems.add(new ImportProblem(file, 1, column, "", "第一行没有这一列，请从导入页下载表格样式对照")));
      header.stream().filter(column -> !column.isEmpty() && !known.contains(column)).forEach(unused::add);
      if (problems.stream().anyMatch(problem -> problem.file().equals(file))) {
        return List.of();
      }
      for (CSVRecord record : parser) {
        line.apply(new ImportLine(file, record, parser.getCurrentLineNumber(), problems), context).ifPresent(all::add);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      problems.add(new ImportProblem(file, 0, "", "", unreadable(e)));
      return List.of();
    }
    if (all.isEmpty() && problems.isEmpty()) {
      problems.add(new ImportProblem(file, 0, "", "", "除第一行外没有内容，请核对文件"));
    }
    return all;
  }

  private static String unreadable(Exception e) {
    return e instanceof IllegalArgumentException ? "第一行的列名有重复，请改正" : "引号或者分隔符有误，读不下去，请在表格软件中另存为CSV";
  }
}

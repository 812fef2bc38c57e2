package org.legaloversight.archive.verifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The records of an archive by their set, such as events or documents: what {@code records/<set>.jsonl} holds, a row a line. */
public record Records(Map<String, List<Row>> sets) {

  public static final String FOLDER = "records/";
  public static final String ENDING = ".jsonl";
  public static final String CASE = "case";
  public static final String EVENTS = "events";
  public static final String DOCUMENTS = "documents";
  public static final String SERVICES = "services";
  public static final String DEADLINES = "deadlines";
  public static final String JOURNAL = "deadline-journal";
  public static final String REGISTER = "register";
  public static final String FORMS = "forms";
  public static final String SOURCES = "sources";
  public static final String FILES = "files";
  public static final String SETS = "sets";

  /** Where the records of a set stand in the archive. */
  public static String path(String set) {
    return FOLDER + set + ENDING;
  }

  /** @throws Unreadable naming set and line */
  public static Records read(Map<String, String> texts) {
    Map<String, List<Row>> sets = new TreeMap<>();
    texts.forEach((set, text) -> sets.put(set, rows(set, text)));
    return new Records(sets);
  }

  private static List<Row> rows(String set, String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size()).mapToObj(i -> {
      try {
        return new Row(Json.object(lines.get(i)));
      } catch (Unreadable e) {
        throw new Unreadable(path(set) + "第" + (i + 1) + "行" + e.getMessage());
      }
    }).toList();
  }

  public List<Row> of(String set) {
    return sets.getOrDefault(set, List.of());
  }

  /** What the archive says of the case itself. */
  public Row caseFile() {
    return of(CASE).stream().findFirst().orElseGet(() -> new Row(Map.of()));
  }
}

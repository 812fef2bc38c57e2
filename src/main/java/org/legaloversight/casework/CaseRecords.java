package org.legaloversight.casework;

import java.util.List;
import java.util.Map;

/**
 * What a module has to say of a case in its exported file. Each is a bean of the module whose tables it reads; whoever exports knows
 * none of those modules. Everything is asked in the one transaction of the export, which sees one state of the case.
 */
public interface CaseRecords {

  /** Name of the set in the archive, in small letters and hyphens, such as evidence: its rows become {@code records/evidence.jsonl}. */
  String set();

  /** What a reader calls the set, in Chinese. */
  String title();

  /** The columns that a reader is shown, by their key in a row, in Chinese; the others are for programs only. */
  Map<String, String> columns();

  /**
   * The rows of a case, always in the same order.
   *
   * @return values are texts, whole numbers, booleans, null, and lists and maps of these; days and instants as ISO 8601
   */
  List<Map<String, Object>> rows(String caseNumber);

  /** The files that belong to the rows, always in the same order. */
  default List<CaseAttachment> files(String caseNumber) {
    return List.of();
  }
}

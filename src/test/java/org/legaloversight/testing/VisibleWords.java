package org.legaloversight.testing;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words a person reads on a page. */
final class VisibleWords {

  /** Names that have no Chinese: a firm's licence, a limit of the table, a release, the maker of the diagrams' viewer, the browser's time zone, and formats of files. */
  private static final Pattern NAMES = Pattern.compile("[0-9A-Z]{18}|\\.[a-z0-9]{2,4}\\b|(?<![A-Za-z])(PDF|CSV|JPEG|PNG|WebP|GIF|DOCX|MP[34]|Word|Excel|PPT|WPS|OFD|MB|KB)(?![A-Za-z])|\\(v\\. \\d+\\.\\d+\\)|BPMN\\.iO|bpmn\\.io|Asia/Shanghai|UTC|T\\d+[a-e]?");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

  private VisibleWords() {}

  static List<String> foreign(Page page) {
    String text = NAMES.matcher((String) page.evaluate("document.body.innerText")).replaceAll(" ");
    return LATIN.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}

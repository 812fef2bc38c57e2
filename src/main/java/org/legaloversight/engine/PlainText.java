package org.legaloversight.engine;

import java.util.Set;

/** What somebody typed, seen as characters. */
final class PlainText {

  /** They turn the reading direction, so that a document would read otherwise than it is stored (U+202A to U+202E, U+2066 to U+2069). */
  private static final Set<Integer> TURNING = Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

  private PlainText() {}

  /** Whether there is nothing to be seen: blanks of any width, characters without width. */
  static boolean blank(String text) {
    return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each)
        || Character.getType(each) == Character.FORMAT);
  }

  /** Whether the database keeps every character and a reader sees it: lines and tabs yes, other control characters no. */
  static boolean storable(String text) {
    return text.codePoints().allMatch(each -> each == '\n' || each == '\r' || each == '\t'
        || !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE && !TURNING.contains(each));
  }
}

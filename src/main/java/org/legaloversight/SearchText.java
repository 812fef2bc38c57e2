package org.legaloversight;

/** What people type into a field to look for something. */
public final class SearchText {

  /** Longer than any name or number. */
  private static final int LONGEST = 60;

  private SearchText() {}

  /** As it was typed, without what cannot be seen and without blanks around it, and no longer than any name. */
  public static String typed(String text) {
    String seen = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return seen.substring(0, seen.offsetByCodePoints(0, Math.min(LONGEST, seen.codePointCount(0, seen.length()))));
  }

  /** Without blanks and with Chinese brackets, as names are written. */
  public static String asNamed(String typed) {
    return typed.replaceAll("[\\s\\p{Z}]", "").replace('(', '（').replace(')', '）');
  }

  /** For SQL's {@code like}: every character stands for itself. */
  public static String literal(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}

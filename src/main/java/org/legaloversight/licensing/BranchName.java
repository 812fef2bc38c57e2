package org.legaloversight.licensing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a branch: that of its firm with the place of the branch in brackets before 律师事务所, such as 湖南某某（株洲）律师事务所
 * (律师事务所名称管理办法).
 */
final class BranchName {

  private static final String FIRM = "律师事务所";

  private BranchName() {}

  /** The place in the brackets; empty where the name does not follow that of the firm. */
  static Optional<String> place(String branch, String firm) {
    Matcher name = Pattern.compile(Pattern.quote(stem(firm)) + "[（(]([^（()）]+)[)）]" + FIRM).matcher(branch);
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** @param place such as 株洲市 */
  static String example(String firm, String place) {
    return stem(firm) + "（" + place + "）" + FIRM;
  }

  private static String stem(String firm) {
    return firm.endsWith(FIRM) ? firm.substring(0, firm.length() - FIRM.length()) : firm;
  }
}

package org.legaloversight.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/** Everything that is wrong with one input: whoever corrects it wants to know all of it at once. */
final class Problems {

  private static final int MOST = 30;
  private static final Pattern LINE = Pattern.compile("^第(\\d{1,6})");

  private final Set<String> found = new LinkedHashSet<>();

  void add(String problem) {
    found.add(problem);
  }

  void addIfNone(String problem) {
    if (found.isEmpty()) {
      found.add(problem);
    }
  }

  /** @throws Refusal with one line for each problem, when there is any */
  void refuse() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(found.stream().sorted(Comparator.comparingInt(Problems::line)).limit(MOST).toList());
    if (found.size() > MOST) {
      lines.add("另有" + (found.size() - MOST) + "处问题未列出，请先改正以上各处。");
    }
    throw new Refusal(String.join("\n", lines));
  }

  /** The line a problem is in; what is wrong with the whole comes last. */
  private static int line(String problem) {
    Matcher line = LINE.matcher(problem);
    return line.find() ? Integer.parseInt(line.group(1)) : Integer.MAX_VALUE;
  }
}

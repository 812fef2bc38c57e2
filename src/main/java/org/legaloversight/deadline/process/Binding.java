package org.legaloversight.deadline.process;

import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.deadline.Deadline;

/**
 * What an expression in a diagram asks of the ledger: {@code ${deadlines.due(execution, 'T01')}}.
 *
 * @param limit the key in the table of time limits
 */
record Binding(Moment moment, String limit) {

  private static final Pattern CALL =
      Pattern.compile("[$#]\\{\\s*deadlines\\.(due|reminder)\\(\\s*execution\\s*,\\s*(['\"])(\\w+)\\2\\s*\\)\\s*}");
  private static final Pattern MENTION = Pattern.compile("[$#]\\{.*\\bdeadlines\\b", Pattern.DOTALL);

  /** Which of a deadline's dates. */
  enum Moment {
    /** The end of the deadline. */
    DUE,
    /** From when on it is near. */
    REMINDER;

    Date of(Deadline deadline) {
      return Date.from(this == DUE ? deadline.dueAt() : deadline.remindAt());
    }
  }

  /** Empty when the text is not such a call and nothing else. */
  static Optional<Binding> in(String expression) {
    Matcher call = CALL.matcher(expression.strip());
    return call.matches() ? Optional.of(new Binding(Moment.valueOf(call.group(1).toUpperCase(Locale.ROOT)), call.group(3))) : Optional.empty();
  }

  /** Whether the text is an expression that asks the ledger for something, in whatever form. */
  static boolean mentioned(String text) {
    return MENTION.matcher(text).find();
  }

  boolean ends() {
    return moment == Moment.DUE;
  }
}

package org.legaloversight.register;

/** What changed: for whom, from what to what, and by which case or for which reason (either may be null). */
record RegisterChange(String caseNumber, String subject, String what, String before, String after, String because) {

  static RegisterChange byCase(String caseNumber, String subject, String what, Object before, Object after) {
    return new RegisterChange(caseNumber, subject, what, text(before), text(after), null);
  }

  static RegisterChange because(String because, String subject, String what, Object before, Object after) {
    return new RegisterChange(null, subject, what, text(before), text(after), because);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

package org.legaloversight.register;

/**
 * What changed: for whom, from what to what, and by which case or for which reason (either may be null).
 *
 * @param undoes id of the event that it takes back, or null
 */
record RegisterChange(String caseNumber, String subject, String what, String before, String after, String because, Long undoes) {

  static RegisterChange byCase(String caseNumber, String subject, String what, Object before, Object after) {
    return new RegisterChange(caseNumber, subject, what, text(before), text(after), null, null);
  }

  static RegisterChange because(String because, String subject, String what, Object before, Object after) {
    return new RegisterChange(null, subject, what, text(before), text(after), because, null);
  }

  /** Takes back what the event says. */
  static RegisterChange undoing(RegisterEvent event, String because) {
    return new RegisterChange(event.caseNumber(), event.subject(), event.what(), event.after(), event.before(), because, event.id());
  }

  /** The decision of the case is annulled, whatever of its changes can be taken back now. */
  static RegisterChange annulled(String caseNumber, String subject, String because) {
    return new RegisterChange(caseNumber, subject, RegisterJournal.ANNULLED, null, null, because, null);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

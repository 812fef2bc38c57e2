package org.legaloversight.casework;

/** How a capability takes the form that starts one of its processes. */
public interface CaseOpener {

  /** Key of the process that the form starts. */
  String process();

  /**
   * Opens the case file, or finds the one that the process acts on.
   *
   * @param draft the form; it has no case number yet
   * @return the case number, which becomes the business key
   * @throws org.legaloversight.Refusal when the person may not start it, or what the form says cannot be
   */
  String open(SubmittedForm draft);
}

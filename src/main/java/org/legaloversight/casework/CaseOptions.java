package org.legaloversight.casework;

import java.util.List;

/** Choices of a task's form that depend on the case, such as its files. */
public interface CaseOptions {

  /** The {@code valuesKey} by which forms ask for these choices. */
  String key();

  /** In the order in which a person looks for them; only what the current person may choose, and nothing where nobody is logged in. */
  List<FormOptions.Option> options(String caseNumber);
}

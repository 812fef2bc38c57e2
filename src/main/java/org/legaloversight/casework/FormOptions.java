package org.legaloversight.casework;

import java.util.List;

/** Choices of a start form that depend on who opens it, such as the firms that person's unit supervises. */
public interface FormOptions {

  /** The {@code valuesKey} by which forms ask for these choices. */
  String key();

  /** In the order in which a person looks for them; only what the current person may choose. */
  List<Option> options();

  /** @param value what the form submits */
  record Option(String label, String value) {}
}

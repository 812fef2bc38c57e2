package org.legaloversight.casework;

import java.util.Map;

/** How code begins a process that no person starts by a form, because something that was decided calls for it. */
public interface CaseProcesses {

  /** @param facts what the first gateway asks; process variables, so few and short */
  void begin(String process, String caseNumber, Map<String, String> facts);
}

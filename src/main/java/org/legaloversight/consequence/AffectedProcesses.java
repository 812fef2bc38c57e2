package org.legaloversight.consequence;

/** How the process of an affected case learns that nothing is left to decide. */
public interface AffectedProcesses {

  /** Nothing to do when none is running. */
  void settled(String caseNumber);
}

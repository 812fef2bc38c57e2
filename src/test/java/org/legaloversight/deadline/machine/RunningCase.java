package org.legaloversight.deadline.machine;

/**
 * A case that the machine has opened.
 *
 * @param firm the licence of its firm
 */
record RunningCase(String number, Kind kind, String firm) {

  @Override
  public String toString() {
    return kind + " " + number;
  }
}

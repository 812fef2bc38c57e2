package org.legaloversight.deadline.machine;

/** A move has succeeded and not done what it is for. */
final class Broken extends RuntimeException {

  Broken(String message) {
    super(message);
  }
}

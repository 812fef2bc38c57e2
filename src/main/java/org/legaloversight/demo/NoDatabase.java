package org.legaloversight.demo;

/** The application has no database to work with; the message says what to do about it. */
public final class NoDatabase extends IllegalStateException {

  NoDatabase(String message) {
    super(message);
  }
}

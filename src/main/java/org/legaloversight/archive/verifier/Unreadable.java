package org.legaloversight.archive.verifier;

/** What cannot be read as what it should be; the message says why, in Chinese, for the report. */
public class Unreadable extends RuntimeException {

  Unreadable(String message) {
    super(message);
  }
}

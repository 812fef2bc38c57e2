package org.legaloversight;

/**
 * Something a person asked for that cannot be done. The message is shown to that person as it is: in Chinese, saying what
 * is wrong and what to do. Whoever throws it has changed nothing: it rolls the transaction back.
 */
public class Refusal extends RuntimeException {

  public Refusal(String message) {
    super(message);
  }
}

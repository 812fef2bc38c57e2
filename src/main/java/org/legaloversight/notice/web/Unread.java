package org.legaloversight.notice.web;

import org.legaloversight.notice.Inbox;

/**
 * How many notices wait to be read.
 *
 * @param count at most {@link Inbox#MOST}
 * @param words as it is shown: 99+ where there are more
 */
record Unread(int count, String words) {

  static Unread of(int count) {
    return new Unread(count, words(count));
  }

  static String words(int count) {
    return count < Inbox.MOST ? String.valueOf(count) : Inbox.MOST - 1 + "+";
  }
}

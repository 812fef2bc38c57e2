package org.legaloversight;

/**
 * Where in a long list a page of it is.
 *
 * @param page from 1 to {@code last}
 * @param last at least 1
 * @param total how many rows the list has
 */
public record Pages(int page, int last, long total) {

  /** How many rows there are on a page. */
  public static final int SIZE = 50;

  /** @param wanted any number; one beyond the list becomes its first or last page */
  public static Pages of(long total, int wanted) {
    int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
    return new Pages(Math.min(Math.max(wanted, 1), last), last, total);
  }
}

package org.legaloversight.notice.web;

import java.util.Optional;
import java.util.function.IntSupplier;

/** The way to the notices in the bar of a page, with how many wait. Counted only where a bar is drawn. */
public final class Bell {

  private final boolean shown;
  private final IntSupplier unread;
  private Integer counted;

  Bell(boolean shown, IntSupplier unread) {
    this.shown = shown;
    this.unread = unread;
  }

  /** Whether there is one: notices come to desks only. */
  public boolean shown() {
    return shown;
  }

  public int count() {
    counted = Optional.ofNullable(counted).orElseGet(unread::getAsInt);
    return counted;
  }

  public String words() {
    return Unread.words(count());
  }
}

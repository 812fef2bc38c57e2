package org.legaloversight.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for another process: asked again every tenth of a second. */
final class Waiting {

  private static final long PAUSE_MILLIS = 100;

  private Waiting() {}

  /** @return whether it came true in time */
  static boolean until(BooleanSupplier condition, Duration patience) {
    return forValue(() -> condition.getAsBoolean() ? true : null, patience).isPresent();
  }

  /** @param supplier gives null until there is a value */
  static <T> Optional<T> forValue(Supplier<T> supplier, Duration patience) {
    long began = System.nanoTime();
    T value = supplier.get();
    while (value == null && System.nanoTime() - began < patience.toNanos()) {
      pause();
      value = supplier.get();
    }
    return Optional.ofNullable(value);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

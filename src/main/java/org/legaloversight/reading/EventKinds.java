package org.legaloversight.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.legaloversight.casework.EventKind;

/** The kinds of events as the parameters of an address name them. */
final class EventKinds {

  private EventKinds() {}

  static String key(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Optional<EventKind> of(String key) {
    return Arrays.stream(EventKind.values()).filter(kind -> key(kind).equals(key)).findFirst();
  }
}

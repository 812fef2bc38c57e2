package org.legaloversight.archive.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants and days as people in the province read them. */
final class Moment {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm").withZone(ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(ZONE);

  private Moment() {}

  /** Such as 2026年3月12日 09:05; what is no instant stays as it is. */
  static String minute(String instant) {
    try {
      return MINUTE.format(Instant.parse(instant));
    } catch (DateTimeException e) {
      return instant;
    }
  }

  /** Such as 2026年3月12日, of an instant or of a day. */
  static String day(String text) {
    try {
      return text.length() > 10 ? DAY.format(Instant.parse(text)) : DAY.format(LocalDate.parse(text).atStartOfDay(ZONE));
    } catch (DateTimeException e) {
      return text;
    }
  }
}

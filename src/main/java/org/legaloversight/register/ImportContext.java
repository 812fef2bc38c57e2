package org.legaloversight.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.legaloversight.jurisdiction.Units;

/** What a line is held against: the register as it is, and the lines before it. */
final class ImportContext {

  final Units units;
  final LocalDate today;
  /** By licence; those of the file join those of the register. */
  final Map<String, KnownFirm> firms = new HashMap<>();
  final Set<String> names = new HashSet<>();
  final Set<String> lawyers = new HashSet<>();

  ImportContext(Units units, LocalDate today) {
    this.units = units;
    this.today = today;
  }

  /** @param state as on the register, or as it enters it */
  record KnownFirm(boolean branch, FirmState state) {}
}

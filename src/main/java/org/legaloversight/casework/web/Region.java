package org.legaloversight.casework.web;

import java.util.List;
import java.util.Set;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;

/**
 * A city's bureau with those below it, to choose from.
 *
 * @param units the city first, as far as the person may see them
 */
record Region(String name, List<Unit> units) {

  /** @param within region codes; fewer than two leave nothing to choose */
  static List<Region> of(Units units, List<String> within) {
    Set<String> seen = Set.copyOf(within);
    if (seen.size() < 2) {
      return List.of();
    }
    return units.all().stream().filter(unit -> unit.level() == Level.CITY)
        .map(city -> new Region(city.region(), units.all().stream()
            .filter(unit -> seen.contains(unit.code()) && units.covers(city.code(), unit.code())).toList()))
        .filter(region -> !region.units().isEmpty()).toList();
  }
}

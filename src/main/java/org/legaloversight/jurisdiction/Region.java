package org.legaloversight.jurisdiction;

import java.util.List;
import java.util.Set;

/**
 * A city's bureau with those below it, to choose from.
 *
 * @param units the city first, as far as the person may see them
 */
public record Region(String name, List<Unit> units) {

  /** @param within region codes; fewer than two leave nothing to choose */
  public static List<Region> of(Units units, List<String> within) {
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

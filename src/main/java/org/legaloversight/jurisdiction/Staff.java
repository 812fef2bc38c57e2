package org.legaloversight.jurisdiction;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A person who is logged in, and the desks that person sits at. */
public record Staff(String userId, String name, Set<Desk> desks) {

  public Staff {
    desks = Set.copyOf(desks);
  }

  public boolean holds(Role role, String holder) {
    return desks.contains(new Desk(role, holder));
  }

  /** The desk with this role; of several the one whose holder comes first. */
  public Optional<Desk> desk(Role role) {
    return desks.stream().filter(desk -> desk.role() == role).min(Comparator.comparing(Desk::holder));
  }

  /** The region codes of the bureaus the person sits at. */
  public Set<String> bureaus() {
    return desks.stream().filter(Desk::atBureau).map(Desk::holder).collect(Collectors.toSet());
  }

  /** Whether the person is head of the bureau {@code unitCode} or of one above it. */
  public boolean heads(Units units, String unitCode) {
    return desks.stream().anyMatch(desk -> desk.role() == Role.HEAD && units.covers(desk.holder(), unitCode));
  }

  /** Whether one of the desks is at the bureau {@code unitCode} or at one above it. */
  public boolean oversees(Units units, String unitCode) {
    return desks.stream().anyMatch(desk -> desk.atBureau() && units.covers(desk.holder(), unitCode));
  }
}

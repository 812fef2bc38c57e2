package org.legaloversight.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.InPlaceOf;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** The person of the web session; where there is none, the one in whose name the engine acts. */
@Component
class SignedInStaff implements CurrentStaff {

  private final IdentityService identities;
  private final People people;

  SignedInStaff(IdentityService identities, People people) {
    this.identities = identities;
    this.people = people;
  }

  @Override
  public Optional<Staff> find() {
    return Person.loggedIn().map(person -> staff(person.id(), person.name(), person.groups()))
        .or(() -> Optional.ofNullable(identities.getCurrentAuthentication()).filter(who -> who.getUserId() != null).map(this::staff));
  }

  private Staff staff(Authentication who) {
    String name = people.find(who.getUserId()).map(Person::name).orElse(who.getUserId());
    return staff(who.getUserId(), name, who.getGroupIds() == null ? Set.of() : who.getGroupIds());
  }

  private static Staff staff(String id, String name, Collection<String> groups) {
    return new Staff(id, InPlaceOf.named(name), groups.stream().flatMap(group -> Desk.parse(group).stream()).collect(Collectors.toSet()));
  }
}

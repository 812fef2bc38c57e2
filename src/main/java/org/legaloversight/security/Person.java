package org.legaloversight.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is logged in.
 *
 * @param groups the ids of the engine's groups, as they were at {@code readAt}
 */
record Person(String id, String name, List<String> groups, Instant readAt) implements AuthenticatedPrincipal, Serializable {

  /** The engine's own group of administrators. */
  static final String ADMINISTRATORS = "camunda-admin";

  Person {
    groups = List.copyOf(groups);
  }

  static Optional<Person> loggedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Person person
        ? Optional.of(person) : Optional.empty();
  }

  /** Whoever revises processes: reads them in Cockpit, changes nothing there. */
  boolean modeler() {
    return groups.contains("modelers");
  }

  boolean administrator() {
    return groups.contains(ADMINISTRATORS);
  }

  /** Whether this is someone of a law firm, not of the administration or the bar. */
  boolean outsider() {
    return groups.stream().allMatch(group -> Desk.parse(group).filter(desk -> desk.role() == Role.FIRM).isPresent());
  }

  Authentication token() {
    return UsernamePasswordAuthenticationToken.authenticated(this, null, AuthorityUtils.createAuthorityList(groups));
  }

  @Override
  public String getName() {
    return id;
  }
}

package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a session's groups again when they are a minute old, and ends the session of a user who is gone. */
final class FreshRights extends OncePerRequestFilter {

  private static final Duration FRESH = Duration.ofSeconds(60);

  private final People people;
  private final Clock clock;
  private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  FreshRights(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Person> known = Person.loggedIn();
    if (known.isPresent() && Duration.between(known.get().readAt(), clock.instant()).abs().compareTo(FRESH) > 0) {
      Optional<Person> now = people.find(known.get().id());
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      if (now.isPresent()) {
        context.setAuthentication(now.get().token());
        sessions.saveContext(context, request, response);
      } else {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
      }
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}

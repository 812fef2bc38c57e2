package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds Camunda's REST interfaces to {@link RestAllowList}. */
final class RestGuard extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RestGuard.class);
  private static final Answer REFUSED = new Answer(403, "不允许此项操作。事项只能在待办工作台中通过表单办理。");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Person> person = Person.loggedIn();
    String path = Addresses.path(request);
    if (person.isPresent() && RestAllowList.permits(person.get(), request.getMethod(), path)) {
      chain.doFilter(request, response);
      return;
    }
    LOG.warn("Refused {} {} to {}", request.getMethod(), path, person.map(Person::id).orElse("nobody"));
    REFUSED.send(response);
  }
}

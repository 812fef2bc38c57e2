package org.legaloversight.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells Camunda's web applications who is logged in here. Camunda makes it by name, hence public. */
public class ContainerSignOn implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    return Person.loggedIn().map(ContainerSignOn::signedOn).orElseGet(AuthenticationResult::unsuccessful);
  }

  private static AuthenticationResult signedOn(Person person) {
    AuthenticationResult result = AuthenticationResult.successful(person.id());
    result.setGroups(person.groups());
    result.setTenants(List.of());
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    // no challenge: the login page is the one place where a password is asked for
  }
}

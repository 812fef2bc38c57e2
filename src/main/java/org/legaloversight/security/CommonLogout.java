package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who logs out of one of Camunda's applications has logged out of the platform. */
final class CommonLogout extends OncePerRequestFilter {

  static final String PATTERN = "/camunda/api/admin/auth/user/*";

  private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getMethod().equals("POST") && Addresses.path(request).endsWith("/logout") && response.getStatus() < 300) {
      logout.logout(request, response, null);
    }
  }
}

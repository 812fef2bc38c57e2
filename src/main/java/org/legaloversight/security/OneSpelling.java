package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the firewall first of all: matching an odd address against rules would fail with an error before it is asked. */
final class OneSpelling extends OncePerRequestFilter {

  private static final Answer REFUSED = new Answer(400, "地址的写法不正确。");

  private final HttpFirewall firewall;

  OneSpelling(HttpFirewall firewall) {
    this.firewall = firewall;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (plain(request)) {
      chain.doFilter(request, response);
    } else {
      REFUSED.send(response);
    }
  }

  private boolean plain(HttpServletRequest request) {
    try {
      firewall.getFirewalledRequest(request);
      return true;
    } catch (RequestRejectedException e) {
      return false;
    }
  }
}

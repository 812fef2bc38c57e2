package org.legaloversight.security;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses as the server matches them: decoded, without parameters. */
final class Addresses {

  static final String ENGINE_REST = "/engine-rest";
  static final String WEBAPP_REST = "/camunda/api";
  /** Our own interfaces. */
  static final String OWN_REST = "/api";

  private Addresses() {}

  static String path(HttpServletRequest request) {
    String more = request.getPathInfo();
    return more == null ? request.getServletPath() : request.getServletPath() + more;
  }

  /** Whether a program asks, which wants 401 and JSON, not a login page. */
  static boolean program(HttpServletRequest request) {
    String path = path(request);
    String accept = request.getHeader("Accept");
    return path.startsWith(WEBAPP_REST + "/") || path.startsWith(ENGINE_REST) || path.startsWith(OWN_REST + "/")
        || request.getHeader("HX-Request") != null || accept == null || !accept.contains("text/html");
  }
}

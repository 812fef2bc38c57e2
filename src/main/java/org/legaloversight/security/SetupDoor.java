package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bricks up the door through which anyone may make an administrator while there is none (CVE-2026-77226). The server decodes
 * the address before it chooses the filters, so no spelling goes around this one.
 */
final class SetupDoor extends OncePerRequestFilter {

  static final List<String> PATTERNS = List.of("/camunda/api/admin/setup/*", "/camunda/app/admin/default/setup/*");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    new Answer(HttpServletResponse.SC_NOT_FOUND, "没有这个地址。").send(response);
  }
}

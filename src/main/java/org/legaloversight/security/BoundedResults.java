package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for at most the rows the engine gives (queryMaxResultsLimit): the Tasklist asks for 2000 filters, and parts of Cockpit
 * for all there is, which the engine would refuse.
 */
final class BoundedResults extends OncePerRequestFilter {

  private static final int MOST = 1000;
  private static final Pattern ASKED = Pattern.compile("(?<=^|&)maxResults=(\\d+)(?=&|$)");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Bounded(request), response);
  }

  static String bounded(String query) {
    if (query == null || query.isEmpty()) {
      return "maxResults=" + MOST;
    }
    Matcher asked = ASKED.matcher(query);
    if (!asked.find()) {
      return query.contains("maxResults") ? query : query + "&maxResults=" + MOST;
    }
    return asked.group(1).length() > 4 || Integer.parseInt(asked.group(1)) > MOST
        ? asked.replaceAll("maxResults=" + MOST) : query;
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getQueryString() {
      return bounded(super.getQueryString());
    }
  }
}

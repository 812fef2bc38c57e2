package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.engine.PlainRefusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in Chinese what failed in Camunda's REST interfaces and in ours, and what to do. What we do not know gets a number, which the person
 * tells the administrator, who finds it in the log with the stack trace.
 */
final class ErrorWords extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorWords.class);

  private final SecureRandom random = new SecureRandom();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HeldError held = new HeldError(response);
    try {
      chain.doFilter(request, held);
    } catch (ServletException | RuntimeException e) {
      request.setAttribute(PlainRefusals.FAILURE, e);
      held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
    if (held.failed() && !response.isCommitted()) {
      answer(request, held).send(response);
    }
  }

  private Answer answer(HttpServletRequest request, HeldError held) {
    String path = Addresses.path(request);
    EngineError error = EngineError.read(held.getStatus(), held.body(), path.contains("/task/"));
    return error.known().or(() -> refusal(request, error)).orElseGet(() -> numbered(request, path, error));
  }

  /** A refusal that the REST interface took for a fault, as when a job is executed by hand. */
  private static Optional<Answer> refusal(HttpServletRequest request, EngineError error) {
    Throwable cause = (Throwable) request.getAttribute(PlainRefusals.FAILURE);
    while (cause != null && !(cause instanceof Refusal)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause).map(Throwable::getMessage).filter(error.message()::equals)
        .map(words -> new Answer(HttpServletResponse.SC_BAD_REQUEST, words));
  }

  private Answer numbered(HttpServletRequest request, String path, EngineError error) {
    String number = String.format(Locale.ROOT, "%08X", random.nextInt());
    LOG.error("{} {} {} failed: {} {}: {}", number, request.getMethod(), path, error.status(), error.type(), error.message(),
        (Throwable) request.getAttribute(PlainRefusals.FAILURE));
    return new Answer(error.status(), "系统处理失败，请把编号 " + number + " 告诉管理员。");
  }
}

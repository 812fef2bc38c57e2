package org.legaloversight.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.legaloversight.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Outermost around every command of the engine: a {@link Refusal} leaves it as it was thrown, not wrapped. Any failure is
 * also kept with the web request, for the log line with the number the person is told.
 */
public final class PlainRefusals extends CommandInterceptor {

  /** The request attribute under which the last failure is kept. */
  public static final String FAILURE = PlainRefusals.class.getName() + ".failure";

  PlainRefusals() {}

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      RequestAttributes request = RequestContextHolder.getRequestAttributes();
      if (request != null) {
        request.setAttribute(FAILURE, e, RequestAttributes.SCOPE_REQUEST);
      }
      throw refusalIn(e);
    }
  }

  private static RuntimeException refusalIn(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return failure;
  }
}

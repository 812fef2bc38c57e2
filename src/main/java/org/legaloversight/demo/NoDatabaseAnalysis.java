package org.legaloversight.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts the application the message alone, not a page of stack trace. */
class NoDatabaseAnalysis extends AbstractFailureAnalyzer<NoDatabase> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
    return new FailureAnalysis(cause.getMessage(), null, rootFailure);
  }
}

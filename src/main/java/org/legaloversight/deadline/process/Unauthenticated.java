package org.legaloversight.deadline.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs a question to the engine without the rights of the person logged in: the law is the same for everybody. */
@Component
class Unauthenticated {

  private final IdentityService identity;

  Unauthenticated(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  <T> T run(Supplier<T> question) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return question.get();
    } finally {
      if (person != null) {
        identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
      }
    }
  }
}

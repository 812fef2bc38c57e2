package org.legaloversight.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Users and groups as the engine's identity service knows them. */
@Component
class People {

  private final IdentityService identities;
  private final Clock clock;

  People(IdentityService identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  Optional<Person> find(String id) {
    return unseen(() -> Optional.ofNullable(identities.createUserQuery().userId(id).singleResult())
        .map(user -> new Person(user.getId(), nameOf(user), groupsOf(user.getId()), clock.instant())));
  }

  /** Counts a failure, and locks the user after the fifth, as the engine's settings say. */
  boolean checkPassword(String id, String password) {
    return unseen(() -> identities.checkPassword(id, password));
  }

  long administrators() {
    return unseen(() -> identities.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).count());
  }

  private List<String> groupsOf(String id) {
    return identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
  }

  /** The last name holds the whole Chinese name, the first name the post, so that the webapps read "post name". */
  private static String nameOf(User user) {
    return Stream.of(user.getLastName(), user.getFirstName(), user.getId())
        .filter(name -> name != null && !name.isBlank()).findFirst().orElseThrow().strip();
  }

  /** Without the engine's view of who asks: the question is asked by the platform, not by that person. */
  private <T> T unseen(Supplier<T> question) {
    Authentication current = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return question.get();
    } finally {
      identities.setAuthentication(current);
    }
  }
}

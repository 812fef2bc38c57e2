package org.legaloversight.security;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The platform never runs without an administrator. It starts before the web server accepts requests and after every
 * {@code SmartInitializingSingleton}, which is where users of a trial run are loaded.
 */
@Component
class FirstAdministrator implements SmartLifecycle {

  /** Far below the web server's, hence before it. */
  static final int PHASE = 0;

  static final String NO_ADMINISTRATOR = "The group camunda-admin has no direct member and LEGAL_OVERSIGHT_ADMIN_PASSWORD is not"
      + " set. Set it to the password of the first administrator (user: admin) and start again.";

  private final IdentityService identities;
  private final People people;
  private final String password;
  private volatile boolean running;

  FirstAdministrator(IdentityService identities, People people, @Value("${legal-oversight.admin-password:}") String password) {
    this.identities = identities;
    this.people = people;
    this.password = password;
  }

  /** @throws IllegalStateException when there is no administrator and none can be made */
  @Override
  public void start() {
    if (people.administrators() == 0) {
      if (password.isBlank()) {
        throw new IllegalStateException(NO_ADMINISTRATOR);
      }
      refuseWeak();
      create();
    }
    running = true;
  }

  private void refuseWeak() {
    PasswordPolicyResult result = identities.checkPasswordAgainstPolicy(password, identities.newUser("admin"));
    if (!result.isValid()) {
      throw new IllegalStateException("LEGAL_OVERSIGHT_ADMIN_PASSWORD is too weak: " + result.getViolatedRules().stream()
          .map(rule -> rule.getPlaceholder() + " " + rule.getParameters()).collect(Collectors.joining(", ")));
    }
  }

  private void create() {
    if (identities.createGroupQuery().groupId(Person.ADMINISTRATORS).count() == 0) {
      Group group = identities.newGroup(Person.ADMINISTRATORS);
      group.setName("系统管理员");
      group.setType("SYSTEM");
      identities.saveGroup(group);
    }
    if (identities.createUserQuery().userId("admin").count() == 0) {
      User admin = identities.newUser("admin");
      admin.setFirstName("系统管理员");
      admin.setPassword(password);
      ((IdentityServiceImpl) identities).saveUser(admin, true); // its policy was asked above, and counts the name too
    }
    identities.createMembership("admin", Person.ADMINISTRATORS);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}

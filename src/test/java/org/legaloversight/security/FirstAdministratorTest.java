package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;

@PlatformTest
class FirstAdministratorTest {

  @Autowired IdentityService identities;
  @Autowired People people;
  @Autowired FirstAdministrator started;

  List<User> administrators;

  @BeforeEach
  void emptyTheGroup() {
    administrators = identities.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).list();
    administrators.forEach(user -> identities.deleteMembership(user.getId(), Person.ADMINISTRATORS));
  }

  @AfterEach
  void fillItAgain() {
    identities.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).list()
        .forEach(user -> identities.deleteMembership(user.getId(), Person.ADMINISTRATORS));
    administrators.forEach(user -> identities.createMembership(user.getId(), Person.ADMINISTRATORS));
  }

  @Test
  void without_an_administrator_and_a_password_the_platform_does_not_start() {
    assertThatThrownBy(new FirstAdministrator(identities, people, " ")::start)
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("LEGAL_OVERSIGHT_ADMIN_PASSWORD");
  }

  @Test
  void a_weak_first_password_is_refused() {
    assertThatThrownBy(new FirstAdministrator(identities, people, "admin")::start).hasMessageContaining("too weak");
    assertThat(people.administrators()).isZero();
  }

  @Test
  void with_a_password_the_first_administrator_is_made() {
    new FirstAdministrator(identities, people, "Erstes-Wort-2026").start();
    assertThat(people.administrators()).isOne();
  }

  @Test
  void it_starts_before_the_web_server_does() {
    assertThat(started.getPhase()).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048);
    assertThat(started.isRunning()).isTrue();
  }
}

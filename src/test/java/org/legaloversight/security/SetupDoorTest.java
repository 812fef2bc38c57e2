package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-77226: an administrator made without a login while the group of administrators is empty. */
@PlatformTest
class SetupDoorTest {

  private static final String INTRUDER = "intruder";
  private static final String BODY = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
      + "\"credentials\":{\"password\":\"Sehr-Geheim-2026\"}}";

  @LocalServerPort int port;
  @Autowired IdentityService identities;
  @Autowired AdministratorAlarm alarm;

  List<User> administrators;

  @BeforeEach
  void emptyTheGroup() {
    administrators = identities.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).list();
    administrators.forEach(user -> identities.deleteMembership(user.getId(), Person.ADMINISTRATORS));
  }

  @AfterEach
  void fillItAgain() {
    administrators.forEach(user -> identities.createMembership(user.getId(), Person.ADMINISTRATORS));
    identities.deleteUser(INTRUDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/camunda/api/admin/setup/default/user/create",
      "/camunda/api/admin/setup;x/default/user/create",
      "/camunda/api/admin/setup/%64efault/user/create",
      "/camunda/api/admin/s%65tup/default/user/create",
      "/camunda/api/admin/%73etup/default/user/create",
      "/camunda/api/admin//setup/default/user/create",
      "//camunda/api/admin/setup/default/user/create",
      "/camunda/api/admin/./setup/default/user/create",
      "/camunda/api/admin/x/../setup/default/user/create",
      "/camunda/api/admin/setup/default/user/create/",
      "/camunda/api/admin/setup/default;a=b/user/create",
      "/camunda/api;jsessionid=1/admin/setup/default/user/create",
      "/camunda/api/admin/setup/default//user/create",
      "/camunda/api/admin/setup/default/user/%63reate",
      "/camunda/./api/admin/setup/default/user/create",
      "/camunda/api/admin%2Fsetup/default/user/create",
      "/camunda/api/admin/setup%2Fdefault/user/create",
      "/camunda/api/admin/%2e/setup/default/user/create",
      "/camunda/api/ADMIN/setup/default/user/create",
      "/camunda\\api\\admin\\setup\\default\\user\\create",
      "/camunda/app/admin/default/setup/",
      "/camunda/app/admin/default/s%65tup/"})
  void no_spelling_of_the_setup_address_makes_an_administrator(String address) {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.raw("GET", address, "")).isGreaterThanOrEqualTo(400);
    assertThat(visitor.raw("POST", address, BODY)).isGreaterThanOrEqualTo(400);
    assertThat(identities.createUserQuery().userId(INTRUDER).count()).isZero();
  }

  @Test
  void the_plain_address_does_not_exist() {
    assertThat(new Visitor(port).raw("POST", "/camunda/api/admin/setup/default/user/create", BODY)).isEqualTo(404);
  }

  @Test
  void the_empty_group_raises_the_alarm_and_a_filled_one_does_not() {
    assertThat(alarm.check()).isTrue();
    fillItAgain();
    assertThat(alarm.check()).isFalse();
    administrators = List.of();
  }
}

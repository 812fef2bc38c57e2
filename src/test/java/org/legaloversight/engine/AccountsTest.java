package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class AccountsTest {

  private static final Account LI = new Account("accountsLi", "某局承办人", "李某", Set.of("staff"));

  @Autowired Accounts accounts;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;

  @Test
  void a_person_reads_the_own_profile_changes_the_own_password_and_nobody_else() {
    accounts.open(List.of(LI), "demo");
    assertThat(authorizations.isUserAuthorized("accountsLi", List.of(), Permissions.READ, Resources.USER, "accountsLi")).isTrue();
    assertThat(authorizations.isUserAuthorized("accountsLi", List.of(), Permissions.UPDATE, Resources.USER, "accountsLi")).isTrue();
    assertThat(authorizations.isUserAuthorized("accountsLi", List.of(), Permissions.DELETE, Resources.USER, "accountsLi")).isFalse();
    assertThat(authorizations.isUserAuthorized("accountsLi", List.of(), Permissions.UPDATE, Resources.USER, "another")).isFalse();
  }

  @Test
  void opening_again_keeps_the_password_and_adds_the_group() {
    accounts.open(List.of(LI), "demo");
    accounts.open(List.of(new Account("accountsLi", "别的职务", "别人", Set.of("supervisors"))), "other");
    assertThat(identity.checkPassword("accountsLi", "demo")).isTrue();
    assertThat(identity.createUserQuery().userId("accountsLi").singleResult().getLastName()).isEqualTo("李某");
    assertThat(identity.createGroupQuery().groupMember("accountsLi").list()).hasSize(2);
  }
}

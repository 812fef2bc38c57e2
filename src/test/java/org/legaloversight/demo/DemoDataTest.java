package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Loads the whole of it each time, and takes it back. */
@PlatformTest
@Transactional
class DemoDataTest {

  @Autowired DemoData data;
  @Autowired Units units;
  @Autowired FirmRegister register;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void the_demo_data_is_loaded() {
    // other tests open accounts at the same desks; without them until this test's transaction is rolled back
    database.update("delete from act_id_membership");
    database.update("delete from act_id_user");
    data.load();
  }

  @Test
  void the_register_holds_what_was_made_up() {
    FictionalRegister made = FictionalRegister.of(units);
    String licence = made.shortOfPartnersIn("430102").licence().value();
    assertThat(made.firms()).allSatisfy(firm -> assertThat(register.firm(firm.licence().value()).name()).isEqualTo(firm.name()));
    assertThat(database.queryForObject("select count(*) from lawyer where firm = ? and partner", Integer.class, licence)).isEqualTo(2);
  }

  @Test
  void every_change_of_the_register_has_its_event() {
    assertThat(database.queryForObject("select count(*) from register_event where because = '演示数据'", Integer.class))
        .isEqualTo(FictionalRegister.LAWYERS + FictionalOffices.FIRMS + FictionalOffices.BRANCHES);
  }

  @Test
  void an_officer_logs_in_with_the_demo_password_and_no_other() {
    assertThat(identity.checkPassword("officer430102", "demo")).isTrue();
    assertThat(identity.checkPassword("officer430102", "Demo")).isFalse();
  }

  @Test
  void the_tasklist_reads_post_and_name() {
    var user = identity.createUserQuery().userId("head430102").singleResult();
    assertThat(user.getFirstName()).isEqualTo("芙蓉区司法局负责人");
    assertThat(user.getLastName()).hasSizeBetween(2, 3);
  }

  @Test
  void every_bureau_has_two_officers_a_head_and_a_supervisor() {
    assertThat(units.all()).allSatisfy(unit -> {
      assertThat(groupsOf("officer" + unit.code())).containsExactlyInAnyOrder("officer" + unit.code(), "staff");
      assertThat(groupsOf("officer" + unit.code() + "b")).containsExactlyInAnyOrder("officer" + unit.code(), "staff");
      assertThat(groupsOf("head" + unit.code())).containsExactlyInAnyOrder("head" + unit.code(), "staff");
      assertThat(groupsOf("supervisor" + unit.code())).containsExactlyInAnyOrder("supervisor" + unit.code(), "staff", "supervisors");
    });
  }

  @Test
  void fifteen_associations_a_modeler_and_an_administrator_have_accounts() {
    assertThat(database.queryForObject("select count(*) from act_id_user where id_ like 'bar%'", Integer.class)).isEqualTo(15);
    assertThat(groupsOf("bar430100")).containsExactlyInAnyOrder("bar430100", "staff");
    assertThat(groupsOf("modeler")).containsExactly("modelers");
    assertThat(groupsOf("admin")).containsExactly("camunda-admin");
  }

  @Test
  void every_firm_has_an_account_at_its_own_desk() {
    String desk = "firm" + FictionalRegister.of(units).shortOfPartnersIn("430102").licence().value();
    assertThat(groupsOf(desk)).containsExactlyInAnyOrder(desk, "firms");
    assertThat(database.queryForObject("select count(*) from act_id_membership where group_id_ = 'firms'", Integer.class))
        .isEqualTo(FictionalOffices.FIRMS + FictionalOffices.BRANCHES);
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }
}

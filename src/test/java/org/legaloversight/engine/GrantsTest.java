package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class GrantsTest {

  @Autowired AuthorizationService authorizations;
  @Autowired Grants grants;
  @Autowired Groups groups;
  @Autowired Units units;
  @Autowired JdbcTemplate database;

  @Test
  void every_bureau_and_association_has_its_desks() {
    List<String> existing = database.queryForList("select id_ from act_id_group", String.class);
    assertThat(existing).contains("officer430102", "head430102", "supervisor430102", "bar430100", "bar430000")
        .contains("staff", "firms", "supervisors", "modelers", "camunda-admin").doesNotContain("bar430102");
    assertThat(existing).filteredOn(id -> id.matches("(officer|head|supervisor|bar)\\d{6}")).hasSize(137 * 3 + 15);
  }

  @Test
  void staff_start_the_startable_processes_and_no_other() {
    assertThat(may("staff", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "firm-rectification")).isTrue();
    assertThat(may("staff", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "firm-rectification-withdrawal")).isTrue();
    assertThat(may("staff", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "decision-annulled")).isTrue();
    assertThat(may("staff", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*")).isTrue();
    assertThat(may("staff", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "affected-case")).isFalse();
    assertThat(may("staff", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "firm-termination")).isFalse();
  }

  @Test
  void firms_use_the_tasklist_and_start_nothing() {
    assertThat(may("firms", Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
    assertThat(may("firms", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
    assertThat(may("firms", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "firm-rectification")).isFalse();
    assertThat(may("firms", Permissions.READ, Resources.USER, "officer430102")).isFalse();
  }

  @Test
  void nobody_but_administrators_touches_all_tasks_all_instances_or_deployments() {
    for (String group : List.of("staff", "firms", "supervisors", "modelers")) {
      assertThat(may(group, Permissions.READ, Resources.TASK, "*")).isFalse();
      assertThat(may(group, Permissions.READ, Resources.PROCESS_INSTANCE, "*")).isFalse();
      assertThat(may(group, Permissions.READ_TASK, Resources.PROCESS_DEFINITION, "firm-rectification")).isFalse();
      assertThat(may(group, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
      assertThat(may(group, Permissions.CREATE, Resources.FILTER, "*")).isFalse();
    }
    assertThat(may("camunda-admin", Permissions.ACCESS, Resources.APPLICATION, "admin")).isTrue();
  }

  @Test
  void modelers_look_into_the_cockpit_and_change_nothing() {
    assertThat(may("modelers", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isTrue();
    assertThat(may("modelers", Permissions.READ, Resources.PROCESS_DEFINITION, "firm-rectification")).isTrue();
    assertThat(may("modelers", Permissions.UPDATE, Resources.PROCESS_DEFINITION, "firm-rectification")).isFalse();
  }

  @Test
  void everyone_reads_filters() {
    assertThat(authorizations.isUserAuthorized("anyone", List.of(), Permissions.READ, Resources.FILTER, "*")).isTrue();
  }

  @Test
  void a_second_start_adds_nothing() {
    long before = rows();
    groups.run();
    grants.run();
    assertThat(rows()).isEqualTo(before);
  }

  private long rows() {
    return database.queryForObject("select (select count(*) from act_ru_authorization) + (select count(*) from act_id_group)", Long.class);
  }

  private boolean may(String group, Permission permission, Resource resource, String id) {
    return authorizations.isUserAuthorized("someone", List.of(group), permission, resource, id);
  }
}

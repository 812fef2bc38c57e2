package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps rows that hang on a firm or a lawyer answers for them when the register changes. */
@PlatformTest
class DependentsTest {

  @Autowired List<Dependents> dependents;
  @Autowired JdbcClient database;

  @Test
  void every_table_that_hangs_on_the_register_is_answered_for() {
    Set<String> answered = dependents.stream().flatMap(each -> each.tables().stream()).collect(Collectors.toSet());
    assertThat(hanging()).as("add a Dependents for the table, or name it in one").containsExactlyInAnyOrderElementsOf(answered);
  }

  @Test
  void a_table_added_without_one_would_be_found() {
    database.sql("create table licence_change_of_a_test (firm_licence text)").update();
    try {
      assertThat(hanging()).contains("licence_change_of_a_test");
    } finally {
      database.sql("drop table licence_change_of_a_test").update();
    }
  }

  @Test
  void nobody_answers_for_another_one_s_table() {
    assertThat(dependents.stream().flatMap(each -> each.tables().stream())).doesNotHaveDuplicates();
  }

  /** Tables with a foreign key to the register, and those with a column named after a licence of it. */
  private List<String> hanging() {
    return database.sql("""
        select c.relname::text from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype = 'f' and k.confrelid in ('firm'::regclass, 'lawyer'::regclass)
        union select table_name::text from information_schema.columns where table_schema = current_schema()
          and column_name in ('firm', 'firm_licence', 'lawyer', 'lawyer_licence', 'head_office', 'holder')""").query(String.class).list();
  }
}

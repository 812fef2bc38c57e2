package org.legaloversight.deadline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes many cases of few by copying their rows, with a suffix to every id: enough for questions, which only look. Opening each
 * would take half an hour and add nothing to what is asked.
 */
@TestComponent
class Multitude {

  private final JdbcClient database;

  Multitude(JdbcClient database) {
    this.database = database;
  }

  /** Afterwards there are {@code times} as many. */
  void multiply(int times) {
    copy("case_file", "number", times);
    copy("case_event", "case_number", times);
    copy("deadline", "case_number", times);
    Stream.of("act_ru_execution id_ proc_inst_id_ root_proc_inst_id_ parent_id_ business_key_", "act_ru_task id_ proc_inst_id_ execution_id_",
        "act_ru_job id_ process_instance_id_ execution_id_", "act_hi_taskinst id_ proc_inst_id_ root_proc_inst_id_ execution_id_")
        .forEach(table -> copy(table.substring(0, table.indexOf(' ')), table.substring(table.indexOf(' ') + 1), times));
    database.sql("""
        insert into deadline_event (deadline_id, case_number, limit_id, what, moment, length, old_due, new_due, calendar_version, because, at, actor)
        select d.id, d.case_number, e.limit_id, e.what, e.moment, e.length, e.old_due, e.new_due, e.calendar_version, e.because, e.at, e.actor
        from deadline_event e join deadline d on d.case_number like e.case_number || '-%' order by e.id""").update();
    database.sql("analyze").update();
  }

  private void copy(String table, String ids, int times) {
    List<String> numbered = database.sql("select attname from pg_attribute where attrelid = cast(? as regclass) and attidentity <> ''")
        .param(table).query(String.class).list();
    String own = Stream.concat(Stream.of(ids.split(" ")).map(id -> "'%1$s', r.%1$s || '-' || copy".formatted(id)),
            numbered.stream().map(id -> "'%1$s', nextval(pg_get_serial_sequence('%2$s', '%1$s'))".formatted(id, table)))
        .collect(Collectors.joining(", "));
    database.sql("insert into %1$s overriding system value select (jsonb_populate_record(r, jsonb_build_object(%2$s))).* from %1$s r, generate_series(2, %3$d) copy"
        .formatted(table, own, times)).update();
  }
}

package org.legaloversight.deadline.machine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a move may change of the cases of a run, as one text to compare. */
final class Footprint {

  private static final String OF = """
      select concat_ws('|',
        (select string_agg(d::text, ',' order by id) from deadline d where case_number = any(cast(:cases as text[]))),
        (select count(*) from deadline_event), (select count(*) from case_event), (select count(*) from calendar_notice),
        (select count(*) from act_re_procdef), (select count(*) from act_re_deployment), (select count(*) from official_document),
        (select string_agg(concat_ws(' ', number, unit, state), ',' order by number) from case_file where number = any(cast(:cases as text[]))),
        (select string_agg(concat_ws(' ', id_, assignee_, due_date_), ',' order by id_) from act_ru_task),
        (select string_agg(concat_ws(' ', id_, duedate_, suspension_state_, retries_), ',' order by id_) from act_ru_job),
        (select string_agg(concat_ws(' ', id_, act_id_, suspension_state_), ',' order by id_) from act_ru_execution))""";

  private Footprint() {}

  static String of(JdbcClient database, List<String> cases) {
    return database.sql(OF).param("cases", cases.toArray(String[]::new)).query(String.class).single();
  }
}

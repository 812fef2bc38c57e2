package org.legaloversight.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which form people saw when they submitted, kept for good beside the timeline, together with the whole version of the process: the
 * engine's own copy may be deleted one day.
 */
@Component
public class ShownForms {

  private final JdbcClient jdbc;

  ShownForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes down the form of an event, in the caller's transaction.
   *
   * @param version asked only when the version is not kept yet
   */
  @Transactional
  public void record(String caseNumber, ShownForm shown, Supplier<ProcessVersion> version) {
    if (insert(caseNumber, shown) == 0) {
      keep(version.get());
      insert(caseNumber, shown);
    }
  }

  private int insert(String caseNumber, ShownForm shown) {
    return jdbc.sql("""
            insert into form_shown (case_number, seq, deployment, form)
            select ?, ?, deployment, cast(? as text) from process_version where deployment = ?""")
        .params(caseNumber, shown.seq(), shown.form(), shown.deployment()).update();
  }

  /** Two who keep the same version at the same time write the same. */
  private void keep(ProcessVersion version) {
    jdbc.sql("insert into process_version (deployment, process, version) values (?, ?, ?) on conflict do nothing")
        .params(version.deployment(), version.process(), version.version()).update();
    version.sources().forEach((name, content) ->
        jdbc.sql("insert into process_source (deployment, name, content) values (?, ?, ?) on conflict do nothing")
            .params(version.deployment(), name, content).update());
  }

  /** The forms of a case in the order of their events. */
  @Transactional(readOnly = true)
  public List<ShownForm> of(String caseNumber) {
    return jdbc.sql("select seq, deployment, form from form_shown where case_number = ? order by seq").param(caseNumber)
        .query(ShownForm.class).list();
  }

  /** The versions that the case ran on, by process and number. */
  @Transactional(readOnly = true)
  public List<ProcessVersion> versions(String caseNumber) {
    List<ProcessVersion> versions = new ArrayList<>();
    jdbc.sql("""
            select deployment, process, version from process_version
            where deployment in (select deployment from form_shown where case_number = ?) order by process, version, deployment""")
        .param(caseNumber)
        .query(row -> {
          versions.add(new ProcessVersion(row.getString(1), row.getString(2), row.getInt(3), sources(row.getString(1))));
        });
    return versions;
  }

  private Map<String, String> sources(String deployment) {
    Map<String, String> sources = new LinkedHashMap<>();
    jdbc.sql("select name, content from process_source where deployment = ? order by name collate \"C\"").param(deployment)
        .query(row -> {
          sources.put(row.getString(1), row.getString(2));
        });
    return sources;
  }
}

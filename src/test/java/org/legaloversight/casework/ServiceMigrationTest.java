package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that was recorded before attempts were kept is the same service afterwards. */
@PlatformTest
class ServiceMigrationTest {

  private static final String SCHEMA = "before_attempts";

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired JavaMigration[] csv;

  @AfterEach
  void cleanUp() {
    jdbc.sql("drop schema if exists " + SCHEMA + " cascade").update();
  }

  @Test
  void nothing_of_the_old_rows_is_lost() {
    migrateTo("17?");
    jdbc.sql("""
        insert into before_attempts.case_file (number, kind, unit, firm_licence, firm_name, opened_at, opened_by, state, last_seq, last_hash)
        values ('甲', 'RECTIFICATION', '430102', 'L', '湖南某某律师事务所', now(), 'x', 'RUNNING', 0, '')""").update();
    jdbc.sql("""
        insert into before_attempts.official_document values ('文1', '甲', 1, 'RECTIFICATION_NOTICE', '430102', '2026-03-02', '正文'),
          ('文2', '甲', 2, 'TERMINATION_NOTICE', '430100', '2026-03-02', '正文'), ('文3', '甲', 3, 'HEARING_NOTICE', '430100', '2026-03-02', '正文')""").update();
    jdbc.sql("""
        insert into before_attempts.service_record values ('文1', '甲', 'DIRECT', '主任', '2026-03-02', '回证1号', '2026-03-02', '2026-03-02T02:00Z'),
          ('文2', '甲', 'PUBLIC_NOTICE', '湖南日报', '2026-03-02', '公告1号', '2026-04-01', '2026-03-02T03:00Z')""").update();
    String before = rows();
    migrateTo("18");
    assertThat(rows()).isEqualTo(before);
    assertThat(jdbc.sql("select string_agg(kind || name || ordinal || starts_clock, ';') from before_attempts.service_recipient")
        .query(String.class).single()).isEqualTo("FIRM湖南某某律师事务所1true;FIRM湖南某某律师事务所1true");
    assertThat(jdbc.sql("select count(*) from before_attempts.service_attempt where recorded_by is null").query(Integer.class).single()).isEqualTo(2);
  }

  private String rows() {
    return jdbc.sql("select string_agg(r::text, ';' order by r::text) from before_attempts.service_record r").query(String.class).single();
  }

  private void migrateTo(String version) {
    Flyway.configure().dataSource(database).schemas(SCHEMA).locations("classpath:db/migration").javaMigrations(csv).target(version)
        .load().migrate();
  }
}

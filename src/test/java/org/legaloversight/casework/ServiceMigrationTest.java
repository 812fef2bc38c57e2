package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was recorded of service before attempts were kept is carried over unchanged, in a database of its own beside that of the tests. */
@PlatformTest
class ServiceMigrationTest {

  private static final String BEFORE_ATTEMPTS = "17";
  private static final String SERVICES = """
      select document_number, case_number, method, recipient, served_on, proof, effective_on, recorded_at from service_record
      order by document_number""";

  @Autowired Flyway flyway;
  @Autowired JdbcClient server;
  @Value("${spring.datasource.url}") String url;
  @Value("${spring.datasource.username}") String user;
  @Value("${spring.datasource.password}") String password;

  DriverManagerDataSource old;
  JdbcClient database;

  @BeforeEach
  void a_database_as_it_was_before_attempts_were_kept() {
    server.sql("drop database if exists services_of_old with (force)").update();
    server.sql("create database services_of_old").update();
    old = new DriverManagerDataSource(url.replaceFirst("/test(?=$|\\?)", "/services_of_old"), user, password);
    database = JdbcClient.create(old);
    configured().target(BEFORE_ATTEMPTS).load().migrate();
    opened("湘430102整〔2025〕1号", "湖南甲律师事务所", "文1", "文2", "文5");
    opened("湘430102整〔2025〕2号", "湖南乙律师事务所", "文3", "文4");
  }

  @AfterEach
  void it_is_no_longer_needed() {
    server.sql("drop database services_of_old with (force)").update();
  }

  @Test
  void every_service_becomes_the_first_attempt_on_the_firm_and_reads_as_it_did() {
    recorded("文3", "DIRECT", "主任 张三", "2025-03-03", "回证“1”号", "2025-03-03", "2025-03-03 16:00:00.123456+08");
    recorded("文1", "PUBLIC_NOTICE", "湖南日报", "2025-01-20", "公告1号", "2025-02-19", "2025-01-20 09:30:00+08");
    recorded("文5", "LEFT", "前台", "2025-03-03", "回证2号", "2025-03-03", "2025-03-03 16:00:00.123456+08"); // at the same moment
    List<Map<String, Object>> before = database.sql(SERVICES).query().listOfRows();
    configured().load().migrate();
    assertThat(database.sql(SERVICES).query().listOfRows()).isEqualTo(before).hasSize(3);
    assertThat(recipients()).containsExactly("1 文1 湘430102整〔2025〕1号 1 FIRM 湖南甲律师事务所 true null", "2 文3 湘430102整〔2025〕2号 1 FIRM 湖南乙律师事务所 true null",
        "3 文5 湘430102整〔2025〕1号 1 FIRM 湖南甲律师事务所 true null");
    assertThat(attempts()).containsExactly("1 1 PUBLIC_NOTICE 2025-01-20 湖南日报 公告1号 2025-02-19", "2 1 DIRECT 2025-03-03 主任 张三 回证“1”号 2025-03-03",
        "3 1 LEFT 2025-03-03 前台 回证2号 2025-03-03");
    assertThat(database.sql("select count(*) from service_attempt where failure is not null or supersedes is not null or recorded_by is not null")
        .query(Integer.class).single()).isZero();
  }

  @Test
  void what_was_carried_over_is_as_closed_as_what_is_recorded_now() {
    recorded("文1", "DIRECT", "主任", "2025-03-03", "回证1号", "2025-03-03", "2025-03-03 16:00:00+08");
    configured().load().migrate();
    assertThatThrownBy(() -> database.sql("update service_attempt set served_on = served_on - 1").update()).hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.sql("delete from service_recipient").update()).hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.sql("""
        insert into service_attempt (recipient, ordinal, method, served_on, effective_on, recorded_at)
        select id, 2, 'MAIL', '2025-03-04', '2025-03-04', now() from service_recipient""").update()).hasMessageContaining("has been served");
  }

  @Test
  void a_document_that_was_not_served_yet_has_no_recipient_until_it_is() {
    configured().load().migrate();
    assertThat(recipients()).isEmpty();
    assertThat(database.sql(SERVICES).query().listOfRows()).isEmpty();
  }

  private FluentConfiguration configured() {
    return Flyway.configure().configuration(flyway.getConfiguration()).dataSource(old);
  }

  private void opened(String number, String firm, String... documents) {
    database.sql("""
            insert into case_file (number, kind, unit, firm_licence, firm_name, opened_at, opened_by, state, last_seq, last_hash)
            values (?, 'RECTIFICATION', '430102', '31430000MD00000017', ?, '2025-01-02 09:00:00+08', 'lijing', 'RUNNING', 0, '')""")
        .params(number, firm).update();
    for (int ordinal = 1; ordinal <= documents.length; ordinal++) {
      database.sql("""
              insert into official_document (number, case_number, ordinal, kind, unit, issued_on, text)
              values (?, ?, ?, 'RECTIFICATION_NOTICE', '430102', '2025-01-02', '通知书')""")
          .params(documents[ordinal - 1], number, ordinal).update();
    }
  }

  private void recorded(String document, String method, String recipient, String on, String proof, String effectiveOn, String at) {
    database.sql("""
            insert into service_record (document_number, case_number, method, recipient, served_on, proof, effective_on, recorded_at)
            select number, case_number, ?, ?, cast(? as date), ?, cast(? as date), cast(? as timestamptz) from official_document where number = ?""")
        .params(method, recipient, on, proof, effectiveOn, at, document).update();
  }

  private List<String> recipients() {
    return database.sql("""
        select concat_ws(' ', id, document_number, case_number, ordinal, kind, name, case when starts_clock then 'true' end, coalesce(added_by, 'null'))
        from service_recipient order by id""").query(String.class).list();
  }

  private List<String> attempts() {
    return database.sql("""
        select concat_ws(' ', r.id, a.ordinal, a.method, a.served_on, a.signer, a.proof, a.effective_on)
        from service_attempt a join service_recipient r on r.id = a.recipient where a.recorded_at = r.added_at order by a.id""")
        .query(String.class).list();
  }
}

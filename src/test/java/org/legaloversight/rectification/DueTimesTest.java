package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A deadline ends at one moment, wherever one looks and whatever zone the machine is in. */
@PlatformTest
class DueTimesTest {

  private static final String LAST_SECOND = "2026-04-02 23:59:59";
  private static final String SOON = "[即将到期]; near 今天到期 2026-04-02T23:59:59+08:00; task over: false, ledger over: false";
  private static final String OVER = "[已逾期]; over 已逾期1个工作日 2026-04-02T23:59:59+08:00; task over: true, ledger over: true";
  private static final int SECONDS_TO_START = 300;

  @Autowired ApplicationContext application;
  @Value("${spring.datasource.url}") String database;
  @Value("${spring.datasource.username}") String user;
  @Value("${spring.datasource.password}") String password;
  @LocalServerPort int port;

  @Test
  void lists_interface_engine_and_sql_agree_a_minute_and_eight_hours_around_the_end() {
    DueTimes times = new DueTimes(application, port);
    assertThat(times.end).isEqualTo("2026-04-02T15:59:59Z");
    assertThat(times.stored()).containsExactly(LAST_SECOND, LAST_SECOND, LAST_SECOND);
    assertThat(DueTimes.AROUND.stream().map(times::told)).containsExactly(SOON, OVER, OVER, OVER);
  }

  @Test
  void a_server_on_a_machine_in_utc_stores_and_says_the_same() throws SQLException {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    try (ChildProcess utc = ChildProcess.java(Path.of("target/trial-utc.log"), Map.of("TZ", "UTC"), arguments(ownDatabase()))
        .awaitOutput(DueTimesProgram.END, SECONDS_TO_START)) {
      List<String> told = utc.output().lines().filter(line -> line.startsWith(DueTimesProgram.TOLD)).map(line ->
          line.substring(DueTimesProgram.TOLD.length())).toList();
      assertThat(told).containsExactly("started in UTC", List.of(LAST_SECOND, LAST_SECOND, LAST_SECOND).toString(),
          SOON, OVER, OVER, OVER, "all");
    }
  }

  private List<String> arguments(String url) {
    String classPath = ChildProcess.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of("-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Xmx700m", "-cp", classPath,
        "-Dspring.profiles.active=test", "-Dserver.port=0", "-Dspring.datasource.url=" + url, "-Dspring.datasource.username=" + user,
        "-Dspring.datasource.password=" + password, DueTimesProgram.class.getName());
  }

  /** An empty one on the server of the tests. */
  private String ownDatabase() throws SQLException {
    try (var connection = DriverManager.getConnection(database, user, password); var statement = connection.createStatement()) {
      statement.execute("drop database if exists utc");
      statement.execute("create database utc");
    }
    return database.replaceFirst("/test$", "/utc");
  }
}

package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.demo.Asked.ask;
import static org.legaloversight.demo.Asked.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** In a folder with a blank in its name. Each test finds the data of the test before, and a server that is stopped. */
class EmbeddedPostgresTest {

  private static final Path FOLDER = Path.of("target/trial run");
  private static final Path CLUSTER = FOLDER.resolve("cluster").toAbsolutePath();
  private final ServerProcesses processes = ServerProcesses.of(CLUSTER);

  @BeforeAll
  static void nothing_of_an_earlier_run() throws IOException {
    ServerProcesses.of(CLUSTER).kill();
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @AfterEach
  void nothing_runs_on() {
    EmbeddedPostgres.start(FOLDER, true).close();
    assertThat(processes.alive()).isEmpty();
  }

  @Test
  void what_is_committed_is_written_to_disk() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
      assertThat(List.of(ask(server, "show fsync"), ask(server, "show synchronous_commit"), ask(server, "show full_page_writes"),
          ask(server, "show data_checksums"))).containsOnly("on");
    }
  }

  @Test
  void committed_rows_survive_the_killing_of_every_process() throws SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true);
    int written = write(server);
    processes.kill();
    server.close();
    assertThatTheNextStartFinds(written);
  }

  @Test
  void committed_rows_survive_the_killing_of_the_postmaster_alone() throws SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true);
    int written = write(server);
    ProcessHandle.of(new Cluster(CLUSTER).postmaster()).orElseThrow().destroyForcibly();
    server.close();
    assertThatTheNextStartFinds(written);
  }

  @Test
  void a_pid_file_that_names_a_stranger_does_not_hinder_the_start() throws SQLException, IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true);
    int written = write(server);
    String note = Files.readString(CLUSTER.resolve("postmaster.pid"));
    processes.kill();
    server.close();
    Files.writeString(CLUSTER.resolve("postmaster.pid"), note.replaceFirst("^\\d+", String.valueOf(ProcessHandle.current().pid())));
    assertThatTheNextStartFinds(written);
  }

  @Test
  void a_second_stop_does_nothing_even_to_a_successor() throws SQLException {
    EmbeddedPostgres first = EmbeddedPostgres.start(FOLDER, true);
    first.close();
    first.close();
    try (EmbeddedPostgres successor = EmbeddedPostgres.start(FOLDER, true)) {
      first.close();
      assertThat(ask(successor, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_cluster_that_a_killed_jvm_left_half_made_is_made_again() throws IOException, SQLException {
    Path fresh = Path.of("target/trial half made");
    FileSystemUtils.deleteRecursively(fresh);
    Files.createDirectories(fresh.resolve("cluster-unfinished"));
    Files.writeString(fresh.resolve("cluster-unfinished/PG_VERSION"), "17");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(fresh, false)) {
      assertThat(ask(server, "show fsync")).isEqualTo("off");
    }
  }

  private void assertThatTheNextStartFinds(int rows) throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
      assertThat(ask(server, "select count(*) from kept")).isEqualTo(String.valueOf(rows));
    }
  }

  /** Each row in a transaction of its own, the last a moment before the return. */
  private static int write(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = connect(server); var statement = connection.createStatement()) {
      statement.execute("drop table if exists kept");
      statement.execute("create table kept (number int)");
      for (int number = 0; number < 100; number++) {
        statement.execute("insert into kept values (" + number + ")");
      }
      return 100;
    }
  }
}

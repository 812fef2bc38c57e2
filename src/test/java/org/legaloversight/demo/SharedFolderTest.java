package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.demo.Asked.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.ChildProcess;
import org.springframework.util.FileSystemUtils;

/** Several JVMs, one after the other or at once, on one folder. */
class SharedFolderTest {

  private static final Path FOLDER = Path.of("target/trial shared");
  private static final Cluster CLUSTER = new Cluster(FOLDER.resolve("cluster").toAbsolutePath());
  private static final Duration SHORT = Duration.ofSeconds(3);

  @BeforeAll
  static void nothing_of_an_earlier_run() throws IOException {
    ServerProcesses.of(CLUSTER.folder()).kill();
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @AfterAll
  static void nothing_runs_on() {
    EmbeddedPostgres.start(FOLDER, true).close();
    assertThat(ServerProcesses.of(CLUSTER.folder()).alive()).isEmpty();
  }

  @Test
  void a_server_that_outlived_its_jvm_is_taken_over() throws SQLException {
    try (ChildProcess killed = serving("killed", true)) {
      long postmaster = CLUSTER.postmaster();
      killed.kill();
      try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
        assertThat(killed.output()).contains(server.jdbcUrl("postgres"));
        assertThat(CLUSTER.postmaster()).isEqualTo(postmaster);
        assertThat(ask(server, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void a_server_without_durability_is_not_taken_over_for_data_that_must_last() throws SQLException {
    try (ChildProcess careless = serving("careless", false)) {
      careless.kill();
      try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
        assertThat(ask(server, "show fsync")).isEqualTo("on");
      }
    }
  }

  @Test
  void of_two_that_start_at_once_one_serves_and_the_other_is_told_why_not() {
    try (ChildProcess one = ServerHolder.on(FOLDER, "one", true, SHORT); ChildProcess other = ServerHolder.on(FOLDER, "other", true, SHORT)) {
      assertThat(Waiting.until(() -> said(one, other, "serving ") && said(one, other, "refused "), Duration.ofSeconds(60))).isTrue();
      ChildProcess refused = one.output().contains("refused ") ? one : other;
      assertThat(refused.output()).doesNotContain("serving ")
          .contains("refused Process ", FOLDER.toAbsolutePath().toString(), "legal-oversight.embedded.folder", "该数据目录正被另一个进程使用");
      assertThat(refused.awaitEnd(5)).isZero();
    }
  }

  @Test
  void one_that_starts_waits_for_one_that_is_stopping() throws SQLException {
    try (ChildProcess stopping = serving("stopping", true)) {
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(stopping::close);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
        assertThat(ask(server, "select 1")).isEqualTo("1");
      }
    }
  }

  private static ChildProcess serving(String name, boolean durable) {
    return ServerHolder.on(FOLDER, name, durable, Duration.ofSeconds(10)).awaitOutput("serving", 60);
  }

  private static boolean said(ChildProcess one, ChildProcess other, String text) {
    return Stream.of(one, other).map(ChildProcess::output).anyMatch(output -> output.contains(text));
  }
}

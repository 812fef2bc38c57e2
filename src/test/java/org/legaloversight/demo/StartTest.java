package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.demo.Asked.ask;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legaloversight.LegalOversightApplication;
import org.legaloversight.testing.ChildProcess;
import org.springframework.util.FileSystemUtils;

/** The application as somebody starts it who has nothing but this folder: in a JVM of its own, in another zone of the world. */
class StartTest {

  private static final Path FOLDER = Path.of("target/trial start");
  private static final int SECONDS_TO_START = 120;
  private static final int SECONDS_TO_STOP = 30;
  private static final String LOADED = "演示数据已载入";
  private static final String SERVING = "Started LegalOversightApplication";

  @Test
  void a_killed_application_starts_again_with_what_it_had_and_a_stopped_one_leaves_nothing_behind() throws IOException, SQLException {
    ServerProcesses server = ServerProcesses.of(FOLDER.resolve("cluster").toAbsolutePath());
    server.kill();
    FileSystemUtils.deleteRecursively(FOLDER);
    try (ChildProcess first = application("first").awaitOutput(SERVING, SECONDS_TO_START)) {
      assertThat(first.output()).containsOnlyOnce(LOADED);
      first.kill();
    }
    assertThat(server.none()).isFalse();
    try (ChildProcess second = application("second").awaitOutput(SERVING, SECONDS_TO_START)) {
      assertThat(second.output()).doesNotContain(LOADED);
      second.terminate(SECONDS_TO_STOP);
      assertThat(second.output()).doesNotContain(" ERROR ", "Exception", "\tat ");
    }
    assertThat(server.none()).isTrue();
    assertThatEverythingIsThereOnce();
  }

  private static void assertThatEverythingIsThereOnce() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, true)) {
      String firms = String.valueOf(FictionalOffices.FIRMS + FictionalOffices.BRANCHES);
      assertThat(ask(server, "legaloversight", "select count(*) from firm")).isEqualTo(firms);
      assertThat(ask(server, "legaloversight", "select count(*) from act_re_deployment where source_ = 'application'"))
          .isEqualTo(ask(server, "legaloversight", "select count(distinct name_) from act_re_deployment where source_ = 'application'"));
    }
  }

  private static ChildProcess application(String name) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-Duser.timezone=America/New_York", "-Dfile.encoding=UTF-8", "-Xmx700m"));
    arguments.addAll(List.of("-cp", classPath(), "-Dserver.port=0", "-Dlegal-oversight.embedded.folder=" + FOLDER));
    arguments.add(LegalOversightApplication.class.getName());
    Files.createDirectories(FOLDER);
    return ChildProcess.java(FOLDER.resolveSibling("trial-start-" + name + ".log"), Map.of(), arguments);
  }

  private static String classPath() {
    return ChildProcess.classPath().stream().filter(path -> !path.endsWith("test-classes")).map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package org.legaloversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.ChildProcess;
import org.springframework.util.FileSystemUtils;

/** The jar that goes to production, as it is started there. */
class PackagedJarIT {

  private static final String JAR = System.getProperty("packaged.jar");
  private static final Path EMBEDDED = Path.of("target/packaged/postgres");
  private static final String TESTS_URL = System.getProperty("spring.datasource.url");
  private static final String URL = TESTS_URL.replaceFirst("/test$", "/packaged");
  private static final String USER = System.getProperty("spring.datasource.username");
  private static final String PASSWORD = System.getProperty("spring.datasource.password");

  @BeforeAll
  static void nothing_of_an_earlier_run() throws IOException {
    FileSystemUtils.deleteRecursively(EMBEDDED);
  }

  @Test
  void it_carries_no_database_server_and_no_test() throws IOException {
    List<String> names = names();
    assertThat(names).noneMatch(name -> name.endsWith(".txz") || name.startsWith("io/zonky/") || name.startsWith("org/tukaani/")
        || name.startsWith("org/apache/commons/compress/") || name.startsWith("org/junit/"));
    assertThat(names).contains("BOOT-INF/classes/processes/firm-rectification.bpmn", "org/postgresql/Driver.class");
  }

  @Test
  void without_a_database_it_says_in_one_message_what_it_needs() {
    try (ChildProcess application = application(Map.of(), "homeless")) {
      assertThat(application.awaitEnd(60)).isEqualTo(1);
      assertThat(application.output()).contains("APPLICATION FAILED TO START", "set SPRING_DATASOURCE_URL", "请设置环境变量 SPRING_DATASOURCE_URL");
      assertThat(application.output()).doesNotContain("\tat ");
    }
  }

  @Test
  void on_a_database_of_its_own_it_brings_processes_and_no_fictional_people() throws IOException, SQLException {
    ask(TESTS_URL, "create database packaged");
    Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL", URL, "SPRING_DATASOURCE_USERNAME", USER,
        "SPRING_DATASOURCE_PASSWORD", PASSWORD, "LEGAL_OVERSIGHT_ADMIN_PASSWORD", "Pruefung-2026!");
    try (ChildProcess application = application(environment, "production")) {
      application.awaitOutput("Started LegalOversightApplication", 120);
      application.terminate(30);
      assertThat(application.output()).contains("+08:00").doesNotContain(" ERROR ", "Exception", "\tat ");
    }
    assertThat(ask(URL, "select count(distinct key_) from act_re_procdef")).isEqualTo(String.valueOf(diagrams()));
    assertThat(ask(URL, "select count(*) from act_id_user where id_ <> 'admin'")).isEqualTo("0");
    assertThat(ask(URL, "select count(*) from firm")).isEqualTo("0");
    assertThat(EMBEDDED).doesNotExist();
  }

  private static ChildProcess application(Map<String, String> environment, String name) {
    return ChildProcess.java(Path.of("target/packaged-" + name + ".log"), environment, List.of("-Duser.timezone=America/New_York",
        "-Dfile.encoding=UTF-8", "-Xmx700m", "-jar", JAR, "--server.port=0", "--legal-oversight.embedded.folder=" + EMBEDDED));
  }

  private static String ask(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD); var asked = connection.createStatement()) {
      if (!asked.execute(statement)) {
        return "";
      }
      ResultSet answer = asked.getResultSet();
      answer.next();
      return answer.getString(1);
    }
  }

  /** The entries of the jar and of every jar in it. */
  private static List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR)) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        names.add(entry.getName());
        if (entry.getName().endsWith(".jar")) {
          addNames(jar.getInputStream(entry), names);
        }
      }
    }
    return names;
  }

  private static void addNames(InputStream nested, List<String> names) throws IOException {
    try (JarInputStream jar = new JarInputStream(nested)) {
      for (JarEntry entry; (entry = jar.getNextJarEntry()) != null; ) {
        names.add(entry.getName());
      }
    }
  }

  private static long diagrams() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).count();
    }
  }
}

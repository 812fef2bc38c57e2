package org.legaloversight.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.legaloversight.demo.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL, with an empty database, for all tests of a run; it stops when the run ends. */
public class PostgresForTests implements LauncherSessionListener {

  private static final Path FOLDER = Path.of("target/postgres");

  private EmbeddedPostgres server;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      if (Files.exists(FOLDER.resolve("cluster/postmaster.pid"))) {
        EmbeddedPostgres.start(FOLDER, false).close(); // left over by a killed run
      }
      FileSystemUtils.deleteRecursively(FOLDER.resolve("cluster"));
      server = EmbeddedPostgres.start(FOLDER, false);
      try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
          var statement = connection.createStatement()) {
        statement.execute("create database test");
      }
      System.setProperty("spring.datasource.url", server.jdbcUrl("test"));
      System.setProperty("spring.datasource.username", server.username());
      System.setProperty("spring.datasource.password", server.password());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("No PostgreSQL for the tests", e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    server.close();
  }
}

package org.legaloversight.deadline;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.legaloversight.demo.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/** The server of the benchmark, which writes every commit to disk as in production, and copies of its database to begin again from. */
final class Copies implements AutoCloseable {

  private static final Path FOLDER = Path.of("target/benchmark");
  private static final String NAME = "benchmark";

  private final EmbeddedPostgres server;

  private Copies(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A new, empty database. */
  static Copies start() {
    try {
      EmbeddedPostgres.start(FOLDER, true).close(); // one left over by a killed run
      FileSystemUtils.deleteRecursively(FOLDER.resolve("cluster"));
      Copies copies = new Copies(EmbeddedPostgres.start(FOLDER, true));
      copies.run("create database " + NAME);
      return copies;
    } catch (IOException e) {
      throw new IllegalStateException("No PostgreSQL for the benchmark", e);
    }
  }

  String url() {
    return server.jdbcUrl(NAME);
  }

  String username() {
    return server.username();
  }

  String password() {
    return server.password();
  }

  /** For another JVM. */
  Map<String, String> environment() {
    return Map.of("SPRING_DATASOURCE_URL", url(), "SPRING_DATASOURCE_USERNAME", username(), "SPRING_DATASOURCE_PASSWORD", password());
  }

  /** Keeps the database as it is now under that name. */
  void keep(String name) {
    run("alter database " + NAME + " allow_connections false");
    run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NAME + "'");
    while (ask("select count(*) from pg_stat_activity where datname = '" + NAME + "'") > 0) {
      Thread.onSpinWait();
    }
    run("drop database if exists " + name);
    run("create database " + name + " template " + NAME + " strategy file_copy");
    run("alter database " + NAME + " allow_connections true");
  }

  /** Makes the database again what it was when that was kept. */
  void restore(String name, DataSource pool) {
    run("drop database " + NAME + " with (force)");
    run("create database " + NAME + " template " + name + " strategy file_copy");
    forget(pool);
  }

  /** Connections to a database that is gone. */
  static void forget(DataSource pool) {
    try {
      pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a session of another process than ours, so named, has written something it has not committed. */
  boolean writing(String application) {
    return ask("select count(*) from pg_stat_activity where application_name = '" + application + "' and backend_xid is not null") > 0;
  }

  boolean connected(String application) {
    return ask("select count(*) from pg_stat_activity where application_name = '" + application + "'") > 0;
  }

  /** Writes what is still in memory to disk, so that nobody else's work is measured. */
  void settle() {
    run("checkpoint");
  }

  private void run(String statement) {
    try (Connection connection = connect(); Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private int ask(String question) {
    try (Connection connection = connect(); Statement asking = connection.createStatement(); var answer = asking.executeQuery(question)) {
      answer.next();
      return answer.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(question, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl("postgres"), username(), password());
  }

  @Override
  public void close() {
    server.close();
  }
}

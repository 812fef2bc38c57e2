package org.legaloversight.deadline.machine;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one test's own in the server that all tests share: who loads notices would move the others' deadlines. */
final class OwnDatabase {

  private OwnDatabase() {}

  /** @return the address of the new, empty database; user and password are those of the shared one */
  static String create(String name) {
    String shared = System.getProperty("spring.datasource.url");
    try (var connection = DriverManager.getConnection(shared, user(), password()); var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the machine", e);
    }
    return shared.replaceFirst("/\\w+(\\?.*)?$", "/" + name + "$1");
  }

  static String user() {
    return System.getProperty("spring.datasource.username");
  }

  static String password() {
    return System.getProperty("spring.datasource.password");
  }
}

package org.legaloversight.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a server answers. */
final class Asked {

  private Asked() {}

  static String ask(EmbeddedPostgres server, String question) throws SQLException {
    return ask(server, "postgres", question);
  }

  static String ask(EmbeddedPostgres server, String database, String question) throws SQLException {
    try (Connection connection = connect(server, database); var statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static Connection connect(EmbeddedPostgres server) throws SQLException {
    return connect(server, "postgres");
  }

  private static Connection connect(EmbeddedPostgres server, String database) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), server.username(), server.password());
  }
}

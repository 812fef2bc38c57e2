package org.legaloversight.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where no database is configured, one of our own. Everything that holds a connection depends on this bean, so the
 * container stops the server last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class EmbeddedDatabase {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(
      @Value("${legal-oversight.embedded.folder:data/postgres}") Path folder,
      @Value("${legal-oversight.embedded.durable:true}") boolean durable) {
    return EmbeddedPostgres.start(folder, durable);
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server,
      @Value("${legal-oversight.embedded.database:legaloversight}") String database) throws SQLException {
    create(server, database);
    return new Connected(server.jdbcUrl(database), server.username(), server.password());
  }

  private static void create(EmbeddedPostgres server, String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
        Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + database);
    }
  }

  private record Connected(String jdbcUrl, String username, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return jdbcUrl;
    }

    @Override
    public String getUsername() {
      return username;
    }

    @Override
    public String getPassword() {
      return password;
    }
  }
}

package org.legaloversight.deadline;

import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The application on a server of the benchmark's own, which the container stops last. What it would begin by itself once a
 * notice is published, the benchmark begins.
 */
@TestConfiguration(proxyBeanMethods = false)
class BenchmarkServer {

  @Bean(destroyMethod = "close")
  Copies copies() {
    return Copies.start();
  }

  @Bean
  JdbcConnectionDetails benchmarkConnection(Copies copies) {
    return new Connected(copies.url(), copies.username(), copies.password());
  }

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    return new ThreadPoolTaskScheduler() {
      @Override
      public ScheduledFuture<?> schedule(Runnable task, Instant moment) {
        return null;
      }
    };
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

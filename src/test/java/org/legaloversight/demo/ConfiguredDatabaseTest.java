package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The tests have a database configured, and the programs of a server on their class path. */
@PlatformTest
class ConfiguredDatabaseTest {

  @Autowired ApplicationContext application;

  @Test
  void no_server_of_our_own_is_started_and_no_fictional_people_move_in() {
    PostgresBinaries.require();
    assertThat(application.getBeanNamesForType(EmbeddedPostgres.class)).isEmpty();
    assertThat(application.getBeanNamesForType(DemoStart.class)).isEmpty();
  }
}

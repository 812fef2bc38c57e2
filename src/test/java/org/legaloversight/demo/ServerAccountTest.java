package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

class ServerAccountTest {

  private static final ServerAccount FORBIDDEN = new ServerAccount(List.of("false"), null);
  private static final ServerAccount NOT_INSTALLED = new ServerAccount(List.of("no-such-program"), null);
  private static final ServerAccount ANY = new ServerAccount(List.of("env"), null);

  static List<ServerAccount> candidates() {
    return ServerAccount.candidates();
  }

  @ParameterizedTest
  @MethodSource("candidates")
  void the_server_runs_under_each_account_this_machine_offers(ServerAccount account) throws SQLException, IOException {
    Path folder = Path.of("target/trial account");
    FileSystemUtils.deleteRecursively(folder);
    EmbeddedPostgres.start(folder, true, List.of(account), EmbeddedPostgres.PATIENCE).close();
    try (EmbeddedPostgres again = EmbeddedPostgres.start(folder, true, List.of(account), EmbeddedPostgres.PATIENCE)) {
      assertThat(Asked.ask(again, "select current_user")).isEqualTo(EmbeddedPostgres.USER);
    }
  }

  @Test
  void a_folder_made_as_one_account_serves_under_the_next() throws SQLException, IOException {
    Path folder = Path.of("target/trial accounts");
    FileSystemUtils.deleteRecursively(folder);
    for (ServerAccount account : candidates()) {
      EmbeddedPostgres.start(folder, true, List.of(account), EmbeddedPostgres.PATIENCE).close();
    }
    try (EmbeddedPostgres again = EmbeddedPostgres.start(folder, true)) {
      assertThat(Asked.ask(again, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void what_a_machine_forbids_or_lacks_is_passed_over() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/trial chosen"));
    assertThat(ServerAccount.firstOf(List.of(FORBIDDEN, NOT_INSTALLED, ANY), folder)).isSameAs(ANY);
  }

  @Test
  void where_none_is_left_the_message_says_what_to_do() {
    assertThatThrownBy(() -> ServerAccount.firstOf(List.of(FORBIDDEN, NOT_INSTALLED), Path.of("target"))).isInstanceOf(NoDatabase.class)
        .hasMessageContaining("SPRING_DATASOURCE_URL").hasMessageContaining("请改用普通用户启动");
  }
}

package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class EngineRestLoginTest {

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired MovableClock clock;

  @Test
  void nobody_gets_in_without_a_login() {
    HttpResponse<String> answer = new Visitor(port).get("/engine-rest/engine");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("请先登录");
  }

  @Test
  void name_and_password_let_in() {
    assertThat(new Visitor(port).as(town.user(), Town.PASSWORD).get("/engine-rest/engine").body()).contains("default");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    HttpResponse<String> wrong = new Visitor(port).as(town.user(), "wrong").get("/engine-rest/engine");
    HttpResponse<String> unknown = new Visitor(port).as("nobody", "wrong").get("/engine-rest/engine");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void five_wrong_passwords_lock_the_user() {
    String user = town.user();
    for (int attempt = 0; attempt < 5; attempt++) {
      new Visitor(port).as(user, "wrong").get("/engine-rest/engine");
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(new Visitor(port).as(user, Town.PASSWORD).get("/engine-rest/engine").statusCode()).isEqualTo(401);
  }

  @Test
  void the_session_of_a_browser_reads_and_changes_nothing_without_its_token() {
    Visitor browser = new Visitor(port);
    browser.login(town.user(), Town.PASSWORD);
    assertThat(browser.get("/engine-rest/engine").body()).contains("default");
    HttpResponse<String> forged = browser.post("/engine-rest/task/any/claim", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("请刷新页面");
  }

  @Test
  void the_engine_acts_in_the_name_of_the_person() {
    String user = town.user("officer430102");
    assertThat(new Visitor(port).as(user, Town.PASSWORD).get("/engine-rest/identity/groups?userId=" + user).body()).contains("officer430102");
    assertThat(new Visitor(port).as(user, Town.PASSWORD).get("/engine-rest/task").body()).startsWith("[");
  }
}

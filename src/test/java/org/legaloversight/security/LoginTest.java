package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class LoginTest {

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired IdentityService identities;
  @Autowired MovableClock clock;

  Visitor visitor;

  @BeforeEach
  void open() {
    visitor = new Visitor(port);
  }

  @Test
  void the_start_page_greets_by_name_and_desk_and_offers_only_the_apps_allowed() {
    String user = town.user("officer430102");
    assertThat(visitor.login(user, Town.PASSWORD).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    assertThat(visitor.page("/").body()).contains("您好", "李四", "芙蓉区司法局 · 承办人", "待办工作台")
        .doesNotContain("/camunda/app/cockpit", "/camunda/app/admin");
  }

  @Test
  void an_administrator_is_offered_all_apps() {
    visitor.login(town.user(Person.ADMINISTRATORS), Town.PASSWORD);
    assertThat(visitor.page("/").body()).contains("/camunda/app/cockpit/default/", "/camunda/app/admin/default/");
  }

  @Test
  void a_wrong_password_leads_back_with_a_message_in_chinese() {
    assertThat(visitor.login(town.user(), "wrong").headers().firstValue("Location").orElse("")).endsWith("/login?error");
    assertThat(visitor.page("/login?error").body()).contains("用户名或密码不正确");
    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
  }

  @Test
  void five_wrong_passwords_lock_the_user_even_for_the_right_one() {
    String user = town.user();
    for (int attempt = 0; attempt < 5; attempt++) {
      visitor.login(user, "wrong");
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(visitor.login(user, Town.PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/login?error");
    identities.unlockUser(user);
    assertThat(visitor.login(user, Town.PASSWORD).headers().firstValue("Location").orElse("")).doesNotContain("error");
  }

  @Test
  void a_login_without_the_token_of_the_page_is_refused() {
    var answer = visitor.postForm("/login", "username=" + town.user() + "&password=" + Town.PASSWORD, "forged");
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?expired");
    assertThat(visitor.page("/login?expired").body()).contains("页面已过期");
    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
  }

  @Test
  void the_session_gets_a_new_name_at_login() {
    String before = visitor.page("/login").headers().firstValue("Set-Cookie").orElseThrow();
    String after = visitor.login(town.user(), Town.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(after).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax").isNotEqualTo(before);
  }

  @Test
  void one_login_opens_camundas_apps_with_the_groups_of_the_person() {
    String user = town.user("officer430102");
    visitor.login(user, Town.PASSWORD);
    assertThat(visitor.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains(user, "tasklist").doesNotContain("cockpit");
    assertThat(visitor.get("/camunda/api/engine/engine/default/user/" + user + "/profile").body()).contains("李四");
  }

  @Test
  void logging_out_of_the_tasklist_logs_out_of_the_platform() {
    visitor.login(town.user(), Town.PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");
    assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(200);
    assertThat(visitor.page("/").headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void logging_out_of_the_platform_logs_out_of_the_tasklist() {
    visitor.login(town.user(), Town.PASSWORD);
    String home = visitor.page("/").body();
    visitor.page("/camunda/app/tasklist/default/");
    assertThat(visitor.postForm("/logout", "a=b", Visitor.token(home)).headers().firstValue("Location").orElse("")).endsWith("/login?logout");
    assertThat(visitor.get("/camunda/api/engine/engine/default/filter").statusCode()).isEqualTo(401);
  }

  @Test
  void the_tasklists_own_login_is_closed() {
    visitor.login(town.user(), Town.PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");
    assertThat(visitor.post("/camunda/api/admin/auth/user/default/login/tasklist", "").statusCode()).isEqualTo(403);
  }

  @Test
  void a_group_taken_away_is_gone_from_the_session_after_a_minute() {
    String user = town.user(Person.ADMINISTRATORS);
    visitor.login(user, Town.PASSWORD);
    assertThat(visitor.page("/").body()).contains("/camunda/app/admin");
    identities.deleteMembership(user, Person.ADMINISTRATORS);
    clock.advance(Duration.ofSeconds(61));
    assertThat(visitor.page("/").body()).contains("李四").doesNotContain("/camunda/app/admin");
  }

  @Test
  void the_session_of_a_deleted_user_ends_after_a_minute() {
    String user = town.user();
    visitor.login(user, Town.PASSWORD);
    identities.deleteUser(user);
    clock.advance(Duration.ofSeconds(61));
    assertThat(visitor.page("/").headers().firstValue("Location").orElse("")).endsWith("/login");
  }
}

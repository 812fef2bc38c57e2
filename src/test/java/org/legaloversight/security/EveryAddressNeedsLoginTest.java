package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class EveryAddressNeedsLoginTest {

  @LocalServerPort int port;
  @Autowired Town town;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/board", "/anything/at/all", "/camunda", "/camunda/", "/camunda/app/tasklist/default/",
      "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/", "/camunda/lib/deps.js",
      "/camunda/index.html", "/webjars/camunda/app/tasklist/index.html", "/actuator", "/actuator/env", "/error", "/h2-console", "/calendar", "/calendar/notice",
      "/notices", "/notices/1", "/notices/settings", "/notices/mail"})
  void a_page_sends_whoever_is_not_logged_in_to_the_login(String path) {
    var answer = new Visitor(port).page(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/engine/engine/", "/camunda/api/engine/engine/default/task", "/camunda/api/cockpit/plugin/base/default/x",
      "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js", "/camunda/api/admin/auth/user/default",
      "/camunda/api/engine/engine/default/identity/password-policy", "/engine-rest", "/engine-rest/", "/engine-rest/engine/default/task",
      "/engine-rest/telemetry/configuration", "/engine-rest/version", "/engine-rest/openapi.json", "/api/deadlines/tasks?ids=1",
      "/api/notices/unread"})
  void an_interface_answers_401_in_chinese(String path) {
    var answer = new Visitor(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("请先登录");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/entrance/entrance.css"})
  void the_way_in_is_open(String path) {
    assertThat(new Visitor(port).page(path).statusCode()).isEqualTo(200);
  }

  @Test
  void the_state_of_health_is_open() {
    assertThat(new Visitor(port).get("/actuator/health").body()).contains("UP").doesNotContain("components");
  }

  @Test
  void what_is_public_tells_nothing_but_that_it_is_not_there() {
    var answer = new Visitor(port).page("/portal/none");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有这个页面").doesNotContain("Whitelabel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/engine/engine/%64efault/user", "/camunda/api/engine/engine/default;x/user",
      "/camunda/api//engine/engine/default/user", "/camunda/api/./engine/engine/default/user", "/camunda/api/engin%65/engine/default/user",
      "/camunda/app/%61dmin/default/", "/camunda/app/admin;x/default/", "/camunda/app/x/../admin/default/", "//camunda/app/admin/default/",
      "/engine-rest;x/user", "/%65ngine-rest/user", "/engine-rest//user", "/engine-rest/./user", "/engine-rest/%2e%2e/actuator"})
  void an_odd_spelling_is_refused_as_such_with_or_without_a_login(String address) {
    assertThat(new Visitor(port).raw("GET", address, "")).isEqualTo(400);
    Visitor staff = new Visitor(port);
    staff.login(town.user("officer430102"), Town.PASSWORD);
    assertThat(staff.raw("GET", address, "")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/camunda/api/admin/plugin/x/default/y",
      "/camunda/api/engine/engine/default/user", "/camunda/api/engine/engine/default/deployment", "/camunda/api/engine/engine/default/metrics/x/sum"})
  void the_interfaces_of_the_administrators_apps_are_closed_to_staff(String path) {
    Visitor staff = new Visitor(port);
    staff.login(town.user("officer430102"), Town.PASSWORD);
    assertThat(staff.get(path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2c", "websocket"})
  void no_connection_changes_its_protocol(String protocol) {
    assertThat(new Visitor(port).raw("GET", "/login", "", "Upgrade: " + protocol, "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
        "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")).isEqualTo(200);
  }

  @Test
  void pages_and_answers_forbid_sniffing_and_framing() {
    var headers = new Visitor(port).page("/login").headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
  }
}

package org.legaloversight.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class InboxPagesTest {

  private static final String COUNTY = "431125";
  private static final String OFFICER = "officer" + COUNTY;

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired DeadlineProbe probe;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private String number;

  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    jdbc.sql("update notice set settled_at = now() where settled_at is null").update();
    number = files.open(CaseKind.RECTIFICATION, COUNTY, firm, "湖南<i>消息</i>律师事务所", new Staff("tester", "王晓岚", Set.of()));
  }

  @AfterEach
  void clear() {
    probe.clear();
  }

  private long put(String kind, String desk, String text) {
    return jdbc.sql("insert into notice (kind, desk, case_number, deadline, text, at, effect) values (?, ?, ?, ?, ?, ?, ?) returning id")
        .params(kind, desk, number, kind.startsWith("DEADLINE") ? "T01" : null, text, clock.instant().atOffset(ZoneOffset.UTC),
            UUID.randomUUID().toString())
        .query(Long.class).single();
  }

  private Visitor officer() {
    return door.admit(port, OFFICER);
  }

  private String unread(Visitor visitor) {
    return visitor.get("/api/notices/unread").body();
  }

  private HttpResponse<String> press(Visitor visitor, String page, String action, String fields) {
    return visitor.postForm(action, fields, Visitor.token(visitor.page(page).body()));
  }

  @Test
  void the_list_says_what_waits_and_the_bell_on_every_page_how_many() {
    put("CASE_MOVED", OFFICER, "案件由蓝山县司法局移交江永县司法局");
    put("DEADLINE_OVERDUE", OFFICER, "整改期限已于2026年2月2日届满，尚未办结");
    String page = officer().page("/notices").body();
    assertThat(page).contains("未读", "2026年3月2日", "10:00", number, "逾期", "其他", "全部标为已读").contains("aria-current=\"page\">消息");
    assertThat(officer().page("/").body()).containsSubsequence("class=\"bell\"", "<span>2</span>", "条未读");
    assertThat(officer().page("/deadlines").body()).contains("class=\"bell\"");
    assertThat(unread(officer())).isEqualTo("{\"count\":2,\"words\":\"2\"}");
    assertThat(officer().page("/notices?group=overdue").body()).contains("尚未办结").doesNotContain("蓝山县司法局移交");
    assertThat(officer().page("/notices?group=arrived").body()).contains("没有这一类消息。");
  }

  @Test
  void whatever_stands_in_a_text_is_text() {
    put("CASE_MOVED", OFFICER, "<script>alert(1)</script>\"><img src=x onerror=alert(1)>");
    assertThat(officer().page("/notices").body()).contains("&lt;script&gt;", "湖南&lt;i&gt;").doesNotContain("<script>", "<img", "<i>");
  }

  @Test
  void a_notice_of_a_deadline_leads_to_the_case_and_is_read_then() {
    long id = put("DEADLINE_NEAR", OFFICER, "整改期限将于2026年4月2日届满");
    HttpResponse<String> answer = officer().page("/notices/" + id);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/deadlines");
    assertThat(officer().page("/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/deadlines").statusCode()).isEqualTo(200);
    assertThat(unread(officer())).contains("\"count\":0");
    assertThat(officer().page("/notices").body()).contains("已读和已办理").doesNotContain("全部标为已读");
  }

  @Test
  void a_notice_of_an_open_task_leads_to_it_in_the_tasklist_and_later_to_the_case() {
    probe.deploy();
    String open = probe.start(LocalDate.of(2026, 3, 2));
    long id = jdbc.sql("select id from notice where case_number = ?").param(open).query(Long.class).single();
    String task = probe.task(open).getId();
    Visitor officer = door.admit(port, "officer430102");
    assertThat(officer.page("/notices/" + id).headers().firstValue("Location").orElse(""))
        .endsWith("/camunda/app/tasklist/default/#/?task=" + task);
    probe.review(open, "DONE");
    assertThat(officer.page("/notices/" + id).headers().firstValue("Location").orElse("")).contains("/cases/").doesNotContain("task=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer431126", "head" + COUNTY, "firm31430000MD0000000X", "modelers"})
  void a_notice_of_others_is_not_there(String group) {
    long id = put("CASE_MOVED", OFFICER, "移交");
    Visitor stranger = door.admit(port, group);
    assertThat(stranger.page("/notices/" + id)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("没有这条消息").doesNotContain(number);
    });
    assertThat(stranger.page("/notices").body()).doesNotContain(number);
    press(stranger, "/notices", "/notices/" + id + "/read", "x=1");
    assertThat(jdbc.sql("select count(*) from notice_read where notice = ?").param(id).query(Integer.class).single()).isZero();
  }

  @Test
  void one_is_marked_as_read_and_then_all_that_were_shown() {
    long first = put("CASE_MOVED", OFFICER, "移交一");
    long second = put("CASE_MOVED", OFFICER, "移交二");
    put("DEADLINE_NEAR", OFFICER, "临近");
    assertThat(press(officer(), "/notices", "/notices/" + first + "/read", "group=other&page=1").headers().firstValue("Location").orElse(""))
        .endsWith("/notices?group=other&page=1");
    assertThat(unread(officer())).contains("\"count\":2");
    put("CASE_MOVED", OFFICER, "移交三"); // came after the page was shown
    press(officer(), "/notices", "/notices/read", "group=other&last=" + second);
    assertThat(unread(officer())).contains("\"count\":2");
    press(officer(), "/notices", "/notices/read", "group=&last=" + Long.MAX_VALUE);
    assertThat(unread(officer())).contains("\"count\":0");
  }

  @Test
  void nothing_is_marked_without_the_token_of_the_session() {
    long id = put("CASE_MOVED", OFFICER, "移交");
    officer().postForm("/notices/" + id + "/read", "page=1", "forged");
    assertThat(unread(officer())).contains("\"count\":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=0", "?page=99999999", "?group=nonsense"})
  void an_odd_address_shows_the_nearest_page(String query) {
    put("CASE_MOVED", OFFICER, "移交一");
    assertThat(officer().page("/notices" + query).body()).contains("移交一");
  }

  @Test
  void a_long_list_has_pages() {
    for (int i = 0; i < 31; i++) {
      put("CASE_MOVED", "officer431127", "移交" + i);
    }
    jdbc.sql("update notice set case_number = ? where desk = 'officer431127'").param(files.open(CaseKind.RECTIFICATION, "431127", firm, "某所",
        new Staff("tester", "王晓岚", Set.of()))).update();
    assertThat(door.admit(port, "officer431127").page("/notices?page=2").body()).contains("第2页，共2页 · 31条", "移交0<");
  }

  @Test
  void whoever_has_no_desk_has_no_bell_and_nothing_to_set() {
    Visitor modeler = door.admit(port, "modelers");
    assertThat(modeler.page("/").body()).doesNotContain("class=\"bell\"", "/notices");
    assertThat(modeler.page("/notices/settings")).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("您没有业务岗位");
    });
  }

  @Test
  void the_settings_show_the_table_of_what_is_told_and_keep_the_choice() {
    assertThat(officer().page("/notices/settings").body()).contains("尚未登记", "value=\"URGENT\" checked", "下级单位逾期上报", "上一级机关的承办人");
    assertThat(press(officer(), "/notices/settings", "/notices/settings", "mode=NONE").headers().firstValue("Location").orElse(""))
        .endsWith("/notices/settings?saved");
    assertThat(officer().page("/notices/settings?saved").body()).contains("value=\"NONE\" checked", "已保存。");
    Visitor head = door.admit(port, "head" + COUNTY);
    assertThat(head.page("/notices/settings").body()).contains("每个工作日汇总为一封邮件").doesNotContain("AT_ONCE");
    assertThat(press(head, "/notices/settings", "/notices/settings", "mode=AT_ONCE").statusCode()).isEqualTo(400);
  }

  @Test
  void undelivered_mail_is_for_the_administrator_alone() {
    jdbc.sql("delete from notice_mail").update();
    long id = jdbc.sql("""
            insert into notice_mail (effect, person, address, subject, plain, html, notices, message_id, created_at, state, attempts, next_at,
              ended_at, trouble)
            values ('x', 'anna', '<b>anna</b>', '秘密', '秘密', '秘密', '{}', 'x', now(), 'REFUSED', 1, now(), now(), '550 <script>')
            returning id""").query(Long.class).single();
    assertThat(officer().page("/notices/mail").statusCode()).isEqualTo(403);
    assertThat(press(officer(), "/notices", "/notices/mail/" + id + "/again", "x=1").statusCode()).isEqualTo(403);
    Visitor admin = door.admit(port, "camunda-admin");
    assertThat(admin.page("/notices/mail").body()).contains("被拒收", "550 &lt;script&gt;", "&lt;b&gt;anna").doesNotContain("秘密", "<b>anna");
    press(admin, "/notices/mail", "/notices/mail/" + id + "/again", "x=1");
    assertThat(jdbc.sql("select state from notice_mail where id = ?").param(id).query(String.class).single()).isEqualTo("WAITING");
    jdbc.sql("delete from notice_mail").update();
  }
}

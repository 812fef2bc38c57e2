package org.legaloversight.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.calendar.Calendars;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Nothing is applied here: all tests of the platform count with the same calendar. NoticeStoryTest applies. */
@PlatformTest
class CalendarPagesTest {

  private static final String PASSWORD = "Ein-Wort-2026";
  private static final String OF_2027 = """
      一、元旦：1月1日（周五）至3日（周日）放假，共3天。
      二、春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。
      三、清明节：4月5日放假。
      四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
      五、端午节：6月9日放假。
      六、中秋节：9月15日放假。
      七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。""";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired WorkingCalendar calendar;

  Visitor administrator;

  @BeforeEach
  void an_administrator_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    administrator = visitor("keeper1", "camunda-admin");
  }

  @Test
  void the_calendar_is_the_administrators() {
    Visitor officer = visitor("clerk1", "staff");
    assertThat(officer.page("/calendar").statusCode()).isEqualTo(403);
    assertThat(officer.page("/calendar/notice").statusCode()).isEqualTo(403);
    String token = Visitor.token(officer.page("/").body());
    assertThat(officer.postFile("/calendar/notice/apply", fields(token, "2027", "试验", OF_2027), "", new byte[0]).statusCode()).isEqualTo(403);
    assertThat(officer.page("/").body()).doesNotContain("/calendar");
    assertThat(administrator.page("/").body()).contains("href=\"/calendar\"", "放假安排");
  }

  @Test
  void a_year_shows_its_holidays_the_days_worked_instead_and_its_notice() {
    assertThat(administrator.page("/calendar").body()).contains("2026年", "全年工作日248天。", "2月15日（星期日）至2月23日（星期一）",
        "2月14日（星期六）、2月28日（星期六）", "国务院办公厅放假通知（随系统载入）", "系统", "现行", "调休上班日（春节）");
    assertThat(administrator.page("/calendar?year=2019").body()).contains("2018年12月30日（星期日）至1月1日（星期二）", "2018年12月29日（星期六）");
    assertThat(administrator.page("/calendar?year=2025").body()).contains("国庆节、中秋", "10月1日（星期三）至10月8日（星期三）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?year=2031", "?year=x", "?year=", "?loaded=x", "?loaded=999", "?year=2026&loaded=-1"})
  void an_address_that_means_nothing_shows_this_year(String query) {
    HttpResponse<String> page = administrator.page("/calendar" + query);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h2>2026年</h2>").doesNotContain("已载入");
  }

  @Test
  void a_notice_is_shown_with_all_it_changes_before_it_is_applied() {
    HttpResponse<String> page = check("2027", "国办发明电〔2026〕8号", OF_2027);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("核对2027年放假安排", "国办发明电〔2026〕8号", "2月5日（星期五）至2月11日（星期四）", "2027年2月14日", "星期日，休息",
        "调休上班日（春节），上班", ">应用</button>", "name=\"seen\" value=\"" + calendar.version() + "\"");
    assertThat(calendar.isPublished(2027)).isFalse();
  }

  @Test
  void all_that_is_wrong_stands_above_the_form_with_what_was_typed() {
    String typed = OF_2027.replace("共3天", "共4天").replace("3日（周日）", "3日（周六）") + "\n<b onclick=\"x\">";
    HttpResponse<String> page = check("2027", "", typed);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(plain(page)).contains("请填写通知的文号", "第1行（元旦）：2027年1月3日（星期日），通知写的却是星期六", "是3天，通知写的却是4天",
        "第8行：看不懂“<bonclick=\"x\">”", typed);
    assertThat(page.body()).doesNotContain("<b onclick").contains("value=\"2027\"");
  }

  @Test
  void a_year_that_is_no_number_is_said_and_kept() {
    HttpResponse<String> page = check("明年\"><i>", "文号\"><i>", OF_2027);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(plain(page)).contains("请用四位数字填写年度，例如：2027。", "明年\"><i>", OF_2027);
    assertThat(page.body()).doesNotContain("<i>");
  }

  @Test
  void what_is_in_force_already_is_shown_but_cannot_be_applied() {
    HttpResponse<String> page = check("2026", "试验", csv());
    assertThat(page.body()).contains("与现行安排相同，不需要载入。").doesNotContain(">应用</button>");
  }

  @Test
  void whoever_goes_back_finds_the_form_as_it_was() {
    String token = Visitor.token(administrator.page("/calendar/notice").body());
    HttpResponse<String> page = administrator.postFile("/calendar/notice/edit", fields(token, "2027", "国办发明电〔2026〕8号", OF_2027), "", new byte[0]);
    assertThat(plain(page)).contains("载入放假通知", "国办发明电〔2026〕8号", OF_2027);
    assertThat(page.body()).doesNotContain("role=\"alert\"");
  }

  @Test
  void a_notice_that_was_looked_at_by_an_older_calendar_is_shown_again() {
    Map<String, String> fields = fields(Visitor.token(administrator.page("/calendar/notice").body()), "2027", "试验", OF_2027);
    fields.put("seen", "19");
    HttpResponse<String> page = administrator.postFile("/calendar/notice/apply", fields, "", new byte[0]);
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("您检查之后又载入了其他通知，请重新核对下列变化。", "核对2027年放假安排", "name=\"seen\" value=\"20\"");
    assertThat(calendar.isPublished(2027)).isFalse();
  }

  @Test
  void nothing_can_be_applied_that_was_not_checked() {
    Map<String, String> fields = fields(Visitor.token(administrator.page("/calendar/notice").body()), "2027", "试验", "元旦：1月1日上班。");
    HttpResponse<String> page = administrator.postFile("/calendar/notice/apply", fields, "", new byte[0]);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("本来就是工作日");
    assertThat(calendar.isPublished(2027)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void a_file_is_read_whatever_windows_has_saved_it_as(String charset) {
    assertThat(upload("安排.csv", csv().getBytes(Charset.forName(charset)), "").body()).contains("与现行安排相同");
  }

  @Test
  void a_wrong_file_is_refused_and_what_was_typed_stays() {
    assertThat(plain(upload("安排.xlsx", csv().getBytes(StandardCharsets.UTF_8), ""))).contains("文件“安排.xlsx”不是CSV或TXT文本", "国办发明电");
    assertThat(plain(upload("安排.csv", new byte[] {'P', 'K', 3, 4, 0, 0}, ""))).contains("文件“安排.csv”不是CSV或TXT文本");
    assertThat(plain(upload("安排.csv", new byte[0], ""))).contains("文件“安排.csv”是空的");
    assertThat(plain(upload("大.csv", new byte[1024 * 1024 + 1], ""))).contains("文件“大.csv”超过1 MB", "value=\"2026\"", "国办发明电");
    assertThat(plain(upload("安排.csv", csv().getBytes(StandardCharsets.UTF_8), OF_2027))).contains("请只用一种", OF_2027);
    assertThat(plain(upload("<img src=x>.pdf", new byte[] {'x'}, ""))).contains("文件“<img src=x>.pdf”不是CSV或TXT文本");
    assertThat(upload("<img src=x>.pdf", new byte[] {'x'}, "").body()).doesNotContain("<img src=x>");
  }

  @Test
  void a_text_far_too_long_is_refused_and_stays() {
    HttpResponse<String> page = check("2027", "试验", "长".repeat(20_001));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("内容太长，请只粘贴通知正文", "长".repeat(20_001));
  }

  private HttpResponse<String> check(String year, String source, String text) {
    String token = Visitor.token(administrator.page("/calendar/notice").body());
    return administrator.postFile("/calendar/notice/check", fields(token, year, source, text), "", new byte[0]);
  }

  private HttpResponse<String> upload(String name, byte[] content, String text) {
    String token = Visitor.token(administrator.page("/calendar/notice").body());
    return administrator.postFile("/calendar/notice/check", fields(token, "2026", "国办发明电〔2025〕7号", text), name, content);
  }

  private static Map<String, String> fields(String token, String year, String source, String text) {
    return new LinkedHashMap<>(Map.of("_csrf", token, "year", year, "source", source, "text", text));
  }

  private static String csv() {
    return Calendars.notices().get(2026).days().stream()
        .map(day -> day.day() + "," + day.kind() + "," + day.name() + "\n").reduce("date,day,name\n", String::concat);
  }

  private static String plain(HttpResponse<String> page) {
    return HtmlUtils.htmlUnescape(page.body());
  }

  private Visitor visitor(String account, String group) {
    accounts.open(List.of(new Account(account, "管理员", "王敏", Set.of(group))), PASSWORD);
    Visitor visitor = new Visitor(port);
    visitor.login(account, PASSWORD);
    return visitor;
  }
}

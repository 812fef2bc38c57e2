package org.legaloversight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.ServiceForm;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which page of a case file, and which part of it. */
@PlatformTest
class ReadingPagesTest {

  private static final String UNKNOWN = "湘430102整〔2026〕99999号";
  private static final String NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired Enrolment enrolment;
  @Autowired FirmRegister register;
  @Autowired Desks desks;
  @Autowired MovableClock clock;

  private String firm;
  private String number;

  /** An order that waits for its head's approval. */
  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    firm = new Firms(enrolment).partnership("430102");
    number = desks.start("officer430102", "firm-rectification", Map.of("firm", firm, "months", 1, "findings",
        List.of(Map.of("ground", "ARCHIVES", "facts", NASTY, "demand", "补建档案"))));
  }

  private static String path(String number, String page) {
    return "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20") + page;
  }

  private HttpResponse<String> page(String desk, String page) {
    return door.admit(port, desk).page(path(number, page));
  }

  private HttpResponse<String> search(String desk, String query) {
    return door.admit(port, desk).page("/cases" + query);
  }

  private static String q(String text) {
    return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void approved() {
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "内部意见\n" + NASTY));
  }

  @Test
  void the_summary_says_who_it_is_about_where_it_stands_and_what_happened() {
    String branch = new Firms(enrolment).branch(firm, "430103");
    String other = files.open(CaseKind.RECTIFICATION, "430102", firm, register.firm(firm).name(), new Staff("tester", "王晓岚", Set.of()));
    String page = page("officer430102", "").body();
    assertThat(page).contains(register.firm(firm).name(), firm, "普通合伙律师事务所", "5人，其中合伙人3人", "正常执业", "2015年6月1日", "芙蓉区司法局",
        "审批限期整改", "芙蓉区司法局负责人", "待认领", "自2026年3月2日 10:00起", "没有在办的期限", "全部经过", other + "（限期整改）",
        register.firm(branch).name() + "（天心区司法局主管）");
  }

  @Test
  void a_branch_names_its_head_office() {
    String branch = new Firms(enrolment).branch(firm, "430102");
    String ofBranch = files.open(CaseKind.RECTIFICATION, "430102", branch, register.firm(branch).name(), new Staff("tester", "王晓岚", Set.of()));
    assertThat(door.admit(port, "officer430102").page(path(ofBranch, "")).body()).contains("总所", register.firm(firm).name() + "（" + firm + "）", "普通合伙（分所）");
  }

  @Test
  void a_firm_that_is_not_on_the_register_is_said_not_to_be() {
    String strange = files.open(CaseKind.RECTIFICATION, "430102", "31430000MD0000999X", NASTY, new Staff("tester", "王晓岚", Set.of()));
    assertThat(door.admit(port, "officer430102").page(path(strange, "")).body()).contains("名册中没有该律师事务所的登记信息。", "&lt;script&gt;")
        .doesNotContain("<script>alert", "<img src=x");
    assertThat(search("officer430102", q("onerror=alert")).body()).contains(strange).doesNotContain("<img src=x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430102", "head430102", "supervisor430102", "officer430100", "supervisor430000"})
  void whoever_oversees_the_firm_sees_every_page(String desk) {
    for (String each : new String[] {"", "/timeline", "/diagram", "/deadlines"}) {
      assertThat(page(desk, each)).satisfies(answer -> {
        assertThat(answer.statusCode()).as(each).isEqualTo(200);
        assertThat(answer.body()).contains(">概况<", ">经过<", ">期限<", ">流程图<");
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bar430100", "firm"})
  void firm_and_association_see_neither_events_nor_opinions_nor_steps_of_others(String who) {
    approved();
    String desk = who.equals("firm") ? "firm" + firm : who;
    assertThat(page(desk, "").body()).contains(">概况<", ">期限<", register.firm(firm).name(), "案件正由其他单位办理，目前没有需要您办理的事项。")
        .doesNotContain(">经过<", ">流程图<", "最近经过", "登记送达", "内部意见", "待认领", "芙蓉区司法局承办人");
    String unknown = door.admit(port, desk).page(path(UNKNOWN, "/timeline")).body();
    for (String internal : new String[] {"/timeline", "/diagram"}) {
      assertThat(page(desk, internal)).satisfies(answer -> {
        assertThat(answer.statusCode()).as(internal).isEqualTo(404);
        assertThat(answer.body().replace(number, UNKNOWN)).isEqualTo(unknown);
      });
    }
    assertThat(page(desk, "/diagram/1").statusCode()).isEqualTo(404);
  }

  @Test
  void the_firm_is_told_what_waits_at_its_own_desk() {
    approved();
    desks.submit("officer430102", number, "userTask_recordService", ServiceForm.handedOver(LocalDate.of(2026, 3, 2), "送达回证1号"));
    assertThat(page("firm" + firm, "").body()).contains("提交整改报告", "至2026年4月2日 23:59", "还剩23个工作日", "其他单位另有正在办理的事项。")
        .doesNotContain("备案整改通知");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430103", "head430200", "bar430200", "firm31430000MD0000000X", "modelers"})
  void to_everybody_else_no_page_of_it_exists(String desk) {
    for (String each : new String[] {"", "/timeline", "/diagram"}) {
      HttpResponse<String> unknown = door.admit(port, desk).page(path(UNKNOWN, each));
      assertThat(page(desk, each)).satisfies(answer -> {
        assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(answer.body().replace(number, UNKNOWN)).isEqualTo(unknown.body());
      });
    }
    assertThat(search(desk, q(number)).body()).contains(desk.equals("modelers") ? "您没有业务岗位" : "没有符合条件的案件").doesNotContain(register.firm(firm).name());
    assertThat(search(desk, q(register.firm(firm).name())).body()).doesNotContain(number);
  }

  @Test
  void the_bureau_that_a_case_concerns_too_and_its_city_find_it_and_read_every_page() {
    String same = files.open(CaseKind.RECTIFICATION, "430102", firm, register.firm(firm).name(), new Staff("tester", "王晓岚", Set.of()));
    files.concern(number, "430681");
    for (String desk : new String[] {"officer430681", "head430681", "supervisor430600"}) {
      assertThat(search(desk, q(register.firm(firm).name())).body()).as(desk).contains(number, "共1件", "同时涉及汨罗市司法局").doesNotContain(same);
      for (String each : new String[] {"", "/timeline", "/diagram", "/deadlines", "/documents", "/evidence", "/handover"}) {
        assertThat(page(desk, each)).satisfies(answer -> {
          assertThat(answer.statusCode()).as(desk + each).isEqualTo(200);
          assertThat(answer.body()).contains("芙蓉区司法局", "（同时涉及汨罗市司法局）", ">经过<");
        });
      }
      assertThat(page(desk, "").body()).doesNotContain(same);
      assertThat(door.admit(port, desk).page(path(same, "")).statusCode()).isEqualTo(404);
    }
    for (String desk : new String[] {"officer430682", "bar430600"}) {
      assertThat(search(desk, q(number)).body()).as(desk).contains("没有符合条件的案件");
      assertThat(page(desk, "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_case_about_a_firm_that_is_being_established_says_so_until_it_is() {
    String founding = files.open(CaseKind.RECTIFICATION, "430102", null, "湖南拟设立律师事务所", new Staff("tester", "王晓岚", Set.of()));
    Visitor officer = door.admit(port, "officer430102");
    for (String each : new String[] {"", "/timeline", "/deadlines", "/documents", "/evidence", "/handover", "/archive"}) {
      assertThat(officer.page(path(founding, each)).statusCode()).as(each).isEqualTo(200);
    }
    assertThat(officer.page(path(founding, "")).body()).contains("湖南拟设立律师事务所", "申请设立中，尚未核发执业许可证。");
    assertThat(officer.page("/cases" + q("湖南拟设立律师事务所")).body()).contains(founding);
    assertThat(door.admit(port, "firm" + firm).page(path(founding, "")).statusCode()).isEqualTo(404);
    assertThat(door.admit(port, "bar430100").page(path(founding, "/documents")).statusCode()).isEqualTo(200);
    files.licensed(founding, firm);
    assertThat(door.admit(port, "firm" + firm).page(path(founding, "")).body()).contains(register.firm(firm).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "%25", "..", "'", "湘", "%F0%9F%98%80", "%3Cb%3E", "a%20b", "null"})
  void an_odd_number_is_an_unknown_one(String odd) {
    assertThat(door.admit(port, "officer430102").page("/cases/" + odd)).satisfies(answer -> {
      assertThat(answer.statusCode()).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("<b>", "Exception");
    });
  }

  @Test
  void whoever_is_not_logged_in_learns_nothing() {
    for (String each : new String[] {path(number, ""), path(number, "/timeline"), path(number, "/diagram"), "/cases"}) {
      assertThat(new Visitor(port).page(each).headers().firstValue("Location").orElse("")).endsWith("/login");
    }
  }

  @Test
  void the_timeline_tells_every_event_and_opens_a_form_to_the_words_it_was_filled_in_with() {
    approved();
    String page = page("officer430102", "/timeline").body();
    assertThat(page).contains("记录链完整，共4条。", "审批限期整改", "<dt>审批决定</dt>", "同意制发", "内部意见\n&lt;script&gt;", "律师事务所</dt>", register.firm(firm).name(), "第1项", "补建档案", "1个月", "姓名未登记的用户")
        .doesNotContain("<script>alert", "<img src=x", "APPROVE", "ARCHIVES", "userTask_", "officer430102<", "{\"");
  }

  @Test
  void the_timeline_may_be_narrowed_to_a_kind_and_a_made_up_kind_shows_all() {
    approved();
    assertThat(page("officer430102", "/timeline?kind=document&task=t1").body()).contains("制发限期整改通知书", "timeline?task=t1&amp;kind=form", "记录链完整，共4条。")
        .doesNotContain("<b>审批限期整改</b>");
    assertThat(page("officer430102", "/timeline?kind=nonsense").body()).contains("<b>审批限期整改</b>", "制发限期整改通知书");
  }

  @Test
  void a_closed_case_says_how_it_ended_and_has_its_diagram_still() {
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "DROP", "opinion", "事实不清"));
    assertThat(page("officer430102", "").body()).contains("办理结果", "不予整改", "2026年3月2日 10:00结案").doesNotContain("当前环节");
    assertThat(page("officer430102", "/diagram").body()).contains("本流程已经结束。", "审批限期整改", "userTask_approveOrder").doesNotContain("data-current");
    assertThat(page("officer430102", "/timeline").body()).contains("结案：不予整改");
  }

  @Test
  void the_diagram_is_that_of_the_version_the_case_runs_on_and_only_that_of_the_case() {
    String page = page("officer430102", "/diagram").body();
    assertThat(page).contains("data-current=\"userTask_approveOrder\"", "芙蓉区司法局负责人", "待认领", "还没有办过的环节。");
    String model = page.replaceFirst("(?s).*data-model=\"([^\"]+)\".*", "$1");
    assertThat(door.admit(port, "officer430102").get(model)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).startsWith("<?xml").contains("id=\"firm-rectification\"");
    });
    assertThat(door.admit(port, "officer430102").get(model + "0").statusCode()).isEqualTo(404);
    assertThat(door.admit(port, "officer430103").get(model).statusCode()).isEqualTo(404);
    assertThat(page("officer430102", "/diagram?run=99").body()).contains("data-current=\"userTask_approveOrder\"");
  }

  @Test
  void a_case_without_a_process_says_so() {
    String bare = files.open(CaseKind.RECTIFICATION, "430102", firm, register.firm(firm).name(), new Staff("tester", "王晓岚", Set.of()));
    Visitor officer = door.admit(port, "officer430102");
    assertThat(officer.page(path(bare, "/diagram")).body()).contains("没有流程图。");
    assertThat(officer.page(path(bare, "")).body()).contains("目前没有等待办理的事项。");
  }

  @Test
  void the_number_leads_straight_to_the_case_however_it_is_typed() {
    for (String typed : new String[] {number, number.replace("〔", "[").replace("〕", "]"), " " + number.replace("〔", "（").replace("〕", "）"), number.replace("2026", "２０２６")}) {
      assertThat(search("officer430102", q(typed))).satisfies(answer -> {
        assertThat(answer.statusCode()).as(typed).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path(number, "") + "?back=%2Fcases");
      });
    }
  }

  @Test
  void a_case_is_found_by_part_of_its_number_by_its_firm_and_by_its_lawyers() {
    String name = register.firm(firm).name();
    for (String typed : new String[] {number.substring(2), name, name.substring(2), firm, firm.toLowerCase(), Firms.lawyer(firm, 4)}) {
      assertThat(search("supervisor430000", q(typed)).body()).as(typed).contains(number, "共1件");
    }
    assertThat(search("supervisor430000", q(Firms.lawyer(firm, 4))).body()).contains("律师：律师4", "back=/cases?q%3D");
    assertThat(search("supervisor430000", q(name) + "&unit=430103").body()).contains("没有符合条件的案件").doesNotContain(number);
    assertThat(search("supervisor430000", q(name) + "&state=closed").body()).contains("没有符合条件的案件").doesNotContain(number);
    assertThat(search("supervisor430000", q(name) + "&state=running&unit=430100").body()).contains(number, "清除条件");
  }

  @Test
  void a_lawyer_of_a_deregistered_firm_is_still_found() {
    register.terminating(firm, number);
    register.deregister(firm, number, LocalDate.of(2026, 3, 2));
    assertThat(search("officer430102", q(Firms.lawyer(firm, 2))).body()).contains(number, "律师：律师2");
    assertThat(page("officer430102", "").body()).contains("已于2026年3月2日注销");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "\"><script>alert(1)</script>", "%%%%", "湘\0"})
  void what_is_typed_is_text_and_no_wildcard(String typed) {
    assertThat(search("officer430100", q(typed))).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script>alert");
    });
    assertThat(search("officer430100", q("%")).body()).contains("没有符合条件的案件");
  }

  @ParameterizedTest
  @CsvSource({"430200", "999999", "x"})
  void a_bureau_that_is_not_below_ones_own_cannot_be_chosen(String unit) {
    assertThat(search("officer430100", "?unit=" + unit)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("您没有可以查看的代码为“" + unit + "”的机关，请返回案卷查询重新选择主管机关。");
    });
  }

  @Test
  void a_firm_searches_among_its_own_cases_only() {
    assertThat(search("firm" + firm, "").body()).contains(number, "本所的案件", "共1件").doesNotContain("<th scope=\"col\">律师事务所</th>", "name=\"unit\"");
    assertThat(search("firm31430000MD0000000X", "").body()).contains("本所没有案件。");
  }

  @Test
  void the_other_cases_of_the_firm_are_named_only_to_those_who_may_see_them() {
    String moved = files.open(CaseKind.RECTIFICATION, "430103", firm, register.firm(firm).name(), new Staff("tester", "王晓岚", Set.of()));
    assertThat(page("officer430102", "").body()).doesNotContain(moved);
    assertThat(page("officer430100", "?task=t1&embedded=1").body()).contains(moved, "target=\"_top\"").doesNotContain(path(moved, "") + "?task=t1&amp;embedded");
  }
}

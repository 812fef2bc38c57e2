package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.evidence.EvidenceIntake;
import org.legaloversight.evidence.EvidenceShelf;
import org.legaloversight.evidence.Samples;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of service of a case: who reads it, who records on it, what it refuses. */
@PlatformTest
class ServicePageTest {

  private static final String OFFICER = "officer430102";
  private static final Pattern CORRECTION = Pattern.compile("correct=(\\d+)");

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired EvidenceIntake intake;
  @Autowired EvidenceShelf shelf;

  private Order order;
  private String notice;

  @BeforeEach
  void a_notice_that_was_issued() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock).opened("ARCHIVES").approved();
    notice = documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow().number();
  }

  @Test
  void the_officer_sees_who_is_to_be_served_and_in_which_task() {
    String task = desks.any(order.number, "userTask_recordService").getId();
    assertThat(page(OFFICER, "").body()).contains("限期整改通知书", notice, "主送", "待送达", "#/?task=" + task, "增加抄送的受送达人", "打印送达回证")
        .doesNotContain("登记送达</a>\n            <a target"); // the main recipient is served in the task only
    order.officer("userTask_recordService", order.refused());
    assertThat(page(OFFICER, "").body()).contains("未送达（已试1次）", "未送达：拒收", "试验路1号", "更正");
    order.served();
    assertThat(page(OFFICER, "").body()).contains("已送达 2026-03-02", "主任，负责人").doesNotContain("更正送达日期");
    assertThat(page("head430102", "").body()).contains("更正送达日期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor430102", "officer430100", "head430000"})
  void those_above_read_and_record_nothing(String desk) {
    assertThat(page(desk, "").body()).contains(notice).doesNotContain("增加抄送的受送达人");
    assertThat(copy(desk, "李律师")).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("只有芙蓉区司法局的承办人或者负责人可以登记本文书的送达。");
    });
  }

  @ParameterizedTest
  @CsvSource({"FIRM", "bar430100", "officer430103", "modelers"})
  void to_the_firm_the_association_and_others_there_is_no_such_page(String who) {
    String desk = who.equals("FIRM") ? "firm" + order.firm : who;
    for (String query : new String[] {"", "?document=" + encoded(notice) + "&recipient=1", "/" + encoded(notice) + "/proof"}) {
      assertThat(page(desk, query)).satisfies(answer -> {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(notice);
      });
    }
    assertThat(copy(desk, "李律师").statusCode()).isEqualTo(404);
  }

  @Test
  void the_opinion_on_a_re_check_starts_no_clock_and_is_served_here_even_after_the_case_is_closed() {
    order.served().acknowledged().reported().rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    String opinion = documents.latest(order.number, DocumentKind.RECHECK_OPINION).orElseThrow().number();
    assertThat(page(OFFICER, "").body()).contains("整改复查意见书", opinion);
    assertThat(post(OFFICER, attempt(Map.of("step", "attempt", "document", opinion, "recipient", "1", "seen", "0", "decision", "SERVED",
        "signer", "主任", "relation", "HEAD", "proof", "回证9号"))).statusCode()).isEqualTo(302);
    assertThat(services.find(opinion)).isPresent();
  }

  @Test
  void a_copy_is_added_tried_served_and_corrected() {
    assertThat(copy(OFFICER, "李律师").statusCode()).isEqualTo(302);
    assertThat(copy(OFFICER, "李律师").body()).contains("“李律师”已是本文书的受送达人，请勿重复添加。", "value=\"李律师\"");
    assertThat(page(OFFICER, "?document=" + encoded(notice) + "&recipient=2").body()).contains("抄送", "李律师", "同住成年家属").doesNotContain("负责收件的人");
    assertThat(record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED")).statusCode()).isEqualTo(302);
    assertThat(page(OFFICER, "").body()).contains("未送达（已试1次）", "未送达：无人签收");
    assertThat(record(1, Map.of("decision", "SERVED", "signer", "李律师", "relation", "SELF", "proof", "回证2号")).statusCode()).isEqualTo(302);
    String body = page(OFFICER, "").body();
    assertThat(body).contains("已送达 2026-03-02", "李律师，本人", "待送达");
    Matcher last = CORRECTION.matcher(body);
    String attempt = last.results().map(found -> found.group(1)).reduce((first, second) -> second).orElseThrow();
    assertThat(page(OFFICER, "?correct=" + attempt).body()).contains("value=\"回证2号\"", "原记录保留，以更正后的记录为准。");
    Map<String, String> right = attempt(Map.of("step", "correct", "correct", attempt, "decision", "SERVED", "signer", "李律师", "relation", "SELF",
        "proof", "回证3号", "reason", "编号写错"));
    assertThat(post(OFFICER, right).statusCode()).isEqualTo(302);
    assertThat(page(OFFICER, "").body()).contains("已更正", "更正后", "回证3号", "编号写错");
    assertThat(services.find(notice)).isEmpty();
  }

  @Test
  void what_is_refused_comes_back_as_it_was_typed() {
    copy(OFFICER, "李律师");
    assertThat(record(0, Map.of("decision", "SERVED", "signer", "李律师", "relation", "SELF", "note", "当面\"交付\""))).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("请填写“送达回证编号”。", "当面&quot;交付&quot;", "value=\"试验路2号\"");
    });
    assertThat(record(7, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED")).body()).contains("又有新的送达记录");
    assertThat(record(0, Map.of("method", "PIGEON", "decision", "SERVED")).body()).contains("“送达方式”没有“PIGEON”这一选项");
    assertThat(record(0, Map.of("servedOn", "明天", "decision", "SERVED")).body()).contains("“送达日期”应为日期");
    assertThat(services.attempts(services.recipients(documents.find(notice).orElseThrow()).get(1))).isEmpty();
  }

  @Test
  void the_proof_is_chosen_among_the_files_of_the_case_and_opens_from_the_page() {
    String scan = handIn(order, "回证.jpg", Samples.picture("jpg", notice), null);
    copy(OFFICER, "李律师");
    assertThat(page(OFFICER, "?document=" + encoded(notice) + "&recipient=2").body())
        .contains("<option value=\"" + scan + "\">回证.jpg（JPEG图片，2026-03-02上传）</option>", "/evidence\">上传证据材料</a>");
    assertThat(record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED", "evidence", scan)).statusCode()).isEqualTo(302);
    assertThat(page(OFFICER, "").body()).contains("href=\"/cases/" + encoded(order.number) + "/evidence/1/file\" target=\"_blank\" rel=\"noopener\">回证.jpg</a>");
    assertThat(door.admit(port, OFFICER).bytes("/cases/" + encoded(order.number) + "/evidence/1/file").statusCode()).isEqualTo(200);
  }

  @Test
  void a_file_of_another_case_or_one_that_was_replaced_proves_nothing() {
    Order other = new Order(enrolment, desks, clock).opened("ARCHIVES");
    copy(OFFICER, "李律师");
    String foreign = handIn(other, "他案回证.jpg", Samples.picture("jpg", other.number), null);
    assertThat(record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED", "evidence", foreign))).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("所选的回证文件不在本案的证据材料中", "回证文件").doesNotContain("他案回证.jpg");
    });
    String first = handIn(order, "回证.jpg", Samples.picture("jpg", notice), null);
    handIn(order, "回证（补签）.jpg", Samples.picture("jpg", notice, "补签"), 1);
    handIn(order, "回证（再补）.jpg", Samples.picture("jpg", notice, "再补"), 2);
    assertThat(record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED", "evidence", first)).body())
        .contains("所选的回证文件“回证.jpg”已被本案第3号证据材料替换，请改选新的版本。", "回证.jpg（JPEG图片，2026-03-02上传，已被替换）");
    assertThat(page(OFFICER, "?document=" + encoded(notice) + "&recipient=2").body()).contains("回证（再补）.jpg").doesNotContain("已被替换");
  }

  @Test
  void a_correction_keeps_the_proof_that_was_chosen_then_though_it_was_replaced_since() {
    String first = handIn(order, "回证.jpg", Samples.picture("jpg", notice), null);
    copy(OFFICER, "李律师");
    record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED", "evidence", first));
    String newer = handIn(order, "回证（补签）.jpg", Samples.picture("jpg", notice, "补签"), 1);
    String attempt = CORRECTION.matcher(page(OFFICER, "").body()).results().findFirst().orElseThrow().group(1);
    assertThat(page(OFFICER, "?correct=" + attempt).body()).contains("selected=\"selected\">回证.jpg（JPEG图片，2026-03-02上传，已被替换）</option>");
    Map<String, String> right = attempt(Map.of("step", "correct", "correct", attempt, "decision", "NOT_SERVED", "failure", "REFUSED",
        "evidence", first, "reason", "原因选错"));
    assertThat(post(OFFICER, right).statusCode()).isEqualTo(302);
    String again = CORRECTION.matcher(page(OFFICER, "").body()).results().findFirst().orElseThrow().group(1);
    right.putAll(Map.of("correct", again, "evidence", newer, "reason", "以补签的为准"));
    assertThat(post(OFFICER, right).statusCode()).isEqualTo(302);
    right.putAll(Map.of("correct", CORRECTION.matcher(page(OFFICER, "").body()).results().findFirst().orElseThrow().group(1), "evidence", first));
    assertThat(post(OFFICER, right).body()).contains("已被本案第2号证据材料替换，请改选新的版本。");
  }

  @Test
  void the_form_of_the_task_offers_the_same_files_and_the_timeline_keeps_the_name() {
    assertThat(desks.shown(OFFICER, order.number, "userTask_recordService", "proofFiles")).isEqualTo("[]");
    String scan = handIn(order, "回证.jpg", Samples.picture("jpg", notice), null);
    assertThat(desks.shown(OFFICER, order.number, "userTask_recordService", "proofFiles")).contains(scan, "回证.jpg（JPEG图片，2026-03-02上传）");
    Map<String, Object> form = new LinkedHashMap<>(order.refused());
    form.put("evidence", scan);
    order.officer("userTask_recordService", form);
    assertThat(page(OFFICER, "").body()).contains(">回证.jpg</a>");
    assertThat(door.admit(port, OFFICER).page("/cases/" + encoded(order.number) + "/timeline").body())
        .contains("回证.jpg（JPEG图片，2026-03-02上传）").doesNotContain(scan);
  }

  @Test
  void what_somebody_typed_is_text_everywhere() {
    String script = "<script>alert(1)</script>";
    copy(OFFICER, script);
    record(0, Map.of("decision", "NOT_SERVED", "failure", "UNSIGNED", "place", script, "note", script));
    Map<String, Object> refused = new LinkedHashMap<>(order.refused());
    refused.put("place", script + " **粗**");
    order.officer("userTask_recordService", refused);
    assertThat(page(OFFICER, "").body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(page(OFFICER, "/" + encoded(notice) + "/proof?recipient=2").body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    assertThat(desks.shown(OFFICER, order.number, "userTask_recordService", "background")).doesNotContain("<script>").contains("\\*\\*粗");
  }

  @Test
  void the_proof_of_service_is_filled_in_as_far_as_the_case_knows_it() {
    assertThat(page(OFFICER, "/" + encoded(notice) + "/proof").body()).contains("送达回证", "芙蓉区司法局", order.number, notice, "限期整改通知书", "主送",
        "见证人签名");
    assertThat(page(OFFICER, "/" + encoded(notice) + "/proof?recipient=9").body()).contains("本案没有这份文书或者这个受送达人");
  }

  @Test
  void within_a_task_every_way_on_the_page_stays_within_it() {
    copy(OFFICER, "李律师");
    assertThat(page(OFFICER, "?task=a1&embedded=1").body()).contains("embedded", "task=a1&amp;embedded=1&amp;document=")
        .doesNotContain("<header class=\"bar\">");
  }

  /** The SHA-256 of what the officer hands in. */
  private String handIn(Order into, String name, byte[] content, Integer supersedes) {
    Staff officer = new Staff(OFFICER, "李静", Set.of(new Desk(Role.OFFICER, Order.COUNTY)));
    int ordinal = intake.receive(officer, into.number, name, supersedes, content.length, new ByteArrayInputStream(content));
    return shelf.item(officer, into.number, ordinal).sha256();
  }

  private HttpResponse<String> record(int seen, Map<String, String> fields) {
    Map<String, String> form = attempt(Map.of("step", "attempt", "document", notice, "recipient", "2", "seen", Integer.toString(seen)));
    form.putAll(fields);
    return post(OFFICER, form);
  }

  private static Map<String, String> attempt(Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("method", "DIRECT", "servedOn", "2026-03-02", "place", "试验路2号", "server", "李静"));
    form.putAll(fields);
    return form;
  }

  private HttpResponse<String> copy(String desk, String name) {
    return post(desk, Map.of("step", "copy", "document", notice, "kind", "LAWYER", "name", name));
  }

  private HttpResponse<String> post(String desk, Map<String, String> fields) {
    Visitor visitor = door.admit(port, desk);
    return visitor.postForm(path(), fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&")), Visitor.token(visitor.page("/").body()));
  }

  private HttpResponse<String> page(String desk, String more) {
    return door.admit(port, desk).page(path() + more);
  }

  private String path() {
    return "/cases/" + encoded(order.number) + "/service";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

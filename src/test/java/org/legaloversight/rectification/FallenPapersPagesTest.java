package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers that have fallen, on the pages of the case: they say so, and are served no more. */
@PlatformTest
class FallenPapersPagesTest {

  private static final String OFFICER = "officer430102";
  private static final String PROVINCE = "officer430000";
  private static final Pattern CORRECTION = Pattern.compile("correct=(\\d+)");

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;

  private Order order;

  @BeforeEach
  void a_firm() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void the_list_of_documents_and_the_document_s_own_page_say_by_what_it_was_taken_back() {
    order.opened("ARCHIVES").approved().served();
    String words = "已被" + takenBack() + "撤回";
    for (String page : new String[] {"/documents", "/documents/1", "/documents?task=a1&embedded=1"}) {
      assertThat(page(OFFICER, page)).as(page).contains(words);
    }
    assertThat(page("firm" + order.firm, "/documents")).contains(words);
  }

  @Test
  void a_notice_taken_back_before_its_service_waits_for_none_and_the_page_says_what_is_served_instead() {
    order.opened("ARCHIVES").approved();
    IssuedDocument notice = documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
    assertThat(copy(notice, "李律师").statusCode()).isEqualTo(302);
    assertThat(attempt(OFFICER, notice, 2, "REFUSED").statusCode()).isEqualTo(302);
    String withdrawal = takenBack();
    String refusal = "本文书已被" + withdrawal + "撤回，不再送达。请送达撤回决定书" + withdrawal + "。此前的送达记录有误的，仍可更正。";
    assertThat(page(OFFICER, "/documents")).doesNotContain("待送达");
    assertThat(page(OFFICER, "/service")).contains(refusal, "不再送达</span>")
        .doesNotContain("对主送受送达人的送达在待办", "document=" + encoded(notice.number()));
    assertThat(page(OFFICER, "/service?document=" + encoded(notice.number()) + "&recipient=2")).contains(refusal);
    assertThat(attempt(OFFICER, notice, 1, null)).satisfies(answer -> refused(answer, refusal));
    assertThat(attempt(OFFICER, notice, 2, null)).satisfies(answer -> refused(answer, refusal));
    assertThat(copy(notice, "张律师")).satisfies(answer -> refused(answer, refusal));
    assertThat(services.recipients(notice)).hasSize(2).flatMap(services::attempts).hasSize(1);
    assertThat(attempt(OFFICER, documents.find(withdrawal).orElseThrow(), 1, null).statusCode()).isEqualTo(302);
  }

  @Test
  void what_was_recorded_wrongly_before_is_still_corrected() {
    order.opened("ARCHIVES").approved().officer("userTask_recordService", order.refused());
    takenBack();
    String attempt = CORRECTION.matcher(page(OFFICER, "/service")).results().findFirst().orElseThrow().group(1);
    Map<String, String> right = fields("UNSIGNED");
    right.putAll(Map.of("step", "correct", "correct", attempt, "reason", "无人在场"));
    assertThat(post(OFFICER, right).statusCode()).isEqualTo(302);
    assertThat(page(OFFICER, "/service")).contains("未送达：无人签收", "已更正");
  }

  @Test
  void a_day_that_a_clock_ran_from_is_not_changed_when_the_order_is_taken_back() {
    order.opened("ARCHIVES").approved().served();
    takenBack();
    String attempt = CORRECTION.matcher(page("head430102", "/service")).results().findFirst().orElseThrow().group(1);
    Map<String, String> right = fields(null);
    right.putAll(Map.of("step", "correct", "correct", attempt, "reason", "看错", "servedOn", "2026-03-03"));
    clock.moveTo(LocalDate.of(2026, 3, 4));
    assertThat(post("head430102", right).body()).contains("“整改期限”已结束").doesNotContain("不是自这次送达起算");
  }

  @Test
  void an_annulled_decision_is_served_no_more() {
    IssuedDocument decision = decision();
    assertThat(attempt(PROVINCE, decision, 1, "REFUSED").statusCode()).isEqualTo(302);
    ruled("ALL");
    String refusal = "本文书已被行政复议决定书湘府复决字〔2026〕1号撤销，不再送达。请按裁决办理；重新作出决定的，送达新的决定。";
    assertThat(page(PROVINCE, "/documents")).contains("已被行政复议决定书湘府复决字〔2026〕1号撤销");
    assertThat(page(PROVINCE, "/service")).contains(refusal);
    assertThat(attempt(PROVINCE, decision, 1, null)).satisfies(answer -> refused(answer, refusal));
  }

  @Test
  void what_a_ruling_left_of_a_decision_is_served() {
    IssuedDocument decision = decision();
    ruled("PART");
    assertThat(page(PROVINCE, "/documents/" + decision.ordinal())).contains("部分撤销或者变更（&lt;b&gt;第三项）");
    assertThat(page(PROVINCE, "/service")).contains("部分撤销或者变更（&lt;b&gt;第三项）").doesNotContain("不再送达");
    assertThat(attempt(PROVINCE, decision, 1, null).statusCode()).isEqualTo(302);
    assertThat(services.find(decision.number())).isPresent();
  }

  private static void refused(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }

  private IssuedDocument decision() {
    FilledForms.terminated(order);
    return documents.latest(order.number, DocumentKind.TERMINATION_DECISION).orElseThrow();
  }

  private void ruled(String scope) {
    Map<String, Object> form = FormMistakes.with(Annulled.ruling(Annulled.decisionIn(order), order.today()), "scope", scope);
    desks.start("head430000", "decision-annulled", scope.equals("PART") ? FormMistakes.with(form, "part", "<b>第三项") : form);
    Annulled.confirmed(order);
  }

  /** @return number of the 撤回决定书 */
  private String takenBack() {
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    return documents.latest(order.number, DocumentKind.WITHDRAWAL).orElseThrow().number();
  }

  /** @param failure null where it was handed over */
  private HttpResponse<String> attempt(String desk, IssuedDocument document, int recipient, String failure) {
    Map<String, String> form = fields(failure);
    int seen = services.recipients(document).stream().filter(each -> each.ordinal() == recipient)
        .mapToInt(each -> services.attempts(each).size()).sum();
    form.putAll(Map.of("step", "attempt", "document", document.number(), "recipient", "" + recipient, "seen", "" + seen));
    return post(desk, form);
  }

  private static Map<String, String> fields(String failure) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("method", "DIRECT", "servedOn", "2026-03-02", "place", "试验路2号", "server", "李静"));
    form.putAll(failure == null ? Map.of("decision", "SERVED", "signer", "主任", "relation", "AGENT", "proof", "回证2号")
        : Map.of("decision", "NOT_SERVED", "failure", failure));
    return form;
  }

  private HttpResponse<String> copy(IssuedDocument document, String name) {
    return post(OFFICER, Map.of("step", "copy", "document", document.number(), "kind", "LAWYER", "name", name));
  }

  private HttpResponse<String> post(String desk, Map<String, String> fields) {
    Visitor visitor = door.admit(port, desk);
    return visitor.postForm(path("/service"), fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&")), Visitor.token(visitor.page("/").body()));
  }

  private String page(String desk, String more) {
    return door.admit(port, desk).page(path(more)).body();
  }

  private String path(String more) {
    return "/cases/" + encoded(order.number) + more;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

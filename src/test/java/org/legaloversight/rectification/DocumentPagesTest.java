package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentCorrections;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Together;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents page of a case: who reads what, and who may issue anew or take back, until when. */
@PlatformTest
class DocumentPagesTest {

  private static final Staff OFFICER = new Staff("officer430102", "王晓岚", Set.of(new Desk(Role.OFFICER, "430102")));
  private static final Staff HEAD = new Staff("head430102", "陈立文", Set.of(new Desk(Role.HEAD, "430102")));

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentCorrections corrections;
  @Autowired Timeline timeline;

  private Order order;

  @BeforeEach
  void an_order_with_all_three_documents() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock).opened("ARCHIVES", "FEE_VIOLATION", "PUBLICITY");
  }

  private String path(String more) {
    return "/cases/" + URLEncoder.encode(order.number, StandardCharsets.UTF_8).replace("+", "%20") + "/documents" + more;
  }

  private HttpResponse<String> page(String desk, String more) {
    return door.admit(port, desk).page(path(more));
  }

  private HttpResponse<String> post(String desk, String more, String fields) {
    Visitor visitor = door.admit(port, desk);
    return visitor.postForm(path(more), fields, Visitor.token(visitor.page("/").body()));
  }

  private IssuedDocument issued(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow();
  }

  @Test
  void what_the_head_is_to_approve_can_be_looked_at_before_and_takes_no_number() {
    assertThat(page("head430102", "").body()).contains("预览将制发的限期整改通知书", "预览将制发的处罚建议书", "预览将制发的移送函", "本案尚未制发文书");
    HttpResponse<String> preview = page("head430102", "/preview/rectification-notice.docx");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains("filename*=UTF-8''");
    assertThat(documents.of(order.number)).isEmpty();
    assertThat(page("head430102", "/preview/withdrawal.docx").body()).contains("本案目前没有将制发的撤回决定书");
    assertThat(page("head430102", "/preview/nothing.docx").body()).contains("没有这种文书");
    order.approved();
    assertThat(page("head430102", "").body()).doesNotContain("预览将制发的").contains("限期整改通知书", "处罚建议书", "移送函", "待送达");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/preview/rectification-notice.docx", "/preview/rectification-notice.pdf"})
  void nobody_outside_the_bureaus_looks_at_what_is_not_issued(String file) {
    assertThat(page("firm" + order.firm, file).body()).contains("尚未制发的文书只供主管机关预览");
    assertThat(page("bar430100", file).body()).contains("尚未制发的文书只供主管机关预览");
    assertThat(page("officer430103", file).statusCode()).isEqualTo(404);
    assertThat(page("firm" + order.firm, "").body()).doesNotContain("预览将制发的").contains("目前没有制发给您的文书");
  }

  @Test
  void the_firm_reads_its_notice_once_it_is_served_and_the_association_only_the_referral() {
    order.approved();
    int notice = issued(DocumentKind.RECTIFICATION_NOTICE).ordinal();
    int referral = issued(DocumentKind.REFERRAL).ordinal();
    String firm = "firm" + order.firm;
    assertThat(page(firm, "").body()).doesNotContain("限期整改通知书");
    assertThat(page(firm, "/" + notice + ".docx").statusCode()).isEqualTo(404);
    assertThat(page(firm, "/" + referral + ".docx").statusCode()).isEqualTo(404);
    assertThat(page("bar430100", "").body()).contains("移送函").doesNotContain("限期整改通知书", "处罚建议书");
    assertThat(page("bar430100", "/" + notice + ".docx").statusCode()).isEqualTo(404);
    assertThat(page("bar430100", "/" + referral + ".docx").statusCode()).isEqualTo(200);
    order.served();
    assertThat(page(firm, "").body()).contains("限期整改通知书", "直接送达，2026年3月2日").doesNotContain("处罚建议书", "移送函", "重新制发", "撤回");
    assertThat(page(firm, "/" + notice + ".docx").statusCode()).isEqualTo(200);
    assertThat(page("supervisor430000", "").body()).contains("限期整改通知书", "处罚建议书", "移送函").doesNotContain("重新制发");
  }

  @Test
  void a_notice_issued_anew_has_a_new_number_and_day_and_the_old_one_says_so() {
    order.approved();
    IssuedDocument old = issued(DocumentKind.RECTIFICATION_NOTICE);
    clock.moveTo(LocalDate.of(2026, 3, 4));
    assertThat(page("officer430102", "/" + old.ordinal() + "/renewal").body()).contains("确认重新制发", "将标明已被替换");
    assertThat(post("officer430102", "/" + old.ordinal() + "/renewal", "x=1").statusCode()).isEqualTo(302);
    IssuedDocument renewed = issued(DocumentKind.RECTIFICATION_NOTICE);
    assertThat(renewed.number()).isNotEqualTo(old.number());
    assertThat(renewed.issuedOn()).isEqualTo("2026-03-04");
    assertThat(renewed.text()).contains("2026年3月4日", renewed.number()).doesNotContain(old.number());
    assertThat(page("officer430102", "").body()).contains("已被" + renewed.number() + "替换");
    assertThat(timeline.of(order.number)).extracting(RecordedEvent::text)
        .contains("芙蓉区司法局重新制发限期整改通知书 " + renewed.number() + "，替换" + old.number());
    assertThat(page("officer430102", "/" + old.ordinal() + "/renewal").body()).contains("已被" + renewed.number() + "替换，请在该文书上办理");
    order.served();
    assertThat(page("officer430102", "/" + renewed.ordinal()).body()).contains("直接送达，2026年3月4日");
  }

  @Test
  void what_is_served_is_neither_issued_anew_nor_taken_back_and_the_page_says_what_to_do() {
    order.approved().served();
    int notice = issued(DocumentKind.RECTIFICATION_NOTICE).ordinal();
    assertThat(page("head430102", "/" + notice + "/withdrawal").body()).contains("已于2026-03-02送达，期限已经起算", "发起“撤回限期整改”")
        .doesNotContain("确认撤回");
    assertThat(post("head430102", "/" + notice + "/renewal", "x=1").body()).contains("已于2026-03-02送达");
    assertThat(post("head430102", "/" + notice + "/withdrawal", "reason=a").statusCode()).isEqualTo(400);
    assertThat(documents.of(order.number)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"officer430102, withdrawal", "officer430100, renewal", "supervisor430102, renewal", "head430100, withdrawal"})
  void only_the_issuing_bureau_acts_and_only_its_head_takes_back(String desk, String act) {
    order.approved();
    IssuedDocument notice = issued(DocumentKind.RECTIFICATION_NOTICE);
    assertThat(post(desk, "/" + notice.ordinal() + "/" + act, "reason=a").body()).contains("只有制发机关（芙蓉区司法局）的");
    assertThat(issued(DocumentKind.RECTIFICATION_NOTICE)).isEqualTo(notice);
  }

  @Test
  void a_notice_taken_back_cannot_be_served_and_another_one_can() {
    order.approved();
    IssuedDocument notice = issued(DocumentKind.RECTIFICATION_NOTICE);
    assertThat(post("head430102", "/" + notice.ordinal() + "/withdrawal", "reason=+").body()).contains("请填写撤回理由");
    assertThat(post("head430102", "/" + notice.ordinal() + "/withdrawal",
        "reason=" + URLEncoder.encode("认定<b>有误", StandardCharsets.UTF_8)).statusCode()).isEqualTo(302);
    assertThat(page("head430102", "/" + notice.ordinal()).body()).contains("已撤回", "认定&lt;b&gt;有误");
    assertThat(timeline.of(order.number)).extracting(RecordedEvent::text).contains("芙蓉区司法局撤回限期整改通知书 " + notice.number());
    assertThatThrownBy(order::served).hasMessageContaining("尚未制发限期整改通知书");
    assertThatThrownBy(() -> corrections.withdraw(HEAD, notice, "再次")).hasMessageContaining("已经撤回");
    corrections.renew(OFFICER, notice);
    order.served();
    assertThat(timeline.firstBrokenLink(order.number)).isEmpty();
  }

  @Test
  void of_two_who_issue_it_anew_at_once_one_succeeds() throws InterruptedException {
    order.approved();
    IssuedDocument notice = issued(DocumentKind.RECTIFICATION_NOTICE);
    assertThat(Together.twice(() -> corrections.renew(OFFICER, notice))).filteredOn(Refusal.class::isInstance).hasSize(1)
        .allSatisfy(refused -> assertThat(((Refusal) refused).getMessage()).contains("替换，请在该文书上办理"));
    assertThat(documents.of(order.number)).hasSize(4);
  }

  @Test
  void what_took_effect_with_its_issue_is_not_taken_back_here() {
    order.approved().served();
    order.on(LocalDate.of(2026, 3, 20)).firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"));
    order.head("userTask_decideExtension", "GRANT");
    IssuedDocument extension = issued(DocumentKind.EXTENSION_NOTICE);
    assertThatThrownBy(() -> corrections.withdraw(HEAD, extension, "误")).hasMessageContaining("一经制发即产生效力");
    assertThat(corrections.renew(HEAD, extension).text()).contains("届满日由");
  }

  @Test
  void a_closed_case_keeps_its_documents_as_they_are() {
    order.approved().served();
    IssuedDocument referral = issued(DocumentKind.REFERRAL);
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    assertThatThrownBy(() -> corrections.renew(HEAD, referral)).hasMessageContaining("本案已结案");
    assertThat(page("officer430102", "").body()).contains("撤回决定书").doesNotContain("重新制发");
  }

  @Test
  void the_opinion_on_a_re_check_is_looked_at_before_the_head_confirms_and_read_by_the_firm_after() {
    order.approved().served().reported().rechecked("DONE", "DONE", "DONE");
    String firm = "firm" + order.firm;
    assertThat(page("head430102", "").body()).contains("预览将制发的整改复查意见书").doesNotContain("预览将制发的处罚建议书");
    assertThat(page("head430102", "/preview/recheck-opinion.docx").statusCode()).isEqualTo(200);
    assertThat(page(firm, "").body()).doesNotContain("整改复查意见书");
    order.head("userTask_confirmRecheck", "PASSED");
    IssuedDocument opinion = issued(DocumentKind.RECHECK_OPINION);
    assertThat(page("head430102", "").body()).doesNotContain("预览将制发的").contains(opinion.number());
    assertThat(page(firm, "/" + opinion.ordinal() + ".docx").statusCode()).isEqualTo(200);
    assertThat(page("bar430100", "").body()).doesNotContain("整改复查意见书");
    assertThatThrownBy(() -> corrections.renew(OFFICER, opinion)).hasMessageContaining("不能重新制发");
    assertThatThrownBy(() -> corrections.withdraw(HEAD, opinion, "误")).hasMessageContaining("一经制发即产生效力");
  }

  @Test
  void a_re_check_that_is_to_be_done_again_leaves_no_opinion() {
    order.approved().served().reported().rechecked("DONE", "DONE", "DONE").head("userTask_confirmRecheck", "REDO");
    assertThat(page("head430102", "").body()).doesNotContain("整改复查意见书");
    assertThat(documents.latest(order.number, DocumentKind.RECHECK_OPINION)).isEmpty();
  }

  @Test
  void within_a_task_every_link_stays_within() {
    order.approved();
    assertThat(page("officer430102", "?task=1a&embedded=1").body()).contains("documents/1?task=1a&amp;embedded=1", "/renewal?task=1a&amp;embedded=1")
        .doesNotContain("class=\"bar\"");
  }

  @Test
  void the_paper_is_shown_to_the_browser_as_what_it_is() {
    order.approved();
    HttpResponse<String> pdf = page("officer430102", "/1.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(pdf.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(pdf.body()).startsWith("%PDF-1.");
    assertThat(page("officer430102", "/99.pdf").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).page(path("/1.pdf")).headers().firstValue("Location").orElse("")).endsWith("/login");
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;

/** Who reads which documents of a case, and which are looked at before they are issued. */
@PlatformTest
class DocumentPagesTest extends DocumentsAtTheDesk {

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

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Together;

/** Who may issue a document anew or take one back, and until when. */
@PlatformTest
class DocumentCorrectionsTest extends DocumentsAtTheDesk {

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
}

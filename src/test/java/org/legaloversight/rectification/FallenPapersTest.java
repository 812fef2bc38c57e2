package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legaloversight.rectification.Annulled.confirmed;
import static org.legaloversight.rectification.Annulled.decisionIn;
import static org.legaloversight.rectification.Annulled.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentCorrections;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** What a paper says of itself once a later act took its force: an order that was taken back, a decision that was annulled on review. */
@PlatformTest
class FallenPapersTest {

  private static final String ISSUED = "已制发";
  private static final String ANNULLED = "已被行政复议决定书湘府复决字〔2026〕1号撤销";
  private static final Staff MINISTER = new Staff("head430000", "某人", Set.of(new Desk(Role.HEAD, Order.PROVINCE)));

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentStandings standings;
  @Autowired DocumentCorrections corrections;
  @Autowired Refusals refusals;

  private Order order;

  @BeforeEach
  void a_firm() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void with_an_order_fall_its_notice_and_the_extension_of_it_and_nothing_is_built_upon_them() {
    order.opened("ARCHIVES", "PUBLICITY").approved().served();
    order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"));
    order.head("userTask_decideExtension", "GRANT");
    String fallen = "已被" + takenBack() + "撤回";
    assertThat(words(DocumentKind.RECTIFICATION_NOTICE)).isEqualTo(fallen);
    assertThat(words(DocumentKind.EXTENSION_NOTICE)).isEqualTo(fallen);
    assertThat(words(DocumentKind.WITHDRAWAL)).isEqualTo(ISSUED);
    assertThat(words(DocumentKind.REFERRAL)).isEqualTo(ISSUED);
    assertThat(documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE)).isEmpty();
    assertThat(documents.lastIssued(order.number, DocumentKind.RECTIFICATION_NOTICE)).isPresent();
  }

  @Test
  void with_an_order_falls_the_proposal_to_end_the_firm_and_the_hearing_on_it_but_not_what_was_seen_at_the_re_check() {
    order.toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "不服"));
    order.city("userTask_arrangeHearing", Map.of("notifiedOn", "2026-03-02", "hearingOn", "2026-03-18", "place", "三楼", "presider", "周国华"));
    String fallen = "已被" + takenBack() + "撤回";
    assertThat(words(DocumentKind.TERMINATION_NOTICE)).isEqualTo(fallen);
    assertThat(words(DocumentKind.HEARING_NOTICE)).isEqualTo(fallen);
    assertThat(words(DocumentKind.RECHECK_OPINION)).isEqualTo(ISSUED);
  }

  @Test
  void what_was_told_of_an_earlier_period_stays_as_it_was() {
    order.proposedToProvince().decided("NEW_PERIOD");
    String withdrawal = takenBack();
    assertThat(documents.of(order.number).stream().filter(document -> document.kind() == DocumentKind.RECTIFICATION_NOTICE))
        .extracting(document -> standings.of(document).words()).containsExactly(ISSUED, "已被" + withdrawal + "撤回");
    assertThat(words(DocumentKind.TERMINATION_NOTICE)).isEqualTo(ISSUED);
  }

  @Test
  void a_notice_that_was_replaced_or_taken_back_before_tells_what_came_first() {
    order.opened("ARCHIVES").approved();
    Staff head = new Staff("head430102", "陈立文", Set.of(new Desk(Role.HEAD, Order.COUNTY)));
    String second = corrections.renew(head, documents.of(order.number).get(0)).number();
    corrections.withdraw(head, documents.find(second).orElseThrow(), "有误");
    takenBack();
    assertThat(standings.of(documents.of(order.number).get(0)).words()).isEqualTo("已被" + second + "替换");
    assertThat(standings.of(documents.find(second).orElseThrow()).words()).isEqualTo("已撤回");
  }

  @Test
  void an_annulled_decision_names_the_ruling_and_takes_only_its_own_line_along() {
    confirmed(registered(FilledForms.terminated(order), decisionIn(order)));
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ANNULLED);
    assertThat(words(DocumentKind.RECTIFICATION_NOTICE)).isEqualTo(ISSUED);
    assertThat(documents.latest(order.number, DocumentKind.TERMINATION_DECISION)).isEmpty();
  }

  @Test
  void the_deregistration_that_rests_on_it_falls_too_and_is_not_issued_anew_while_the_city_still_has_the_case() {
    String decision = decisionIn(FilledForms.terminated(order));
    confirmed(registered(order.ended(), decision));
    assertThat(order.open()).contains("userTask_acknowledgeNotice");
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ANNULLED);
    assertThat(words(DocumentKind.DEREGISTRATION_DECISION)).isEqualTo(ANNULLED);
    assertThatThrownBy(() -> corrections.renew(MINISTER, documents.find(decision).orElseThrow()))
        .hasMessage("本文书" + ANNULLED + "，不能重新制发，也不能撤回。请按裁决办理；重新作出决定的，送达新的决定。");
  }

  @Test
  void a_judgment_and_a_correction_by_the_organ_itself_are_called_what_they_are() {
    ruled("JUDGMENT", "（2026）湘01行初3号", "ALL", null);
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo("已被行政判决书（2026）湘01行初3号撤销");
    order = new Order(enrolment, desks, clock);
    ruled("SELF_CORRECTION", "湘司纠〔2026〕1号", "REDO", null);
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo("已被自行纠正决定书湘司纠〔2026〕1号撤销");
  }

  @Test
  void of_a_decision_that_lost_a_part_the_rest_is_in_force_but_it_is_not_issued_anew_as_it_was() {
    ruled("RECONSIDERATION", "湘府复决字〔2026〕1号", "PART", "决定书第三项");
    String parted = "已被行政复议决定书湘府复决字〔2026〕1号部分撤销或者变更（决定书第三项）";
    assertThat(standings.of(documents.latest(order.number, DocumentKind.TERMINATION_DECISION).orElseThrow())).satisfies(standing -> {
      assertThat(standing.inForce()).isTrue();
      assertThat(standing.words()).isEqualTo(parted);
      assertThat(standing.barToService()).isEmpty();
    });
    assertThat(desks.shown("firm" + order.firm, order.number, "userTask_publishNotice", "background")).contains(parted);
    assertThatThrownBy(() -> corrections.renew(MINISTER, documents.latest(order.number, DocumentKind.TERMINATION_DECISION).orElseThrow()))
        .hasMessageContaining(parted + "，不能重新制发").hasMessageContaining("请按裁决就该部分重新作出决定");
    desks.submit("officer430000", order.number, "userTask_seeToAtProvince", Map.of("result", "已重新作出"));
    confirmed(registered(order, decisionIn(order)));
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ANNULLED);
  }

  @Test
  void a_ruling_takes_nothing_before_it_is_confirmed_nor_when_it_is_dropped() {
    registered(FilledForms.terminated(order), decisionIn(order));
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ISSUED);
    desks.submit("head430000", order.number, "userTask_confirmAnnulment", Map.of("decision", "DROP", "opinion", "登记有误"));
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ISSUED);
  }

  @Test
  void a_ruling_is_registered_for_the_decision_in_force_and_not_for_the_one_that_it_replaced() {
    String first = decisionIn(FilledForms.terminated(order));
    String second = corrections.renew(MINISTER, documents.find(first).orElseThrow()).number();
    assertThat(refusals.of(() -> registered(order, first))).contains("“" + first + "”已被" + second + "替换");
    assertThat(desks.shown("firm" + order.firm, order.number, "userTask_publishNotice", "background"))
        .contains(first + "（2026-03-02），已被" + second + "替换");
    confirmed(registered(order, second));
    assertThat(words(DocumentKind.TERMINATION_DECISION)).isEqualTo(ANNULLED);
  }

  private void ruled(String kind, String number, String scope, String part) {
    String decision = decisionIn(FilledForms.terminated(order));
    Map<String, Object> form = FormMistakes.with(FormMistakes.with(FormMistakes.with(Annulled.ruling(decision, order.today()), "scope", scope),
        "rulingKind", kind), "rulingNumber", number);
    desks.start("head430000", "decision-annulled", part == null ? form : FormMistakes.with(form, "part", part));
    confirmed(order);
  }

  /** @return number of the 撤回决定书 */
  private String takenBack() {
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    return documents.latest(order.number, DocumentKind.WITHDRAWAL).orElseThrow().number();
  }

  private String words(DocumentKind kind) {
    return standings.of(documents.lastIssued(order.number, kind).orElseThrow()).words();
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentPreviews;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents looked at before they are issued: while the task that issues them waits, and with a blank for what its form will say. */
@PlatformTest
class PreviewsTest {

  private static final Map<String, Object> FIRM_REFUSES = Map.of("decision", "REFUSED", "reason", "拒绝");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentPreviews previews;

  private Order order;

  @BeforeEach
  void a_firm() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void an_extension_is_seen_with_both_ends_of_the_period_while_the_head_decides_on_it() throws IOException {
    order.opened("ARCHIVES").approved().served().acknowledged();
    notComing(DocumentKind.EXTENSION_NOTICE);
    order.on(LocalDate.of(2026, 3, 20)).firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"));
    String seen = preview(DocumentKind.EXTENSION_NOTICE);
    assertThat(seen).contains("延长1个月", "由2026年4月2日延至2026年5月6日").doesNotContain("待填"); // 2 May rests to 5 May
    order.head("userTask_decideExtension", "GRANT");
    notComing(DocumentKind.EXTENSION_NOTICE);
    assertThat(issuedLike(DocumentKind.EXTENSION_NOTICE, seen)).contains("延至2026年5月6日");
    order.on(LocalDate.of(2026, 4, 20)).firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 2, "reason", "又一次"));
    assertThat(preview(DocumentKind.EXTENSION_NOTICE)).contains("由2026年5月6日延至2026年7月6日");
    order.head("userTask_decideExtension", "REFUSE");
    notComing(DocumentKind.EXTENSION_NOTICE);
    order.reported();
    notComing(DocumentKind.EXTENSION_NOTICE);
  }

  @Test
  void an_order_that_is_taken_back_has_no_extension_to_come() {
    order.opened("ARCHIVES").approved().served();
    order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"));
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    assertThat(previews.upcoming(order.number)).isEmpty();
  }

  @Test
  void the_notice_of_a_hearing_is_seen_from_the_firm_s_asking_until_it_is_arranged() throws IOException {
    order.toldOfTermination();
    notComing(DocumentKind.HEARING_NOTICE);
    order.firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "不服"));
    String seen = preview(DocumentKind.HEARING_NOTICE);
    assertThat(seen).contains("定于〔待填：听证日期〕在〔待填：听证地点〕", "由〔待填：听证主持人〕主持");
    order.city("userTask_arrangeHearing", Map.of("notifiedOn", "2026-03-02", "hearingOn", "2026-03-18", "place", "三楼", "presider", "周国华"));
    notComing(DocumentKind.HEARING_NOTICE);
    issuedLike(DocumentKind.HEARING_NOTICE, filledIn(seen, "听证日期", "2026年3月18日", "听证地点", "三楼", "听证主持人", "周国华"));
  }

  @Test
  void a_firm_that_only_states_its_case_has_no_hearing_to_come() {
    order.toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "STATEMENT", "statement", "已补足"));
    notComing(DocumentKind.HEARING_NOTICE);
  }

  @Test
  void where_the_firm_refuses_the_notice_the_city_sees_its_own_and_its_opinion() throws IOException {
    FilledForms.terminated(order);
    notComing(DocumentKind.TERMINATION_ANNOUNCEMENT, DocumentKind.DEREGISTRATION_OPINION);
    order.firm("userTask_publishNotice", FIRM_REFUSES);
    String notice = preview(DocumentKind.TERMINATION_ANNOUNCEMENT);
    String opinion = preview(DocumentKind.DEREGISTRATION_OPINION);
    assertThat(notice).contains("拒不履行公告义务", "公告日期：〔待填：公告日期〕。公告媒体：〔待填：公告媒体〕");
    assertThat(opinion).contains("我局已于〔待填：公告日期〕向社会公告", "我局意见如下：〔待填：审查意见〕");
    order.city("userTask_publishForFirm", Map.of("publishedOn", "2026-03-02", "medium", "湖南日报", "opinion", "报省"));
    notComing(DocumentKind.TERMINATION_ANNOUNCEMENT, DocumentKind.DEREGISTRATION_OPINION);
    issuedLike(DocumentKind.TERMINATION_ANNOUNCEMENT, filledIn(notice, "公告日期", "2026年3月2日", "公告媒体", "湖南日报"));
    issuedLike(DocumentKind.DEREGISTRATION_OPINION, filledIn(opinion, "公告日期", "2026年3月2日", "审查意见", "报省"));
  }

  @Test
  void where_the_firm_does_not_liquidate_the_day_of_its_own_notice_is_not_taken_for_the_city_s() throws IOException {
    FilledForms.published(order).officer("userTask_reportLiquidation", FIRM_REFUSES);
    assertThat(preview(DocumentKind.TERMINATION_ANNOUNCEMENT)).contains("拒不履行清算义务", "公告日期：〔待填：公告日期〕");
  }

  @Test
  void where_the_firm_does_not_file_in_time_the_city_sees_both_from_that_day_on() throws IOException {
    FilledForms.liquidated(order).on(LocalDate.of(2026, 3, 17));
    notComing(DocumentKind.TERMINATION_ANNOUNCEMENT, DocumentKind.DEREGISTRATION_OPINION);
    order.on(LocalDate.of(2026, 3, 18));
    assertThat(preview(DocumentKind.TERMINATION_ANNOUNCEMENT)).contains("逾期未报送注销申请材料");
    assertThat(preview(DocumentKind.DEREGISTRATION_OPINION)).contains("该所于2026年3月2日清算结束后，逾期未报送");
  }

  @Test
  void the_opinion_of_the_city_is_seen_whenever_it_is_to_be_given() throws IOException {
    FilledForms.filed(order);
    String seen = preview(DocumentKind.DEREGISTRATION_OPINION);
    assertThat(seen).contains("并于2026年3月2日报送", "〔待填：审查意见〕").doesNotContain("同时失效");
    order.city("userTask_giveOpinion", "SUPPLEMENT");
    notComing(DocumentKind.DEREGISTRATION_OPINION);
    order.firm("userTask_supplementFiling", Map.of("supplement", "补交")).city("userTask_giveOpinion", "AGREE");
    notComing(DocumentKind.DEREGISTRATION_OPINION);
    String first = issuedLike(DocumentKind.DEREGISTRATION_OPINION, filledIn(seen, "审查意见", "意见"));
    desks.submit("head430000", order.number, "userTask_decideDeregistration", Map.of("decision", "RETURN", "opinion", "再核"));
    assertThat(preview(DocumentKind.DEREGISTRATION_OPINION)).contains(documents.of(order.number).stream()
        .filter(document -> document.text().equals(first)).findFirst().orElseThrow().number() + "注销审查意见书同时失效");
  }

  @Test
  void what_becomes_of_the_licence_is_seen_while_it_is_to_be_collected_and_while_it_is_to_be_declared_void() throws IOException {
    FilledForms.deregistered(order);
    String list = preview(DocumentKind.LICENCE_LIST);
    assertThat(list).contains("我局于〔待填：收缴日期〕收回", "〔待填：正本份数〕", "〔待填：副本份数〕", "备注：〔待填：备注〕");
    notComing(DocumentKind.VOID_NOTICE);
    order.officer("userTask_collectLicence", Map.of("decision", "NOT_HANDED_IN"));
    notComing(DocumentKind.LICENCE_LIST);
    String notice = preview(DocumentKind.VOID_NOTICE);
    assertThat(notice).contains("自〔待填：公告日期〕起公告作废", "公告媒体：〔待填：公告媒体〕");
    assertThat(notice).contains(documents.latest(order.number, DocumentKind.DEREGISTRATION_DECISION).orElseThrow().number());
    desks.submit("officer430000", order.number, "userTask_declareVoid", Map.of("publishedOn", "2026-03-02", "medium", "湖南律师网"));
    notComing(DocumentKind.VOID_NOTICE);
    issuedLike(DocumentKind.VOID_NOTICE, filledIn(notice, "公告日期", "2026年3月2日", "公告媒体", "湖南律师网"));
  }

  @Test
  void the_list_of_what_was_handed_in_is_what_was_seen() throws IOException {
    String seen = preview(FilledForms.deregistered(order), DocumentKind.LICENCE_LIST);
    order.licenceCollected();
    notComing(DocumentKind.LICENCE_LIST);
    issuedLike(DocumentKind.LICENCE_LIST, filledIn(seen, "收缴日期", "2026年3月2日", "正本份数", "1份", "副本份数", "2份", "备注", "无"));
  }

  @Test
  void nothing_is_issued_with_a_blank_in_it() {
    order.opened("ARCHIVES");
    assertThatThrownBy(() -> documents.issue(order.number, new DocumentDraft(DocumentKind.HEARING_NOTICE, Order.CITY,
        DocumentDraft.blanks("听证日期", "听证地点", "听证主持人")))).hasMessageContaining("尚未填写，不能制发听证通知书");
    assertThat(documents.of(order.number)).isEmpty();
  }

  private void notComing(DocumentKind... kinds) {
    assertThat(previews.upcoming(order.number)).doesNotContain(kinds);
  }

  private String preview(Order of, DocumentKind kind) throws IOException {
    assertThat(previews.upcoming(of.number)).containsOnlyOnce(kind);
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(previews.docx(of.number, kind).orElseThrow()));
        XWPFWordExtractor text = new XWPFWordExtractor(file)) {
      return text.getText();
    }
  }

  private String preview(DocumentKind kind) throws IOException {
    return preview(order, kind);
  }

  private static String filledIn(String seen, String... namesAndValues) {
    String filled = seen;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      filled = filled.replace(DocumentDraft.blank(namesAndValues[i]), namesAndValues[i + 1]);
    }
    assertThat(filled).doesNotContain("待填");
    return filled;
  }

  /**
   * What was issued says line by line what was seen, and has a number besides.
   *
   * @return its text
   */
  private String issuedLike(DocumentKind kind, String seen) {
    IssuedDocument issued = documents.latest(order.number, kind).orElseThrow();
    String open = issued.number().replaceAll("〕\\d+号", "〕号");
    assertThat(issued.text().lines()).hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(solid(seen)).contains(solid(line).replace(issued.number(), open)));
    return issued.text();
  }

  /** Without blanks, which every reader of such files puts as it likes. */
  private static String solid(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}

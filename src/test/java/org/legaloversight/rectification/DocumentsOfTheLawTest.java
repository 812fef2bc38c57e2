package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentAccess;
import org.legaloversight.casework.DocumentFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind of document out of a case that really ran, its paper and its PDF read again by other programs: each day, number and length
 * in it is one of the ledger, of the register of documents and of the table of limits, and none is missing.
 */
@PlatformTest
class DocumentsOfTheLawTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Pattern FIGURES = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|(湘\\d{6})?\\p{IsHan}+〔\\d{4}〕\\d+号|\\d+(个工作日|个月|日|年)");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentFiles files;
  @Autowired DocumentAccess access;
  @Autowired JdbcClient jdbc;

  private Order order;

  @BeforeEach
  void a_firm() {
    clock.moveTo(DAY);
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void what_follows_an_inspection_names_the_months_of_the_order() throws IOException {
    order.opened("ARCHIVES", "FEE_VIOLATION", "PUBLICITY").approved();
    verify(DocumentKind.RECTIFICATION_NOTICE, Set.of("2026年3月2日", "1个月", "60日", "6个月"));
    verify(DocumentKind.PENALTY_PROPOSAL, Set.of("2026年3月2日", order.number));
    verify(DocumentKind.REFERRAL, Set.of("2026年3月2日"));
    assertThat(text(DocumentKind.RECTIFICATION_NOTICE)).contains("1．档案管理不规范", "2．违规收费", "芙蓉区人民政府或者长沙市司法局").doesNotContain("违反业务推广");
    assertThat(text(DocumentKind.PENALTY_PROPOSAL)).contains("存在下列应予行政处罚的行为", "1．违规收费", "长沙市司法局：").doesNotContain("复查不合格");
    assertThat(text(DocumentKind.REFERRAL)).contains("1．违反业务推广行业规则", "长沙市律师协会：");
  }

  @Test
  void an_extension_tells_both_ends_of_the_period_as_the_ledger_has_them() throws IOException {
    order.opened("ARCHIVES").approved().served().acknowledged();
    order.on(LocalDate.of(2026, 3, 20)).firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 2, "reason", "装修"));
    order.head("userTask_decideExtension", "GRANT");
    String notice = number(DocumentKind.RECTIFICATION_NOTICE);
    List<LocalDate> ends = jdbc.sql("""
            select distinct cast(end_at at time zone 'Asia/Shanghai' as date) from (
              select due_at as end_at from deadline where case_number = :case and limit_id = 'T01'
              union select old_due from deadline_event where case_number = :case and limit_id = 'T01' and what = 'EXTEND') ends order by 1""")
        .param("case", order.number).query(LocalDate.class).list();
    assertThat(ends).hasSize(2);
    verify(DocumentKind.EXTENSION_NOTICE, Set.of("2026年3月20日", notice, "2个月", written(ends.get(0)), written(ends.get(1))));
  }

  @Test
  void a_failed_re_check_leads_to_a_proposal_that_says_so() throws IOException {
    order.opened("ARCHIVES").approved().served().reported().rechecked("NOT_DONE").head("userTask_confirmRecheck", "FAILED");
    verify(DocumentKind.PENALTY_PROPOSAL, Set.of("2026年3月2日", order.number));
    assertThat(text(DocumentKind.PENALTY_PROPOSAL)).contains("经责令限期整改，复查不合格").doesNotContain("存在下列应予行政处罚");
  }

  @Test
  void a_firm_is_told_in_writing_how_its_re_check_went_and_which_opinion_holds() throws IOException {
    order.opened("PARTNERS_BELOW_MINIMUM", "ARCHIVES").approved().served().reported().on(LocalDate.of(2026, 3, 4));
    order.officer("userTask_recheckOnSite", Map.of("recheckedOn", "2026-03-03", "inspector1", "王晓岚", "inspector2", "陈立文", "results",
        List.of(Map.of("result", "NOT_DONE", "remark", "合伙人仍为两名。"), Map.of("result", "DONE"))));
    order.on(LocalDate.of(2026, 3, 5)).head("userTask_confirmRecheck", "FAILED");
    String notice = number(DocumentKind.RECTIFICATION_NOTICE);
    String first = number(DocumentKind.RECHECK_OPINION);
    verify(DocumentKind.RECHECK_OPINION, Set.of("2026年3月5日", "2026年3月3日", notice));
    assertThat(text(DocumentKind.RECHECK_OPINION)).contains("王晓岚、陈立文", "1．合伙人人数低于法定条件：检查发现的事实　复查结果：未整改。合伙人仍为两名。",
        "2．档案管理不规范：检查发现的事实　复查结果：已整改。", "你所整改不合格", "应当终止").doesNotContain("整改合格", "同时失效");
    order.city("userTask_examineTermination", "SEND_BACK").on(LocalDate.of(2026, 3, 9)).rechecked("DONE", "DONE");
    order.head("userTask_confirmRecheck", "PASSED");
    verify(DocumentKind.RECHECK_OPINION, Set.of("2026年3月9日", notice, first));
    assertThat(text(DocumentKind.RECHECK_OPINION)).contains("你所整改合格", first + "整改复查意见书同时失效").doesNotContain("不合格", "终止");
    assertThat(access.standing(order.number).get(first).replacedBy()).isEqualTo(number(DocumentKind.RECHECK_OPINION));
  }

  @Test
  void what_is_still_wrong_without_a_lost_condition_is_not_called_a_reason_to_end_the_firm() {
    order.opened("ARCHIVES").approved().served().reported().rechecked("NOT_DONE").head("userTask_confirmRecheck", "FAILED");
    assertThat(text(DocumentKind.RECHECK_OPINION)).contains("你所整改不合格。我局将依法报长沙市司法局处理。").doesNotContain("终止");
  }

  @Test
  void the_opinion_after_a_new_period_replaces_nothing() {
    order.proposedToProvince().decided("NEW_PERIOD").on(LocalDate.of(2026, 3, 9));
    String first = number(DocumentKind.RECHECK_OPINION);
    order.served().reported().rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    assertThat(text(DocumentKind.RECHECK_OPINION)).contains(number(DocumentKind.RECTIFICATION_NOTICE)).doesNotContain("同时失效");
    assertThat(access.standing(order.number).get(first).inForce()).isTrue();
  }

  @Test
  void the_city_that_publishes_for_a_firm_says_so_to_the_public_and_to_the_province() throws IOException {
    order.proposedToProvince().decided("TERMINATE").firm("userTask_publishNotice", Map.of("decision", "REFUSED", "reason", "拒绝"));
    order.on(LocalDate.of(2026, 3, 6));
    order.city("userTask_publishForFirm", Map.of("publishedOn", "2026-03-05", "medium", "湖南日报", "opinion", "两次催告均拒绝公告。"));
    String decision = number(DocumentKind.TERMINATION_DECISION);
    verify(DocumentKind.TERMINATION_ANNOUNCEMENT, Set.of("2026年3月6日", "2026年3月5日", decision));
    verify(DocumentKind.DEREGISTRATION_OPINION, Set.of("2026年3月6日", "2026年3月5日", decision, order.number));
    assertThat(text(DocumentKind.TERMINATION_ANNOUNCEMENT)).contains("负责人：主任", "住所：试验路", "公告媒体：湖南日报");
    assertThat(text(DocumentKind.DEREGISTRATION_OPINION)).contains("湖南省司法厅：", "两次催告均拒绝公告。", "第三十二条第四款").doesNotContain("同意注销");
  }

  @Test
  void the_opinion_that_the_province_returned_is_replaced_by_the_next_one() throws IOException {
    FilledForms.filed(order).city("userTask_giveOpinion", "AGREE");
    String first = number(DocumentKind.DEREGISTRATION_OPINION);
    desks.submit("head430000", order.number, "userTask_decideDeregistration", Map.of("decision", "RETURN", "opinion", "再核"));
    order.on(LocalDate.of(2026, 3, 4)).city("userTask_giveOpinion", "AGREE");
    verify(DocumentKind.DEREGISTRATION_OPINION,
        Set.of("2026年3月4日", "2026年3月2日", number(DocumentKind.TERMINATION_DECISION), order.number, first));
    assertThat(access.standing(order.number).get(first).replacedBy()).isEqualTo(number(DocumentKind.DEREGISTRATION_OPINION));
  }

  @Test
  void the_list_of_what_was_handed_in_counts_it() throws IOException {
    FilledForms.deregistered(order).on(LocalDate.of(2026, 3, 5));
    order.officer("userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", "2026-03-04", "originals", 1, "duplicates", 2,
        "note", "副本一份破损"));
    verify(DocumentKind.LICENCE_LIST, Set.of("2026年3月5日", "2026年3月4日", number(DocumentKind.DEREGISTRATION_DECISION)));
    assertThat(text(DocumentKind.LICENCE_LIST).replaceAll("\\s", "")).contains("（正本）1份", "（副本）2份", "备注：副本一份破损");
  }

  @Test
  void the_road_to_the_end_of_a_firm_is_told_in_the_figures_of_the_law() throws IOException {
    order.toldOfTermination();
    String notice = number(DocumentKind.RECTIFICATION_NOTICE);
    verify(DocumentKind.TERMINATION_NOTICE, Set.of("2026年3月2日", notice, "5个工作日"));
    order.firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "要求听证"));
    order.city("userTask_arrangeHearing", Map.of("notifiedOn", "2026-03-02", "hearingOn", "2026-03-18", "place", "长沙市司法局三楼", "presider", "周国华"));
    verify(DocumentKind.HEARING_NOTICE, Set.of("2026年3月2日", "2026年3月18日"));
    order.on(LocalDate.of(2026, 3, 18)).city("userTask_recordHearing", Map.of("heldOn", "2026-03-18", "transcript", "笔录", "finding", "事实清楚"));
    order.reviewed().acknowledged().decided("TERMINATE");
    verify(DocumentKind.TERMINATION_DECISION, Set.of("2026年3月18日", notice, "15日", "60日", "6个月"));
    assertThat(text(DocumentKind.TERMINATION_DECISION)).contains("湖南省人民政府或者中华人民共和国司法部", "负责人：主任", "住所：试验路");
    publishedAndDeregistered();
    verify(DocumentKind.DEREGISTRATION_OPINION, Set.of("2026年3月18日", number(DocumentKind.TERMINATION_DECISION), order.number));
    assertThat(text(DocumentKind.DEREGISTRATION_OPINION)).contains("清算结束", "同意注销").doesNotContain("拒不", "逾期", "同时失效");
    verify(DocumentKind.DEREGISTRATION_DECISION, Set.of("2026年3月18日", "6个月", "60日"));
    order.officer("userTask_collectLicence", Map.of("decision", "NOT_HANDED_IN"));
    order.on(LocalDate.of(2026, 3, 20));
    desks.submit("officer430000", order.number, "userTask_declareVoid", Map.of("publishedOn", "2026-03-19", "medium", "湖南律师网"));
    verify(DocumentKind.VOID_NOTICE, Set.of("2026年3月20日", "2026年3月19日", number(DocumentKind.DEREGISTRATION_DECISION)));
  }

  private void publishedAndDeregistered() {
    order.firm("userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", order.today(), "medium", "湖南日报"));
    order.firm("userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", order.today(), "liquidator", "清算组"));
    order.firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", order.today()));
    order.city("userTask_giveOpinion", "AGREE").deregistered();
  }

  @Test
  void a_withdrawal_names_the_notice_and_its_day() throws IOException {
    order.opened("ARCHIVES").approved().served().on(LocalDate.of(2026, 3, 10));
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    verify(DocumentKind.WITHDRAWAL, Set.of("2026年3月10日", "2026年3月2日", number(DocumentKind.RECTIFICATION_NOTICE)));
  }

  @Test
  void what_an_officer_typed_is_printed_as_it_was_typed() throws IOException {
    String facts = "<script>alert(1)</script> & “{{文号}}” 𠮷氏 " + "很长".repeat(400);
    order.number = desks.start("officer430102", "firm-rectification", Map.of("firm", order.firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", facts, "demand", "一\n二"))));
    order.approved();
    IssuedDocument notice = documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
    assertThat(docx(notice)).contains(facts, "一\n二");
    assertThat(pdf(notice)).contains("<script>alert(1)</script>&“{{文号}}”");
  }

  private String number(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow().number();
  }

  private String text(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow().text();
  }

  /** @param figures all days, numbers and lengths that stand in it, beside its own number */
  private void verify(DocumentKind kind, Set<String> figures) throws IOException {
    IssuedDocument document = documents.latest(order.number, kind).orElseThrow();
    Set<String> expected = new HashSet<>(figures);
    expected.add(document.number());
    assertThat(written(document.issuedOn())).isIn(expected);
    assertThat(figures(docx(document))).as("DOCX of %s", kind).isEqualTo(expected);
    assertThat(figures(document.text())).as("text of %s", kind).isEqualTo(expected);
    String pdf = pdf(document);
    assertThat(expected).as("PDF of %s", kind).allSatisfy(figure -> assertThat(pdf).contains(figure));
    assertThat(List.of(docx(document), pdf)).noneMatch(text -> text.contains("{{") || text.contains("null"));
    assertThat(pdf).contains(kind.title(), jdbc.sql("select firm_name from case_file where number = ?").param(order.number)
        .query(String.class).single());
  }

  private Set<String> figures(String text) {
    List<String> numbers = jdbc.sql("select number from official_document where case_number = ? union select number from case_file where number = ?")
        .params(order.number, order.number).query(String.class).list();
    return FIGURES.matcher(text).results().map(MatchResult::group)
        .map(found -> numbers.stream().filter(found::endsWith).findFirst().orElse(found)).collect(Collectors.toSet());
  }

  private static String written(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private String docx(IssuedDocument document) throws IOException {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(files.docx(document.number()).orElseThrow()));
        XWPFWordExtractor text = new XWPFWordExtractor(file)) {
      return text.getText();
    }
  }

  /** Without blanks and line breaks, which a PDF has no exact ones of. */
  private String pdf(IssuedDocument document) throws IOException {
    try (PDDocument file = Loader.loadPDF(files.pdf(document.number()).orElseThrow())) {
      return new PDFTextStripper().getText(file).replaceAll("[\\s\\u3000]", "");
    }
  }
}

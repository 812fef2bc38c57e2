package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.testing.PlatformTest;

/** What an order is told in, up to what follows a failed one. */
@PlatformTest
class DocumentsOfTheLawTest extends PapersReadAgain {

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
    assertThat(standings.of(order.number).get(first).replacedBy()).isEqualTo(number(DocumentKind.RECHECK_OPINION));
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
    assertThat(standings.of(order.number).get(first).inForce()).isTrue();
  }

  @Test
  void a_withdrawal_names_the_notice_and_its_day() throws IOException {
    order.opened("ARCHIVES").approved().served().on(LocalDate.of(2026, 3, 10));
    String notice = number(DocumentKind.RECTIFICATION_NOTICE);
    desks.start("head430102", "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    verify(DocumentKind.WITHDRAWAL, Set.of("2026年3月10日", "2026年3月2日", notice));
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
}

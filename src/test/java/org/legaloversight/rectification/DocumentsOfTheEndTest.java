package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.testing.PlatformTest;

/** What the road to the end of a firm is told in. */
@PlatformTest
class DocumentsOfTheEndTest extends PapersReadAgain {

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
    assertThat(standings.of(order.number).get(first).replacedBy()).isEqualTo(number(DocumentKind.DEREGISTRATION_OPINION));
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
}

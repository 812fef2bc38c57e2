package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.EveryFlowCovered;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Another certificate for a lost or spoilt one (law.md 3.9). */
@PlatformTest
@EveryFlowCovered
class LicenceReissueTest {

  private static final String PROCESS = "licence-reissue";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired DeadlineLedger ledger;
  @Autowired OfficialDocuments documents;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private String lawyer() {
    return Firms.lawyer(filing.firm, 3);
  }

  private Map<String, Object> lost() {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "holder", "LAWYER", "lawyer", lawyer(), "reason", "LOST", "reportedOn", "2026-02-26",
        "voidOn", "2026-02-27", "medium", "湖南日报"));
  }

  private Map<String, Object> damaged() {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "holder", "FIRM", "reason", "DAMAGED", "note", "水浸，字迹不清"));
  }

  private Filing checked(String decision, List<String> materials) {
    return filing.city("userTask_checkPapers", Map.of("materials", materials, "decision", decision, decision.equals("FORWARD") ? "opinion" : "missing",
        "见材料"));
  }

  private Map<String, Object> issue() {
    return new LinkedHashMap<>(Map.of("decision", "ISSUE", "issuedOn", filing.today(), "takenBy", "李静"));
  }

  private LocalDate due(String limit) {
    return ledger.current(filing.number, limit).orElseThrow().dueDay();
  }

  @Test
  void what_is_lost_is_void_from_the_day_it_was_declared_and_another_is_issued() {
    filing.filed(PROCESS, lost());
    assertThat(due("T25a")).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(refusals.of(() -> checked("FORWARD", List.of("APPLICATION")))).contains("遗失声明");
    checked("FORWARD", List.of("APPLICATION", "DECLARATION"));
    assertThat(due("T25b")).isEqualTo(LocalDate.of(2026, 3, 16));
    Map<String, Object> found = issue();
    found.put("collectedOn", filing.today());
    assertThat(refusals.of(() -> filing.province("userTask_decideApplication", found))).contains("请留空");
    filing.province("userTask_decideApplication", issue());
    assertThat(cards.lines(lawyer())).extracting(line -> line.standing().label() + line.on()).containsExactly("持有2026-03-02", "已公告作废2026-02-27");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已补换发");
    assertThat(ledger.current(filing.number, "T25b").orElseThrow().state()).isEqualTo(DeadlineState.MET);
  }

  @Test
  void what_is_spoilt_is_handed_back_once_for_the_old_one_and_comes_back_before_the_new() {
    filing.filed(PROCESS, damaged());
    checked("SUPPLEMENT", List.of("APPLICATION"));
    filing.on(LocalDate.of(2026, 3, 10)).at("firm" + filing.firm, "userTask_supplement", Map.of("suppliedOn", "2026-03-10", "supplement", "已交"));
    assertThat(due("T25a")).as("每次收件重新起算").isEqualTo(LocalDate.of(2026, 3, 17));
    checked("FORWARD", List.of("APPLICATION", "OLD_LICENCE"));
    assertThat(refusals.of(() -> filing.province("userTask_decideApplication", issue()))).contains("旧证交回之前不得领取新证");
    Map<String, Object> after = issue();
    clock.moveTo(LocalDate.of(2026, 3, 11));
    after.put("collectedOn", "2026-03-11");
    assertThat(refusals.of(() -> filing.province("userTask_decideApplication", after))).contains("早于旧证");
    after.put("issuedOn", "2026-03-11");
    filing.province("userTask_decideApplication", after);
    assertThat(cards.lines(filing.firm)).extracting(line -> line.standing()).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
  }

  @Test
  void a_refusal_is_written_and_leaves_the_old_one() {
    filing.filed(PROCESS, damaged());
    checked("FORWARD", List.of("APPLICATION", "OLD_LICENCE"));
    filing.province("userTask_decideApplication", Map.of("decision", "REFUSE", "reason", "证件完好，无需换发"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予补换发");
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_REFUSAL).orElseThrow().text()).contains("证件完好", "行政复议");
    assertThat(cards.standing(filing.firm)).isEqualTo(CardStanding.IN_HAND);
  }

  @Test
  void firm_and_lawyer_may_have_theirs_replaced_at_once_and_withdraw() {
    filing.filed(PROCESS, damaged());
    String ofTheFirm = filing.number;
    filing.filed(PROCESS, lost());
    assertThat(refusals.of(() -> filing.filed(PROCESS, lost()))).contains("不能同时办理");
    for (String number : List.of(ofTheFirm, filing.number)) {
      desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", number, "reason", "找到了"));
      assertThat(caseFiles.file(number).outcome()).isEqualTo("申请人撤回");
    }
    assertThat(ledger.current(filing.number, "T25a").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void a_lawyer_of_another_firm_or_a_day_to_come_is_refused() {
    Map<String, Object> other = lost();
    other.put("lawyer", Firms.lawyer(new Firms(enrolment).partnership(Filing.COUNTY), 3));
    assertThat(refusals.of(() -> filing.filed(PROCESS, other))).contains("其所在律师事务所");
    Map<String, Object> later = lost();
    later.put("voidOn", "2026-03-03");
    assertThat(refusals.of(() -> filing.filed(PROCESS, later))).contains("晚于今天");
  }
}

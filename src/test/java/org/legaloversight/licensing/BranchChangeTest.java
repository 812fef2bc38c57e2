package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.EveryFlowCovered;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm of 芙蓉区 changes its branch in 株洲. */
@PlatformTest
@EveryFlowCovered
class BranchChangeTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired Timeline timeline;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired ApplicationEndings endings;
  @Autowired Refusals refusals;

  Filing filing;
  Branching branching;
  String branch;

  @BeforeEach
  void a_firm_with_a_branch_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    branching = filing.branching();
    branch = branching.branch;
  }

  @Test
  void a_lawyer_of_the_branch_becomes_its_head_once_it_is_approved_and_its_licence_is_exchanged() {
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branch, 3)));
    assertThat(caseFiles.file(filing.number)).returns(Branching.COUNTY, each -> each.unit()).returns(Filing.COUNTY, each -> each.concerned())
        .returns(filing.firm, each -> each.firmLicence());
    branching.granted(Branching.HEAD_PAPERS, Branching.HEAD_VERIFIED);
    assertThat(register.firm(branch).headName()).isEqualTo(lawyers.lawyer(Firms.lawyer(branch, 3)).name());
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("的负责人变更为律师").doesNotContain("派驻该分所");
    branching.exchanged();
    assertThat(cards.lines(branch)).extracting(line -> line.standing()).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
  }

  @Test
  void a_lawyer_of_the_firm_is_sent_to_the_branch_with_the_decision_and_has_the_certificate_exchanged() {
    String head = Firms.lawyer(filing.firm, 1);
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", head));
    branching.granted(Branching.HEAD_PAPERS, Branching.HEAD_VERIFIED);
    assertThat(lawyers.lawyer(head)).returns(branch, each -> each.firm()).returns(true, each -> each.partner()).returns(true, each -> each.responsible());
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("派驻该分所");
    branching.exchanged();
    assertThat(filing.open()).containsExactly("userTask_collectCertificates");
    branching.certificates(List.of());
    assertThat(cards.lines(head)).extracting(line -> line.standing()).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    assertThat(filing.open()).isEmpty();
  }

  /** The thirty days begin with the decision upon the firm's name, and the case of the branch with them. */
  @Test
  void a_firm_that_has_a_new_name_finds_the_case_of_its_branch_at_its_desk_and_applies_in_time() {
    String stem = "湖南更名" + filing.firm.substring(10);
    branching.renamed(stem + "律师事务所");
    branching.awaited();
    assertThat(ledger.current(filing.number, "T20").orElseThrow()).returns(LocalDate.of(2026, 4, 1), each -> each.dueDay())
        .returns(DeadlineState.RUNNING, each -> each.state());
    assertThat(desks.visible("firm" + filing.firm, filing.number)).containsExactly("userTask_applyName");
    assertThat(desks.shown("firm" + filing.firm, filing.number, "userTask_applyName", "background")).contains(stem + "（株洲市）律师事务所");
    assertThat(refusals.of(() -> applied("湖南旧名（株洲）律师事务所"))).contains("目前不能申请分所变更", "与总所现名");
    assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, name(stem + "（株洲）律师事务所")))).contains(filing.number, "申请变更分所名称");
    applied(stem + "（株洲）律师事务所");
    assertThat(ledger.current(filing.number, "T20").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    assertThat(desks.shown(Branching.CITY, filing.number, "userTask_checkPapers", "background")).contains("按期申请");
    branching.granted(Branching.NAME_PAPERS, List.of());
    assertThat(register.firm(branch).name()).isEqualTo(stem + "（株洲）律师事务所");
    branching.exchanged();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
  }

  private Map<String, Object> name(String name) {
    return branching.form("NAME", "name", name, "renamedOn", filing.today());
  }

  private void applied(String name) {
    filing.at("firm" + filing.firm, "userTask_applyName", Map.of("name", name));
  }

  @Test
  void a_late_application_at_the_counter_is_taken_and_shown_as_late() {
    String stem = "湖南迟名" + filing.firm.substring(10);
    branching.renamed(stem + "律师事务所");
    branching.awaited();
    clock.moveTo(LocalDate.of(2026, 4, 10));
    assertThat(refusals.of(() -> filing.at(Branching.CITY, "userTask_applyName", Map.of("name", "某名", "appliedOn", "2026-03-01")))).contains("早于总所名称获准变更");
    filing.at(Branching.CITY, "userTask_applyName", Map.of("name", stem + "（荷塘）律师事务所", "appliedOn", "2026-04-08"));
    assertThat(ledger.current(filing.number, "T20").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    assertThat(desks.shown(Branching.CITY, filing.number, "userTask_checkPapers", "background")).contains("逾期申请");
    filing.at(Branching.CITY, "userTask_checkPapers", Map.of("decision", "REJECT", "reason", "材料不属实"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予受理");
  }

  /** A firm that asks for the name of its branch before its case begins by itself, or again. */
  @Test
  void the_thirty_days_run_from_the_day_that_the_form_names_where_no_case_waits() {
    String stem = register.firm(filing.firm).name().replace("律师事务所", "");
    filing.filed(Branching.PROCESS, branching.form("NAME", "name", stem + "（株洲）律师事务所", "renamedOn", "2026-01-15"));
    assertThat(ledger.current(filing.number, "T20").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    branching.granted(Branching.NAME_PAPERS, List.of());
    assertThat(register.firm(branch).name()).isEqualTo(stem + "（株洲）律师事务所");
  }

  @Test
  void premises_in_the_same_county_are_filed_and_recorded_where_the_branch_is() {
    filing.filed(Branching.PROCESS, branching.address(Branching.COUNTY, "2026-02-27"));
    assertThat(ledger.current(filing.number, "T19").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    branching.passedOn("430200");
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
    assertThat(register.firm(branch).address()).isEqualTo("株洲新路8号");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已备案");
    assertThat(documents.latest(filing.number, DocumentKind.FILING_RECEIPT).orElseThrow().text()).contains("分所住所变更为株洲新路8号").doesNotContain("移交监管档案");
  }

  @Test
  void late_premises_in_another_county_bring_the_branch_and_its_cases_there_and_an_order_is_considered() {
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branch, 3)));
    String other = filing.number;
    filing.filed(Branching.PROCESS, branching.address(Branching.OTHER_COUNTY, "2026-02-10"));
    assertThat(ledger.current(filing.number, "T19").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    branching.passedOn("430200");
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
    assertThat(register.firm(branch).unit()).isEqualTo(Branching.OTHER_COUNTY);
    assertThat(caseFiles.file(other).unit()).isEqualTo(Branching.OTHER_COUNTY);
    assertThat(caseFiles.file(filing.number)).returns(Branching.OTHER_COUNTY, each -> each.unit()).returns(Branching.COUNTY, each -> each.concerned());
    filing.at("officer" + Branching.COUNTY, "userTask_handOverFile", Map.of("handedOn", filing.today(), "volumes", 1, "note", "一册"));
    filing.at("officer" + Branching.OTHER_COUNTY, "userTask_receiveFile", Map.of("receivedOn", filing.today(), "volumes", 1));
    assertThat(desks.shown("officer" + Branching.OTHER_COUNTY, filing.number, "userTask_considerRectification", "background")).contains("逾期报送");
    filing.at("officer" + Branching.OTHER_COUNTY, "userTask_considerRectification", Map.of("decision", "ORDER", "reason", "逾期五日"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已备案");
  }

  @Test
  void what_is_withdrawn_or_refused_changes_nothing() {
    String before = register.firm(branch).address();
    filing.filed(Branching.PROCESS, branching.address(Branching.COUNTY, "2026-02-27"));
    desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "填错"));
    assertThat(filing.open()).isEmpty();
    assertThat(register.firm(branch).address()).isEqualTo(before);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("申请人撤回");
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branch, 3)));
    branching.examined(Branching.HEAD_PAPERS, Branching.HEAD_VERIFIED).decided("REFUSE");
    assertThat(register.firm(branch).headName()).isNotEqualTo(lawyers.lawyer(Firms.lawyer(branch, 3)).name());
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予许可");
  }

  @Test
  void a_firm_that_moves_leaves_the_case_with_its_branch_and_its_new_bureau_reads_it() {
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branch, 3)));
    register.move(filing.firm, "430103", "试验");
    assertThat(caseFiles.file(filing.number)).returns(Branching.COUNTY, each -> each.unit()).returns("430103", each -> each.concerned());
  }

  /** What is awaited is a duty: nobody withdraws it, and it ends with its firm. */
  @Test
  void an_application_that_is_awaited_ends_with_the_firm() {
    branching.renamed("湖南终名" + filing.firm.substring(10) + "律师事务所");
    branching.awaited();
    assertThat(refusals.of(() -> desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "不办")))).contains("不能撤回");
    endings.end(filing.number, CaseEnding.Ground.FIRM_GONE);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("终止办理");
    assertThat(ledger.current(filing.number, "T20").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void a_change_that_is_applied_for_already_is_not_awaited_once_more() {
    String stem = "湖南先报" + filing.firm.substring(10);
    filing.filedBy(Branching.CITY, Branching.PROCESS, name(stem + "（株洲）律师事务所"));
    String before = filing.number;
    assertThat(timeline.of(branching.renamed(stem + "律师事务所"))).anySatisfy(event -> assertThat(event.text()).contains("已在案件" + before + "中申请变更"));
    assertThat(caseFiles.runningOf(filing.firm)).filteredOn(each -> each.kind() == CaseKind.BRANCH_CHANGE).extracting(each -> each.number())
        .containsExactly(before);
  }

  /** Its firm's case, yet the branch's end takes its ground away: whoever has it decides what becomes of it. */
  @Test
  void a_branch_that_ends_leaves_the_question_what_becomes_of_its_changes() {
    filing.filed(Branching.PROCESS, branching.form("HEAD", "head", Firms.lawyer(branch, 3)));
    String deciding = caseFiles.open(CaseKind.RECTIFICATION, Branching.COUNTY, branch, "分所", new Staff("officer" + Branching.COUNTY, "某人", Set.of()));
    register.terminating(branch, deciding);
    assertThat(filing.open()).containsExactly("userTask_checkPapers", "userTask_examineAffected");
  }

  @Test
  void only_its_firm_and_the_counter_of_its_city_apply() {
    Map<String, Object> form = branching.form("HEAD", "head", Firms.lawyer(branch, 3));
    assertThat(refusals.of(() -> filing.filedBy("firm" + branch, Branching.PROCESS, form))).contains("分所的变更由总所决定");
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.CITY, Branching.PROCESS, form))).contains("株洲市司法局");
    filing.filedBy(Branching.CITY, Branching.PROCESS, form);
    assertThat(refusals.of(() -> filing.filed(Branching.PROCESS, form))).contains("不能同时办理");
  }
}

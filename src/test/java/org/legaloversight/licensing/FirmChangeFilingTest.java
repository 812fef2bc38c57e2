package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.EveryFlowCovered;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@EveryFlowCovered
class FirmChangeFilingTest {

  private static final String OTHER_COUNTY = "430302";
  private static final String NEW_ADDRESS = "新住所路8号";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired ApplicationEndings endings;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private Filing moved(String county, String changedOn) {
    return filing.filed(FirmChange.FILING, FirmChange.address(filing, county, NEW_ADDRESS, changedOn));
  }

  private void passedOn() {
    filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.ADDRESS_PAPERS, "PREMISES"));
  }

  @Test
  void an_address_in_the_same_county_is_passed_on_by_the_city_and_recorded_by_the_province() {
    moved(Filing.COUNTY, "2026-02-27");
    assertThat(ledger.current(filing.number, "T18").orElseThrow()).satisfies(due -> {
      assertThat(due.state()).isEqualTo(DeadlineState.MET);
      assertThat(due.dueDay()).isEqualTo(LocalDate.of(2026, 3, 16)); // 14 March is a Saturday
    });
    passedOn();
    assertThat(register.firm(filing.firm).address()).as("备案之前名册不变").isNotEqualTo(NEW_ADDRESS);
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
    assertThat(register.firm(filing.firm).address()).isEqualTo(NEW_ADDRESS);
    assertThat(register.firm(filing.firm).unit()).isEqualTo(Filing.COUNTY);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已备案");
    IssuedDocument receipt = documents.latest(filing.number, DocumentKind.FILING_RECEIPT).orElseThrow();
    assertThat(receipt.unit()).isEqualTo(Filing.PROVINCE);
    assertThat(receipt.text()).contains("住所变更为" + NEW_ADDRESS + "（芙蓉区）", "2026年2月27日").doesNotContain("移交监管档案", "超过法定期限");
  }

  @Test
  void a_filing_is_returned_and_put_right_as_often_as_needed_and_its_day_stays() {
    moved(Filing.COUNTY, "2026-02-27").city("userTask_checkFiling", Map.of("decision", "RETURN", "missing", "没有租赁合同，门牌号有误"));
    filing.on(LocalDate.of(2026, 4, 1)).at("firm" + filing.firm, "userTask_correctFiling",
        Map.of("correctedOn", "2026-04-01", "statement", "已补租赁合同", "address", "新住所路9号"));
    passedOn();
    filing.province("userTask_recordFiling", Map.of("decision", "RETURN", "opinion", "租赁合同没有盖章"));
    filing.city("userTask_checkFiling", Map.of("decision", "RETURN", "missing", "合同请出租人盖章"));
    filing.city("userTask_correctFiling", Map.of("correctedOn", "2026-04-01", "statement", "窗口收到盖章的合同"));
    passedOn();
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
    assertThat(register.firm(filing.firm).address()).isEqualTo("新住所路9号");
    assertThat(ledger.current(filing.number, "T18").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    assertThat(filing.open()).isEmpty();
  }

  @Test
  void a_late_filing_from_another_county_is_recorded_and_the_new_county_gets_the_file_and_considers_an_order() {
    clock.moveTo(LocalDate.of(2026, 3, 24));
    moved(OTHER_COUNTY, "2026-03-06");
    assertThat(caseFiles.file(filing.number).concerned()).isEqualTo(OTHER_COUNTY);
    assertThat(ledger.current(filing.number, "T18").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    passedOn();
    filing.province("userTask_recordFiling", Map.of("decision", "RECORD"));
    assertThat(register.firm(filing.firm).unit()).isEqualTo(OTHER_COUNTY);
    assertThat(caseFiles.file(filing.number)).satisfies(file -> {
      assertThat(file.unit()).isEqualTo(OTHER_COUNTY);
      assertThat(file.concerned()).isEqualTo(Filing.COUNTY);
    });
    assertThat(documents.latest(filing.number, DocumentKind.FILING_RECEIPT).orElseThrow().text()).contains("芙蓉区司法局移交监管档案", "超过法定期限");
    filing.at("officer" + Filing.COUNTY, "userTask_handOverFile", Map.of("handedOn", filing.today(), "volumes", 3, "note", "档案三册"));
    assertThat(desks.visible("officer" + Filing.COUNTY, filing.number)).isEmpty();
    filing.at("officer" + OTHER_COUNTY, "userTask_receiveFile", Map.of("receivedOn", filing.today(), "volumes", 3));
    assertThat(desks.shown("officer" + OTHER_COUNTY, filing.number, "userTask_considerRectification", "background")).contains("逾期报送");
    filing.at("officer" + OTHER_COUNTY, "userTask_considerRectification", Map.of("decision", "NO_ORDER", "reason", "逾期一日，已经改正"));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("已备案");
  }

  @Test
  void a_filing_may_be_withdrawn_until_it_is_recorded() {
    moved(Filing.COUNTY, "2026-02-27");
    desks.start("firm" + filing.firm, "licence-withdrawal", Map.of("caseNumber", filing.number, "reason", "填错所在县区"));
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("申请人撤回");
    moved(Filing.COUNTY, "2026-02-27");
  }

  @Test
  void a_filing_of_a_firm_that_is_gone_ends_with_its_tasks() {
    moved(Filing.COUNTY, "2026-02-27");
    endings.end(filing.number, CaseEnding.Ground.FIRM_GONE);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("终止办理");
  }

  @Test
  void what_lacks_a_paper_or_was_not_looked_at_is_not_passed_on() {
    moved(Filing.COUNTY, "2026-02-27");
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.ADDRESS_PAPERS.subList(0, 2), "PREMISES"))))
        .contains("住所证明");
    assertThat(refusals.of(() -> filing.city("userTask_checkFiling", FirmChange.passedOn(FirmChange.ADDRESS_PAPERS)))).contains("有自己的住所");
  }

  @Test
  void what_cannot_be_filed_is_refused_with_what_to_do() {
    assertThat(refusals.of(() -> moved("ELSEWHERE", "2026-02-27"))).contains("注销原律师事务所", "第27条第2款");
    assertThat(refusals.of(() -> moved(Filing.COUNTY, "2026-03-03"))).contains("备案在变更之后");
    String address = register.firm(filing.firm).address();
    assertThat(refusals.of(() -> filing.filed(FirmChange.FILING, FirmChange.address(filing, Filing.COUNTY, address, "2026-02-27")))).contains("无需变更");
    moved(Filing.COUNTY, "2026-02-27");
    assertThat(refusals.of(() -> moved(OTHER_COUNTY, "2026-02-27"))).contains("不能同时办理");
    Map<String, Object> ofABranch = FirmChange.address(filing, Filing.COUNTY, NEW_ADDRESS, "2026-02-27");
    ofABranch.put("firm", new Firms(enrolment).branch(filing.firm, Filing.COUNTY));
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.CITY, FirmChange.FILING, ofABranch))).contains("分所");
  }
}

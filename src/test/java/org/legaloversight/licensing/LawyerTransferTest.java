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
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LawyerTransferTest {

  private static final String FORMER_COUNTY = "430302";
  private static final String FORMER_CITY = "430300";
  private static final List<String> PAPERS = List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE");
  private static final List<String> VERIFIED = List.of("LEFT_PROPERLY", "TAKEN_ON");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LicenceCards cards;
  @Autowired Refusals refusals;

  Filing filing;
  String former;

  @BeforeEach
  void two_firms_of_two_cities_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    former = new Firms(enrolment).partnership(FORMER_COUNTY);
  }

  private Map<String, Object> form(int lawyer) {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "lawyer", Firms.lawyer(former, lawyer), "leftOn", "2026-02-27", "handover", "已交接"));
  }

  private Filing certified(String finding) {
    return filing.at("officer" + FORMER_COUNTY, "userTask_certify", Map.of("finding", finding, "facts", "未收到投诉"));
  }

  @Test
  void a_lawyer_belongs_to_the_old_firm_until_the_decision_and_the_old_licence_comes_back_before_the_new_is_out() {
    filing.filed("lawyer-transfer", form(3));
    assertThat(caseFiles.file(filing.number).concerned()).isEqualTo(FORMER_COUNTY);
    certified("NO_BAR").accepted(PAPERS).forwarded(VERIFIED).examined(VERIFIED);
    assertThat(filing.open()).containsExactly("userTask_certifyAgain");
    filing.at("officer" + FORMER_COUNTY, "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无新情况"));
    assertThat(lawyers.lawyer(Firms.lawyer(former, 3)).firm()).isEqualTo(former);
    filing.decided("GRANT");
    assertThat(lawyers.lawyer(Firms.lawyer(former, 3)).firm()).isEqualTo(filing.firm);
    assertThat(filing.open()).containsExactly("userTask_collectLicence");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
    assertThat(cards.lines(Firms.lawyer(former, 3))).extracting(line -> line.standing()).containsExactly(CardStanding.IN_HAND, CardStanding.COLLECTED);
    filing.at("officer" + FORMER_CITY, "userTask_sendDossier", Map.of("sentOn", filing.today(), "volumes", 2, "note", "执业档案两册"));
    filing.city("userTask_receiveDossier", Map.of("receivedOn", filing.today(), "volumes", 2));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
  }

  @Test
  void a_complaint_that_came_after_the_application_stops_the_grant() {
    filing.filed("lawyer-transfer", form(4));
    certified("NO_BAR").accepted(PAPERS).forwarded(VERIFIED).examined(VERIFIED);
    filing.at("officer" + FORMER_COUNTY, "userTask_certifyAgain", Map.of("finding", "BARRED", "facts", "3月10日受理投诉，正在调查"));
    assertThat(refusals.of(() -> filing.decided("GRANT"))).contains("不能准予", "正在调查");
    filing.decided("REFUSE");
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予许可");
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_REFUSAL).orElseThrow().text()).contains("行政复议");
    assertThat(lawyers.lawyer(Firms.lawyer(former, 4)).firm()).isEqualTo(former);
  }
}

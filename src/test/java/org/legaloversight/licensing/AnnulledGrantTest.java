package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.StandingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 8b 37: a grant is annulled (撤销), by its own authority or on review, and what it changed is taken back; nobody is punished by it. */
@PlatformTest
class AnnulledGrantTest {

  private static final String MINISTER = "head" + Filing.PROVINCE;
  private static final String CONFIRM = "userTask_confirmAnnulment";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentStandings standings;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Refusals refusals;
  @Autowired JdbcClient database;

  private Filing filing;
  private StandingRules standing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
    standing = StandingRules.from(database);
  }

  @AfterEach
  void the_standing_rules_hold() {
    standing.hold();
  }

  private String decision(DocumentKind kind) {
    return documents.lastIssued(filing.number, kind).orElseThrow().number();
  }

  /** The province's head registers that the decision is annulled. */
  private void registered(String decision) {
    desks.start(MINISTER, "decision-annulled", new LinkedHashMap<>(Map.of("document", decision, "rulingKind", "GRANT_ANNULMENT", "rulingNumber",
        "湘司撤〔2026〕1号", "rulingOn", filing.today(), "scope", "ALL")));
  }

  private void annulled(String decision) {
    registered(decision);
    filing.at(MINISTER, CONFIRM, Map.of("decision", "CONFIRM", "opinion", "执行"));
  }

  private String words(DocumentKind kind) {
    return standings.of(documents.lastIssued(filing.number, kind).orElseThrow()).words();
  }

  @Test
  void a_licence_got_by_deceit_is_a_licence_no_longer_and_its_case_ends_before_the_certificate_is_issued() {
    filing.filed("lawyer-licence", filing.newcomer()).accepted(Filing.PAPERS).forwarded(Filing.VERIFIED).examined(Filing.VERIFIED).decided("GRANT");
    String admitted = database.sql("select lawyer from licence_application where case_number = ?").param(filing.number).query(String.class).single();
    registered(decision(DocumentKind.LICENCE_GRANT));
    assertThat(desks.shown(MINISTER, filing.number, CONFIRM, "background")).contains("撤销行政许可决定书湘司撤〔2026〕1号", "执业许可随决定撤销，执业证注销");
    filing.at(MINISTER, CONFIRM, Map.of("decision", "CONFIRM", "opinion", "执行"));
    assertThat(lawyers.lawyer(admitted).state()).isEqualTo(LawyerState.DEREGISTERED);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("决定被撤销");
    assertThat(ledger.of(filing.number)).noneMatch(deadline -> deadline.state().open());
    assertThat(words(DocumentKind.LICENCE_GRANT)).isEqualTo("已被撤销行政许可决定书湘司撤〔2026〕1号撤销");
    assertThat(refusals.of(() -> registered(decision(DocumentKind.LICENCE_GRANT)))).contains("此前已经撤销");
  }

  @Test
  void whose_transfer_is_annulled_is_a_lawyer_of_the_former_firm_again() {
    String former = filing.another(Filing.COUNTY);
    String lawyer = Firms.lawyer(former, 3);
    List<String> verified = List.of("LEFT_PROPERLY", "TAKEN_ON");
    filing.filed("lawyer-transfer", Map.of("firm", filing.firm, "lawyer", lawyer, "leftOn", "2026-02-25", "handover", "已交接"))
        .at("officer" + Filing.COUNTY, "userTask_certify", Map.of("finding", "NO_BAR", "facts", "无"));
    filing.accepted(List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE")).forwarded(verified).examined(verified)
        .at("officer" + Filing.COUNTY, "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无")).decided("GRANT");
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(filing.firm);
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
    annulled(decision(DocumentKind.LICENCE_GRANT));
    assertThat(lawyers.lawyer(lawyer).firm()).isEqualTo(former);
    assertThat(caseFiles.file(filing.number).outcome()).as("what was decided then stays in the file").isEqualTo("准予许可");
    assertThat(desks.shown("officer" + Filing.PROVINCE, filing.number, "userTask_seeToAtProvince", "background")).contains("本案颁发的请收回");
    desks.submit("officer" + Filing.PROVINCE, filing.number, "userTask_seeToAtProvince", Map.of("result", "已收回"));
  }

  @Test
  void a_cancelled_certificate_is_good_again() {
    String lawyer = Firms.lawyer(filing.firm, 4);
    List<String> verified = List.of("PRACTICE_ENDED", "TOLD_TO_CANCEL");
    filing.filedBy("officer" + Filing.CITY, "lawyer-deregistration", Map.of("ground", "CIVIL_SERVANT", "lawyer", lawyer, "facts", "已录用为公务员",
            "endedOn", "2026-02-02", "heard", "NONE", "heardOn", "2026-02-27"))
        .accepted(List.of("APPOINTMENT", "ORDER", "HEARING")).forwarded(verified).examined(verified).decided("GRANT");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today()));
    annulled(decision(DocumentKind.CERTIFICATE_CANCELLATION));
    assertThat(lawyers.lawyer(lawyer)).returns(LawyerState.PRACTISING, each -> each.state()).returns(filing.firm, each -> each.firm());
    desks.submit("officer" + Filing.PROVINCE, filing.number, "userTask_seeToAtProvince", Map.of("result", "已发还"));
  }

  @Test
  void a_decision_that_changed_nothing_in_the_register_falls_all_the_same() {
    filing.filed(FirmChange.APPROVAL, FirmChange.of(filing, "CHARTER", "summary", "修改第三条"));
    FirmChange.granted(filing, List.of("CHARTER_APPLICATION", "CHARTER_RESOLUTION", "CHARTER_TEXT"), List.of("CHARTER_COMPLETE"));
    registered(decision(DocumentKind.LICENCE_GRANT));
    assertThat(desks.shown(MINISTER, filing.number, CONFIRM, "background")).contains("名册未因该决定变更");
    filing.at(MINISTER, CONFIRM, Map.of("decision", "CONFIRM", "opinion", "执行"));
    assertThat(words(DocumentKind.LICENCE_GRANT)).contains("已被撤销行政许可决定书");
    assertThat(filing.open()).isEmpty();
  }

  @Test
  void a_refusal_has_nothing_to_take_back() {
    filing.filed("lawyer-licence", filing.newcomer()).accepted(Filing.PAPERS).forwarded(Filing.VERIFIED).examined(Filing.VERIFIED).decided("REFUSE");
    assertThat(refusals.of(() -> registered(decision(DocumentKind.LICENCE_REFUSAL)))).contains("不变更名册；只有", "准予行政许可决定书");
    assertThat(register.lawyers(filing.firm)).isPositive();
  }
}

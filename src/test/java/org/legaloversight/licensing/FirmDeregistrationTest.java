package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm that ends of its own will goes the way of every firm that ends. */
@PlatformTest
class FirmDeregistrationTest {

  private static final String PROCESS = "firm-deregistration";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired FirmDeregistration deregistration;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private Map<String, Object> resolved(int present, int inFavour) {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "ground", "RESOLVED", "resolvedOn", "2026-02-27", "present", present, "inFavour", inFavour, "voting", "MAJORITY",
        "reason", "合伙人年事已高"));
  }

  @Test
  void it_gives_notice_liquidates_files_and_is_off_the_register() {
    filing.filed(PROCESS, resolved(3, 2));
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.TERMINATING);
    assertThat(register.locked(Firms.lawyer(filing.firm, 1))).isTrue();
    filing.at("firm" + filing.firm, "userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", filing.today(), "medium", "湖南日报"));
    filing.at("firm" + filing.firm, "userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", filing.today(), "liquidator", "清算组"));
    filing.at("firm" + filing.firm, "userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", filing.today()));
    filing.city("userTask_giveOpinion", Map.of("decision", "AGREE", "opinion", "同意"));
    assertThat(documents.latest(filing.number, DocumentKind.DEREGISTRATION_OPINION).orElseThrow().text()).contains("自行");
    filing.at("head" + Filing.PROVINCE, "userTask_decideDeregistration", Map.of("decision", "DEREGISTER", "opinion", "准予"));
    filing.at("officer" + Filing.COUNTY, "userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", filing.today(), "originals", 1,
        "duplicates", 1));
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(lawyers.lawyer(Firms.lawyer(filing.firm, 3)).firm()).isNull();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("自行终止并注销");
    assertThat(filing.open()).isEmpty();
  }

  /** Rules 13 and 38 of law.md 8b. */
  @Test
  void a_suspension_a_missing_quorum_and_an_end_that_runs_already_are_refused() {
    assertThat(refusals.of(() -> filing.filed(PROCESS, resolved(1, 1)))).contains("不足三分之二");
    assertThat(refusals.of(() -> filing.filed(PROCESS, resolved(2, 1)))).contains("决议未通过");
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.COUNTY, PROCESS, resolved(3, 3)))).contains("长沙市司法局");
    register.suspend(filing.firm, "试验", LocalDate.of(2026, 6, 2));
    assertThat(refusals.of(() -> filing.filed(PROCESS, resolved(3, 3)))).contains("停业整顿", "自行解散");
    clock.moveTo(LocalDate.of(2026, 6, 3));
    filing.filedBy("officer" + Filing.CITY, PROCESS, resolved(3, 3));
    assertThat(refusals.of(() -> filing.filed(PROCESS, resolved(3, 3)))).contains("正在终止");
  }

  @Test
  void it_ends_when_another_decision_takes_its_ground_away() {
    filing.filed(PROCESS, resolved(3, 3));
    deregistration.end(filing.number, CaseEnding.Ground.FIRM_GONE);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("主体终止");
  }
}

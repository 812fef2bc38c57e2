package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  private static final String CONFIRM = "userTask_confirmCessation";

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

  private Map<String, Object> givenUp(String ground, String since) {
    return new LinkedHashMap<>(Map.of("firm", filing.firm, "ground", ground, "since", since, "facts", "住所已无人办公，无收费、纳税记录", "heard", "NONE",
        "heardOn", filing.today()));
  }

  private void stopped(String since) {
    filing.filedBy("officer" + Filing.CITY, PROCESS, givenUp("IDLE", since));
  }

  /** R1 31(2): a year without business is a firm that has given up; an officer finds so, a head decides, and then it ends as every firm. */
  @Test
  void a_firm_that_has_stopped_for_a_year_ends_once_the_head_of_the_city_agrees() {
    stopped("2025-03-01");
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(desks.shown("head" + Filing.CITY, filing.number, CONFIRM, "background")).contains("无正当理由停止业务活动满一年", "住所已无人办公");
    filing.at("head" + Filing.CITY, CONFIRM, Map.of("decision", "CONFIRM", "opinion", "应当终止"));
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.TERMINATING);
    filing.at("firm" + filing.firm, "userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", filing.today(), "medium", "湖南日报"));
    filing.at("firm" + filing.firm, "userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", filing.today(), "liquidator", "清算组"));
    filing.at("firm" + filing.firm, "userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", filing.today()));
    filing.city("userTask_giveOpinion", Map.of("decision", "AGREE", "opinion", "同意"));
    assertThat(documents.latest(filing.number, DocumentKind.DEREGISTRATION_OPINION).orElseThrow().text())
        .contains("无正当理由停止业务活动满一年，视为自行停办，依法应当终止").doesNotContain("解散");
    filing.at("head" + Filing.PROVINCE, "userTask_decideDeregistration", Map.of("decision", "DEREGISTER", "opinion", "准予"));
    filing.at("officer" + Filing.COUNTY, "userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", filing.today(), "originals", 1,
        "duplicates", 1));
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("视为自行停办并注销");
  }

  @Test
  void a_firm_that_had_its_reasons_goes_on() {
    stopped("2025-03-01");
    filing.at("head" + Filing.CITY, CONFIRM, Map.of("decision", "REJECT", "opinion", "因装修停业，有正当理由"));
    assertThat(register.firm(filing.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予认定");
    assertThat(filing.open()).isEmpty();
  }

  /** The last day of the year is still the firm's; that a firm has not opened is counted from its licence. */
  @ParameterizedTest
  @CsvSource({"IDLE, 2025-03-02, 目前不能认定视为自行停办", "UNOPENED, 2025-03-01, 应为取得设立许可之日", "IDLE, 2015-05-31, 早于取得设立许可的日期"})
  void nobody_has_given_up_before_the_time_is_over(String ground, String since, String told) {
    assertThat(refusals.of(() -> filing.filedBy("officer" + Filing.CITY, PROCESS, givenUp(ground, since)))).contains(told);
  }

  @Test
  void only_the_city_finds_that_a_firm_has_given_up_and_only_while_it_goes_on() {
    assertThat(refusals.of(() -> filing.filed(PROCESS, givenUp("IDLE", "2025-03-01")))).contains("长沙市司法局的承办人依职权提出", "自行决定终止");
    filing.filed(PROCESS, resolved(3, 3));
    assertThat(refusals.of(() -> stopped("2025-03-01"))).contains("不能再次提出终止");
  }

  @Test
  void it_ends_when_another_decision_takes_its_ground_away() {
    filing.filed(PROCESS, resolved(3, 3));
    deregistration.end(filing.number, CaseEnding.Ground.FIRM_GONE);
    assertThat(filing.open()).isEmpty();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("主体终止");
  }
}

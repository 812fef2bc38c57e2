package org.legaloversight.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RegisterDecisions;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The decision to suspend a lawyer's practice is annulled by the same process once its capability has named it. No process makes such
 * decisions yet, so the notice of an order stands for the paper here.
 */
@PlatformTest
class RegisterDecisionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final RegisterDecisions PENALTIES = () -> List.of(DocumentKind.RECTIFICATION_NOTICE);
  private static final String HEAD = "head430000";

  @Autowired JdbcClient jdbc;
  @Autowired OfficialDocuments documents;
  @Autowired Annulments annulments;
  @Autowired CaseFiles caseFiles;
  @Autowired CaseProcesses processes;
  @Autowired DocumentStandings standings;
  @Autowired LawyerRegister lawyers;
  @Autowired EndsCarriedOn ends;
  @Autowired Units units;
  @Autowired CurrentStaff staff;
  @Autowired MovableClock clock;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;

  private String number;
  private String decision;
  private String partner;

  @BeforeEach
  void a_partner_is_suspended_for_six_months() {
    clock.moveTo(DAY);
    String firm = new Firms(enrolment).partnership("430102");
    number = desks.start("officer430102", "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "事实", "demand", "改正"))));
    desks.submit("head430102", number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "同意"));
    decision = documents.latest(number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow().number();
    partner = Firms.lawyer(firm, 1);
    lawyers.suspendPractice(partner, number, DAY, 6);
  }

  private OpenAnnulment opener(RegisterDecisions... capabilities) {
    DecisionLines lines = new DecisionLines(List.of(capabilities));
    return new OpenAnnulment(documents, standings, new Annulments(jdbc, lines, caseFiles, ends, staff, clock), lines, caseFiles, ends, units, clock);
  }

  private SubmittedForm ruling() {
    return new SubmittedForm(null, "decision-annulled", "startEvent_registerRuling", "登记撤销裁决",
        Map.of("document", decision, "rulingKind", "JUDGMENT", "rulingNumber", "（2026）湘01行初9号", "rulingOn", DAY.toString(), "scope", "ALL"),
        new Staff(HEAD, "某人", Set.of(new Desk(Role.HEAD, "430000"))), clock.instant());
  }

  @Test
  void a_decision_that_a_capability_names_is_annulled_like_those_that_end_a_firm() {
    assertThat(opener(PENALTIES).open(ruling())).isEqualTo(number);
    processes.begin("decision-annulled", number, Map.of());
    assertThat(desks.shown(HEAD, number, "userTask_confirmAnnulment", "background")).contains("停止执业随决定撤销而终止", "恢复合伙人身份");
    desks.submit(HEAD, number, "userTask_confirmAnnulment", Map.of("decision", "CONFIRM", "opinion", "执行"));
    assertThat(lawyers.lawyer(partner)).satisfies(lawyer -> {
      assertThat(lawyer.partner()).isTrue();
      assertThat(lawyer.suspendedUntil()).isNull();
      assertThat(lawyer.partnerBarredUntil()).isNull();
    });
    assertThat(annulments.annulled(decision)).isTrue();
    assertThat(caseFiles.file(number).outcome()).isEqualTo("决定被撤销");
  }

  @Test
  void a_decision_that_nobody_names_is_refused_by_name() {
    assertThatThrownBy(() -> opener(() -> List.of(DocumentKind.TERMINATION_DECISION)).open(ruling()))
        .isInstanceOf(Refusal.class).hasMessageContaining("不变更名册；只有终止决定书的撤销在此执行");
  }

  @Test
  void a_decision_rests_on_those_before_it_in_its_line() {
    RegisterDecisions line = () -> List.of(DocumentKind.RECTIFICATION_NOTICE, DocumentKind.EXTENSION_NOTICE);
    DecisionLines lines = new DecisionLines(List.of(PENALTIES, line));
    assertThat(lines.before(DocumentKind.EXTENSION_NOTICE, "某号")).containsExactly(DocumentKind.RECTIFICATION_NOTICE);
    assertThat(lines.before(DocumentKind.RECTIFICATION_NOTICE, "某号")).isEmpty();
  }
}

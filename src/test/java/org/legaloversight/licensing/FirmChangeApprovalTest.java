package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FirmChangeApprovalTest {

  private static final List<String> NAME_PAPERS = List.of("NAME_APPLICATION", "NAME_RESOLUTION", "NAME_NOTICE");
  private static final List<String> KIND_PAPERS = List.of("KIND_APPLICATION", "KIND_RESOLUTION", "KIND_CHARTER", "KIND_PARTNERS", "KIND_RECORD",
      "KIND_ASSETS", "KIND_SETTLEMENT");

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired Timeline timeline;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Refusals refusals;

  Filing filing;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    filing = new Filing(enrolment, desks, clock);
  }

  private Map<String, Object> kind(String kind, Integer... partners) {
    return FirmChange.of(filing, "KIND", "kind", kind, "settlement", "均已处理", "partners",
        List.of(partners).stream().map(index -> Map.of("lawyer", Firms.lawyer(filing.firm, index))).toList());
  }

  @Test
  void a_firm_bears_its_new_name_from_the_decision_and_gives_the_old_licence_back_for_a_new_one() {
    String name = "湖南新名" + filing.firm.substring(10) + "律师事务所";
    String before = register.firm(filing.firm).name();
    filing.filed(FirmChange.APPROVAL, FirmChange.name(filing, name)).accepted(NAME_PAPERS).forwarded(List.of("NAME_APPROVED"))
        .examined(List.of("NAME_APPROVED"));
    assertThat(register.firm(filing.firm).name()).isEqualTo(before);
    filing.decided("GRANT");
    assertThat(register.firm(filing.firm).name()).isEqualTo(name);
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("准予" + before + "将名称变更为“" + name + "”");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", filing.today())).issued();
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("准予许可");
  }

  @Test
  void a_partner_who_practises_there_becomes_the_head() {
    assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, FirmChange.of(filing, "HEAD", "head", Firms.lawyer(filing.firm, 3)))))
        .contains("不是本所合伙人");
    filing.filed(FirmChange.APPROVAL, FirmChange.of(filing, "HEAD", "head", Firms.lawyer(filing.firm, 1)));
    FirmChange.granted(filing, List.of("HEAD_APPLICATION", "HEAD_RESOLUTION", "HEAD_PAPERS", "HEAD_RECORD"), List.of("HEAD_RECORD"));
    assertThat(register.firm(filing.firm).headName()).isEqualTo(lawyers.lawyer(Firms.lawyer(filing.firm, 1)).name());
    assertThat(filing.open()).containsExactly("userTask_collectLicence");
  }

  @ParameterizedTest
  @CsvSource({"CHARTER, CHARTER_COMPLETE, 修改章程", "AGREEMENT, AGREEMENT_COMPLETE, 修改合伙协议"})
  void charter_and_agreement_stand_in_no_register_and_on_no_licence(String what, String verified, String granted) {
    filing.filed(FirmChange.APPROVAL, FirmChange.of(filing, what, "summary", "修改第三条"));
    FirmChange.granted(filing, List.of(what + "_APPLICATION", what + "_RESOLUTION", what + "_TEXT"), List.of(verified));
    assertThat(caseFiles.file(filing.number).outcome()).as("没有旧证要收，没有新证要发").isEqualTo("准予许可");
    assertThat(documents.latest(filing.number, DocumentKind.LICENCE_GRANT).orElseThrow().text()).contains("按报送的文本" + granted);
    assertThat(timeline.of(filing.number)).anySatisfy(event -> assertThat(event.text()).contains("名册不记载"));
  }

  @Test
  void another_form_brings_its_partners_with_it() {
    assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, kind("SPECIAL_PARTNERSHIP", 0, 1, 2, 3)))).contains("少于", "20人");
    assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, kind("INDIVIDUAL", 0, 1)))).contains("多于");
    filing.filed(FirmChange.APPROVAL, kind("INDIVIDUAL", 0));
    FirmChange.granted(filing, KIND_PAPERS, List.of("KIND_RECORD", "KIND_ASSETS", "KIND_SETTLED"));
    assertThat(register.firm(filing.firm).kind()).isEqualTo(FirmKind.INDIVIDUAL);
    assertThat(lawyers.lawyer(Firms.lawyer(filing.firm, 1)).partner()).isFalse();
    Map<String, Object> back = kind("PARTNERSHIP", 0, 3, 4);
    List.of("resolvedOn", "present", "inFavour", "voting").forEach(back::remove); // an individual firm has nobody to meet
    filing.filed(FirmChange.APPROVAL, back);
    FirmChange.granted(filing, KIND_PAPERS, List.of("KIND_RECORD", "KIND_ASSETS", "KIND_SETTLED"));
    assertThat(register.firm(filing.firm).kind()).isEqualTo(FirmKind.PARTNERSHIP);
    assertThat(lawyers.lawyer(Firms.lawyer(filing.firm, 4)).partner()).isTrue();
  }

  @Test
  void a_refusal_leaves_everything_as_it_was() {
    String before = register.firm(filing.firm).name();
    filing.filed(FirmChange.APPROVAL, FirmChange.name(filing, "湖南未准律师事务所")).accepted(NAME_PAPERS).forwarded(List.of("NAME_APPROVED"))
        .examined(List.of("NAME_APPROVED")).decided("REFUSE");
    assertThat(register.firm(filing.firm).name()).isEqualTo(before);
    assertThat(caseFiles.file(filing.number).outcome()).isEqualTo("不予许可");
  }

  @Test
  void a_name_that_somebody_has_taken_meanwhile_is_not_granted() {
    String taken = register.firm(new Filing(enrolment, desks, clock).firm).name();
    assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, FirmChange.name(filing, taken)))).contains("另一家律师事务所");
    filing.filedBy("officer" + Filing.CITY, FirmChange.APPROVAL, FirmChange.name(filing, taken)).accepted(NAME_PAPERS);
    assertThat(refusals.of(() -> filing.forwarded(List.of("NAME_APPROVED")))).contains("不能建议准予", "另一家律师事务所");
  }

  @ParameterizedTest
  @CsvSource({"NAME, HEAD, true", "CHARTER, AGREEMENT, true", "NAME, NAME, false", "AGREEMENT, KIND, false", "KIND, CHARTER, false", "NAME, KIND, true"})
  void of_one_firm_two_changes_run_side_by_side_unless_they_are_about_the_same(String first, String second, boolean together) {
    filing.filed(FirmChange.APPROVAL, form(first));
    if (together) {
      filing.filed(FirmChange.APPROVAL, form(second));
    } else {
      assertThat(refusals.of(() -> filing.filed(FirmChange.APPROVAL, form(second)))).contains("不能同时办理");
    }
  }

  private Map<String, Object> form(String what) {
    return switch (what) {
      case "NAME" -> FirmChange.name(filing, "湖南并行律师事务所");
      case "HEAD" -> FirmChange.of(filing, "HEAD", "head", Firms.lawyer(filing.firm, 1));
      case "KIND" -> kind("INDIVIDUAL", 0);
      default -> FirmChange.of(filing, what, "summary", "修改第三条");
    };
  }
}

package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** 8b 18: six months unhired, and what of them counts (律师执业管理办法 23). */
@PlatformTest
@Transactional
class UnhiredRuleTest {

  @Autowired LawyerDeregistration matter;
  @Autowired Enrolment enrolment;
  @Autowired FirmRegister register;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;

  private record Filed(Map<String, Object> fields) implements FormValues {

    @Override
    public String label(String key) {
      return key;
    }
  }

  private Standing standing(LocalDate left, LocalDate today, boolean gone) {
    clock.moveTo(left);
    String firm = new Firms(enrolment).partnership(Filing.COUNTY);
    if (gone) {
      String number = caseFiles.open(CaseKind.RECTIFICATION, Filing.COUNTY, "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
      register.terminating(firm, number);
      register.deregister(firm, number, left);
    }
    entities.flush();
    clock.moveTo(today);
    FormValues form = new Filed(new LinkedHashMap<>(Map.of("ground", "UNHIRED", "unhired", Firms.lawyer(firm, 3), "facts", "无", "heard", "NONE",
        "heardOn", today.toString())));
    LicenceApplication application = new LicenceApplication(null, matter.process(),
        new Sought(register.firm(firm), Firms.lawyer(firm, 3), null, "律师3", "注销", null, today));
    return matter.conditions(application, form).stream().filter(each -> each.rule() == LicensingRule.SIX_MONTHS_UNHIRED).findFirst().orElseThrow()
        .standing();
  }

  @ParameterizedTest
  @CsvSource({
      "2025-08-16, 2026-02-15, NOT_MET", // the day before the last
      "2025-08-16, 2026-02-16, NOT_MET", // the last, in Spring Festival: it does not roll
      "2025-08-16, 2026-02-17, MET",
      "2025-08-31, 2026-02-28, NOT_MET", // no 31st of February
      "2025-08-31, 2026-03-01, MET",
      "2023-08-31, 2024-02-28, NOT_MET", // a leap year
      "2023-08-31, 2024-02-29, NOT_MET",
      "2023-08-31, 2024-03-01, MET",
      "2025-02-28, 2025-08-28, NOT_MET", // the same-numbered day, not the end of the month
      "2025-02-28, 2025-08-29, MET"})
  void six_months_end_on_the_same_numbered_day(LocalDate left, LocalDate today, Standing standing) {
    assertThat(standing(left, today, true)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"2025-02-28, 2026-03-02"})
  void whoever_practises_is_not_unhired(LocalDate entered, LocalDate today) {
    assertThat(standing(entered, today, false)).isEqualTo(Standing.NOT_MET);
  }
}

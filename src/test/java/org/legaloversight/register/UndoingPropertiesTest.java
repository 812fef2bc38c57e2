package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.StandingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever happens to a firm, its branches and its lawyers in whatever order, and whichever of it is annulled, the register stays whole. */
@PlatformTest
@Transactional
class UndoingPropertiesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int STEPS = 50;

  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired LawyerAdmissions admissions;
  @Autowired Partnerships partnerships;
  @Autowired FirmChanges changes;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;
  @Autowired JdbcClient database;

  private final List<String> firms = new ArrayList<>();
  private final List<String> admitted = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();

  private void a_register() {
    clock.moveTo(DAY);
    Firms made = new Firms(enrolment);
    String head = made.partnership("430102");
    firms.addAll(List.of(head, made.branch(head, "430104"), made.branch(head, "430103"), made.partnership("430102")));
    for (int each = 0; each < 6; each++) {
      cases.add(caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void after_every_step_the_standing_rules_of_the_register_hold(long seed) {
    StandingRules rules = StandingRules.from(database);
    a_register();
    Random random = new Random(seed);
    int taken = 0;
    for (int step = 0; step < STEPS; step++) {
      try {
        step(random);
        taken++;
      } catch (Refusal refused) {
        // the wrong moment: nothing has changed
      }
      entities.flush();
      rules.ofTheRegister();
    }
    assertThat(taken).isGreaterThan(STEPS / 8);
  }

  private void step(Random random) {
    String firm = firms.get(random.nextInt(firms.size()));
    String lawyer = !admitted.isEmpty() && random.nextInt(5) == 0 ? admitted.get(random.nextInt(admitted.size()))
        : Firms.lawyer(firm, random.nextInt(5));
    String caseNumber = cases.get(random.nextInt(cases.size()));
    switch (random.nextInt(19)) {
      case 0 -> register.suspend(firm, caseNumber, DAY.plusMonths(2));
      case 1 -> register.resume(firm, caseNumber);
      case 2 -> register.terminating(firm, caseNumber);
      case 3 -> register.lockPartners(firm, caseNumber);
      case 4 -> register.deregister(firm, caseNumber, DAY);
      case 5 -> lawyers.suspendPractice(lawyer, caseNumber, DAY, 1 + random.nextInt(12));
      case 6, 7 -> lawyers.join(lawyer, firms.get(random.nextInt(firms.size())), caseNumber);
      case 8 -> admitted.add(admissions.admit(new NewLawyer("新人", firm, false, Sex.FEMALE), caseNumber));
      case 9 -> admissions.deregister(lawyer, caseNumber, DAY);
      case 10 -> partnerships.makePartner(lawyer, caseNumber);
      case 11 -> partnerships.endPartnership(lawyer, caseNumber);
      case 12 -> changes.rename(firm, "湖南争名" + random.nextInt(3) + "律师事务所", caseNumber);
      case 13 -> changes.changeAddress(firm, "新址" + random.nextInt(3) + "号", caseNumber);
      case 14 -> changes.changeHead(firm, lawyer, caseNumber);
      case 15 -> changes.changeKind(firm, FirmKind.values()[random.nextInt(4)], caseNumber);
      default -> register.undo(caseNumber, "试验");
    }
  }

  @Test
  void what_nobody_else_has_touched_is_exactly_as_it_was() {
    a_register();
    entities.flush();
    Map<String, String> before = picture();
    register.terminating(firms.get(0), cases.get(0));
    register.lockPartners(firms.get(0), cases.get(0));
    register.deregister(firms.get(0), cases.get(0), DAY);
    entities.flush();
    assertThat(picture()).isNotEqualTo(before);
    register.undo(cases.get(0), "复议撤销");
    entities.flush();
    assertThat(picture()).isEqualTo(before);
  }

  @Test
  void what_licensing_has_changed_is_exactly_as_it_was() {
    a_register();
    entities.flush();
    Map<String, String> before = picture();
    String firm = firms.get(0);
    lawyers.join(Firms.lawyer(firm, 0), firms.get(3), cases.get(0));
    lawyers.join(Firms.lawyer(firm, 0), firms.get(1), cases.get(0));
    partnerships.makePartner(Firms.lawyer(firm, 0), cases.get(0));
    admissions.deregister(Firms.lawyer(firm, 1), cases.get(0), DAY);
    partnerships.endPartnership(Firms.lawyer(firm, 2), cases.get(0));
    lawyers.join(Firms.lawyer(firm, 3), firms.get(3), cases.get(0));
    changes.changeHead(firms.get(3), Firms.lawyer(firms.get(3), 1), cases.get(0));
    changes.rename(firms.get(3), "湖南易名律师事务所", cases.get(0));
    changes.rename(firm, register.firm(firms.get(2)).name() + "一", cases.get(0));
    changes.changeAddress(firm, "新址", cases.get(0));
    entities.flush();
    assertThat(picture()).isNotEqualTo(before);
    register.undo(cases.get(0), "复议撤销");
    entities.flush();
    assertThat(picture()).isEqualTo(before);
  }

  private Map<String, String> picture() {
    Map<String, String> picture = new TreeMap<>();
    String[] ours = firms.toArray(String[]::new);
    database.sql("select licence, concat_ws('|', state, name, kind, address, head_name, unit, suspended_until, deregistered_on) as text from firm where licence = any (?)")
        .param(ours).query((row, index) -> picture.put(row.getString(1), row.getString(2))).list();
    for (String firm : firms) {
      for (int index = 0; index < 5; index++) {
        String lawyer = Firms.lawyer(firm, index);
        picture.put(lawyer, database.sql("select concat_ws('|', firm, partner, responsible, state, left_firm_on, deregistered_on, suspended_until, "
            + "partner_barred_until, (select count(*) from practice_lock p where p.lawyer = l.licence and p.released_on is null)) from lawyer l "
            + "where licence = ?").param(lawyer).query(String.class).single());
      }
    }
    return picture;
  }
}

package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The licence in somebody's hand: one at most, and every change of it is kept. */
@PlatformTest
@Transactional
class LicenceCardsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired LicenceCards cards;
  @Autowired LawyerAdmissions admissions;
  @Autowired FirmRegister register;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;
  @Autowired JdbcTemplate database;
  private String firm;
  private String lawyer;
  private String decided;

  @BeforeEach
  void a_firm_taken_over_and_a_lawyer_newly_licensed() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("430102");
    decided = caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
    lawyer = admissions.admit(new NewLawyer("新人", firm, false, Sex.MALE), decided);
    entities.flush();
  }

  private static void refused(ThrowingCallable verb, String... why) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessageContainingAll(why);
  }

  @Test
  void who_is_newly_licensed_has_none_until_it_is_issued_and_then_only_one() {
    assertThat(cards.standing(lawyer)).isEqualTo(CardStanding.NONE);
    LicenceCard card = cards.issue(lawyer, decided);
    assertThat(cards.standing(lawyer)).isEqualTo(CardStanding.IN_HAND);
    assertThat(cards.latest(lawyer)).contains(card);
    assertThat(card).returns(DAY, LicenceCard::issuedOn).satisfies(each -> assertThat(each.number()).matches("2026-[0-9]{6}"));
    refused(() -> cards.issue(lawyer, decided), "“持有”", "须先收回");
  }

  @Test
  void serials_follow_each_other_within_a_year() {
    int first = cards.issue(lawyer, decided).serial();
    cards.collect(lawyer, decided, DAY);
    assertThat(cards.issue(lawyer, decided).serial()).isEqualTo(first + 1);
  }

  @Test
  void who_came_with_a_register_that_was_taken_over_holds_one_that_is_not_recorded() {
    assertThat(cards.words(firm)).isEqualTo("持有（登记前已颁发）");
    assertThat(cards.latest(firm)).isEmpty();
    refused(() -> cards.issue(firm, decided), "须先收回");
    cards.collect(firm, decided, DAY);
    assertThat(cards.words(firm)).isEqualTo("已收回");
    cards.issue(firm, decided);
    assertThat(cards.lines(firm)).extracting(line -> line.standing().label()).containsExactly("持有", "已收回");
    assertThat(cards.lines(firm)).element(1).returns(null, LicenceCards.Line::card);
  }

  @Test
  void it_is_deposited_and_given_back() {
    cards.issue(lawyer, decided);
    refused(() -> cards.giveBack(lawyer, decided, DAY), "没有缴存");
    cards.deposit(lawyer, decided, DAY);
    assertThat(cards.standing(lawyer)).isEqualTo(CardStanding.DEPOSITED);
    refused(() -> cards.deposit(lawyer, decided, DAY), "已缴存");
    cards.giveBack(lawyer, decided, DAY);
    assertThat(cards.standing(lawyer)).isEqualTo(CardStanding.IN_HAND);
  }

  @Test
  void what_was_collected_or_is_void_or_was_never_issued_is_neither_again() {
    refused(() -> cards.collect(lawyer, decided, DAY), "未颁发");
    refused(() -> cards.declareVoid(lawyer, decided, DAY), "未颁发");
    cards.issue(lawyer, decided);
    refused(() -> cards.declareVoid(lawyer, decided, DAY.plusDays(1)), "晚于今天");
    cards.declareVoid(lawyer, decided, DAY);
    refused(() -> cards.collect(lawyer, decided, DAY), "已公告作废");
    cards.issue(lawyer, decided);
    assertThat(cards.standing(lawyer)).isEqualTo(CardStanding.IN_HAND);
  }

  @Test
  void nobody_unknown_or_licensed_no_longer_is_given_one() {
    refused(() -> cards.issue("00000000000000000", decided), "请核对");
    admissions.deregister(lawyer, decided, DAY);
    refused(() -> cards.issue(lawyer, decided), "已注销");
    cards.collect(firm, decided, DAY);
    register.terminating(firm, decided);
    register.deregister(firm, decided, DAY);
    refused(() -> cards.issue(firm, decided), "已注销");
  }

  @Test
  void a_decision_annulled_leaves_its_licences_to_the_province() {
    cards.issue(lawyer, decided);
    assertThat(register.undoing(decided)).extracting(Consequence::text).anyMatch(line -> line.contains(lawyer) && line.contains("本案颁发的请收回")
        && line.contains("省司法厅"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update licence_card_event set actor = 'nobody'", "delete from licence_card_event", "delete from licence_card"})
  void what_was_recorded_cannot_be_altered(String statement) {
    cards.issue(lawyer, decided);
    assertThatThrownBy(() -> database.update(statement)).isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
  }
}

package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseScope.Reach;
import org.legaloversight.casework.OpenDeadlines.OpenDeadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.testing.Drafts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of 新邵县 (邵阳市) that concerns 东安县 (永州市) too: who sees it, and who acts. */
@PlatformTest
class ConcernedBureauTest {

  private static final String UNIT = "430522";
  private static final String CITY = "430500";
  private static final String CONCERNED = "431122";
  private static final String CONCERNED_CITY = "431100";

  @Autowired CaseFiles files;
  @Autowired CaseScope scope;
  @Autowired CaseSearch search;
  @Autowired OpenDeadlines deadlines;
  @Autowired Competence competence;
  @Autowired DeadlineLedger ledger;
  @Autowired LetterValues letters;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private final String name = "湖南涉及" + firm + "律师事务所";
  private String number;
  private String other;

  @BeforeEach
  void a_case_that_concerns_another_bureau_and_one_that_does_not() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = opened(firm);
    other = opened(firm);
    files.concern(number, CONCERNED);
  }

  private String opened(String licence) {
    return files.open(CaseKind.RECTIFICATION, UNIT, licence, name, Cases.OFFICER);
  }

  private static Staff at(String desk) {
    return new Staff(desk, "某人", Set.of(Desk.parse(desk).orElseThrow()));
  }

  private CaseFile file() {
    return files.file(number);
  }

  /** Those of the two cases that a search finds. */
  private List<String> found(Reach reach) {
    CaseSearch.Asked asked = new CaseSearch.Asked(reach, name, List.of(), null);
    assertThat(search.count(asked)).isEqualTo(search.page(asked, 1).size());
    return search.page(asked, 1).stream().map(CaseFile::number).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer" + CONCERNED, "head" + CONCERNED, "supervisor" + CONCERNED, "officer" + CONCERNED_CITY, "supervisor" + CONCERNED_CITY})
  void the_bureau_that_is_concerned_and_its_city_see_the_case_and_no_other_of_that_unit(String desk) {
    Reach reach = scope.of(at(desk));
    assertThat(found(reach)).containsExactly(number);
    assertThat(search.numbered(reach, number)).contains(file());
    assertThat(search.numbered(reach, other)).isEmpty();
    assertThat(scope.visible(at(desk), number)).isEqualTo(file());
    assertThatThrownBy(() -> scope.visible(at(desk), other)).isInstanceOf(UnknownCase.class);
    assertThat(competence.oversees(at(desk), file())).isTrue();
    assertThat(competence.oversees(at(desk), files.file(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer431121", "head430523", "officer431000", "bar" + CONCERNED_CITY, "firm31430000MD0000000X"})
  void another_county_the_association_over_there_and_another_firm_do_not(String desk) {
    assertThat(found(scope.of(at(desk)))).isEmpty();
    assertThatThrownBy(() -> scope.visible(at(desk), number)).isInstanceOf(UnknownCase.class);
    assertThat(competence.oversees(at(desk), file())).isFalse();
    assertThat(competence.comesTo(Desk.parse(desk).orElseThrow(), file())).isFalse();
  }

  @Test
  void its_own_bureaus_its_association_and_its_firm_see_both_as_before() {
    List<String> both = List.of(number, other).stream().sorted().toList();
    for (String desk : List.of("officer" + UNIT, "head" + CITY, "supervisor430000", "bar" + CITY, "firm" + firm)) {
      assertThat(found(scope.of(at(desk)))).as(desk).isEqualTo(both);
    }
  }

  @Test
  void a_list_by_bureau_shows_it_under_each_of_the_two() {
    Reach province = scope.of(at("head430000"));
    assertThat(found(province.within(units, CONCERNED))).containsExactly(number);
    assertThat(found(province.within(units, CONCERNED_CITY))).containsExactly(number);
    assertThat(found(province.within(units, UNIT))).contains(number, other);
    assertThat(found(scope.of(at("bar" + CITY)).within(units, UNIT))).contains(number, other);
  }

  @Test
  void its_deadlines_stand_in_the_overview_of_the_bureau_that_is_concerned() {
    ledger.start(number, "T11", "新邵县司法局", LocalDate.of(2026, 3, 2), "受理");
    ledger.start(other, "T11", "新邵县司法局", LocalDate.of(2026, 3, 2), "受理");
    OpenDeadlines.Asked asked = new OpenDeadlines.Asked(scope.of(at("officer" + CONCERNED)), Set.of(CONCERNED));
    assertThat(deadlines.page(asked, DeadlineTab.ALL, 1)).extracting(open -> open.deadline().caseNumber()).contains(number).doesNotContain(other);
    assertThat(deadlines.page(asked, DeadlineTab.ALL, 1)).filteredOn(open -> open.deadline().caseNumber().equals(number))
        .extracting(OpenDeadline::unit).containsExactly(UNIT);
    assertThat(deadlines.counts(asked).get(DeadlineTab.ALL)).isPositive();
  }

  @Test
  void the_query_holds_what_the_reach_holds_for_everybody() {
    opened(null);
    List<CaseFile> all = jdbc.sql(CaseFiles.SELECT).query(CaseFile.class).list();
    for (String desk : List.of("officer" + CONCERNED, "head" + CONCERNED_CITY, "officer" + UNIT, "supervisor430000", "bar" + CITY, "bar" + CONCERNED_CITY,
        "firm" + firm)) {
      Reach reach = scope.of(at(desk));
      assertThat(search.count(new CaseSearch.Asked(reach, "", List.of(), null))).as(desk).isEqualTo(reach.among(all).size());
    }
    Staff both = new Staff("both", "某人", Set.of(new Desk(Role.OFFICER, CONCERNED), new Desk(Role.BAR, CITY), new Desk(Role.FIRM, firm)));
    Reach reach = scope.of(both);
    assertThat(search.count(new CaseSearch.Asked(reach, "", List.of(), null))).isEqualTo(reach.among(all).size());
    assertThat(scope.of(new Staff("nobody", "无岗", Set.of())).among(all)).isEmpty();
  }

  @Test
  void each_column_has_its_index() {
    Reach reach = scope.of(at("officer" + CONCERNED));
    String plan = transaction.execute(status -> {
      jdbc.sql("set local enable_seqscan = off").update();
      return String.join("\n", jdbc.sql("explain select count(*) from case_file f where " + reach.condition()).params(reach.parameters())
          .query(String.class).list());
    });
    assertThat(plan).contains("BitmapOr", "case_file_unit", "case_file_concerned");
  }

  @Test
  void tasks_come_to_it_and_its_city_but_for_the_case_its_own_bureaus_act() {
    Staff officer = at("officer" + CONCERNED);
    Staff head = at("head" + CONCERNED_CITY);
    assertThat(competence.handlers(file())).extracting(Desk::holder)
        .containsOnly("430000", CITY, UNIT, CONCERNED_CITY, CONCERNED).hasSize(10);
    assertThat(competence.handlers(files.file(other))).extracting(Desk::holder).containsOnly("430000", CITY, UNIT);
    assertThat(List.of(officer, head)).allSatisfy(person -> {
      assertThat(person.desks()).allMatch(desk -> competence.comesTo(desk, file()));
      assertThat(competence.handling(person, file())).isEmpty();
      assertThat(competence.heads(person, file())).isFalse();
      assertThat(competence.concerned(person, file())).isEqualTo(person.desks().stream().findFirst());
    });
    assertThat(competence.comesTo(new Desk(Role.SUPERVISOR, CONCERNED), file())).isFalse();
    assertThat(competence.comesTo(new Desk(Role.BAR, CITY), file())).isTrue();
    assertThat(competence.handling(at("officer" + CITY), file())).isPresent();
    assertThat(competence.concerned(at("officer" + CITY), file())).isEmpty();
  }

  @Test
  void a_firm_without_a_licence_is_a_party_without_a_desk_until_it_has_one() {
    String licence = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    String founding = opened(null);
    Staff desk = at("firm" + licence);
    assertThat(files.file(founding).firm()).isEmpty();
    assertThat(letters.of(files.file(founding), Drafts.of(DocumentKind.REFERRAL, UNIT)))
        .containsEntry("统一社会信用代码", "（待核发）").containsEntry("律师事务所", name);
    assertThatThrownBy(() -> scope.visible(desk, founding)).isInstanceOf(Refusal.class);
    files.licensed(founding, licence);
    assertThat(scope.visible(desk, founding).firm()).contains(new Desk(Role.FIRM, licence));
    assertThat(search.numbered(scope.of(desk), founding)).isPresent();
  }
}

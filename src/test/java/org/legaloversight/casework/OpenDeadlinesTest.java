package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.casework.DeadlineTab.ALL;
import static org.legaloversight.casework.DeadlineTab.NEAR;
import static org.legaloversight.casework.DeadlineTab.OVERDUE;
import static org.legaloversight.casework.DeadlineTab.PAUSED;
import static org.legaloversight.casework.DeadlineTab.PROVISIONAL;
import static org.legaloversight.casework.DeadlineTab.REPORTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Law;
import org.legaloversight.casework.OpenDeadlines.Asked;
import org.legaloversight.casework.OpenDeadlines.OpenDeadline;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.Remaining.Level;
import org.legaloversight.deadline.Waking;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a county of its own: others leave deadlines in the same database. */
@PlatformTest
class OpenDeadlinesTest {

  private static final String CITY = "433100";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired OpenDeadlines deadlines;
  @Autowired CaseScope scope;
  @Autowired CaseFiles files;
  @Autowired DeadlineLedger ledger;
  @Autowired Countdown countdown;
  @Autowired Waking waking;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();

  @BeforeEach
  void today() {
    clock.moveTo(TODAY);
  }

  private String opened(String county) {
    return files.open(CaseKind.RECTIFICATION, county, firm, "湖南一览律师事务所", Cases.OFFICER);
  }

  private Asked asked(Role role, String holder) {
    Staff person = new Staff("somebody", "某人", Set.of(new Desk(role, holder)));
    return new Asked(scope.of(person), person.bureaus());
  }

  private static Map<DeadlineTab, Long> counts(long overdue, long near, long paused, long provisional, long reported, long all) {
    return Map.of(OVERDUE, overdue, NEAR, near, PAUSED, paused, PROVISIONAL, provisional, REPORTED, reported, ALL, all);
  }

  private List<String> limits(Asked asked, DeadlineTab tab) {
    return deadlines.page(asked, tab, 1).stream().map(OpenDeadline::deadline).map(Deadline::limit).toList();
  }

  /** One of each kind, and one that has ended. */
  private String oneOfEach(String county, String bureau) {
    String number = opened(county);
    ledger.start(number, "T52", "一览所", LocalDate.of(2026, 2, 2), "送达");
    ledger.meet(number, "T52", LocalDate.of(2026, 2, 6), "已提交");
    ledger.start(number, "T10", bureau, LocalDate.of(2026, 2, 3), "收到材料"); // until Feb 10
    ledger.start(number, "T01", "一览所", LocalDate.of(2026, 1, 13), "送达"); // until Feb 13
    ledger.start(number, "T57", "一览所", LocalDate.of(2026, 2, 18), "收到决定"); // until Mar 5
    ledger.start(number, "T11", bureau, LocalDate.of(2026, 2, 24), "受理");
    ledger.pause(number, "T11", LocalDate.of(2026, 2, 26), "听证");
    ledger.start(number, "T18", "一览所", LocalDate.of(2026, 12, 25), "变更"); // into 2027
    waking.of(number);
    return number;
  }

  @Test
  void every_kind_is_counted_and_listed_what_is_due_first_first() {
    oneOfEach("431228", "芷江侗族自治县司法局");
    Asked county = asked(Role.OFFICER, "431228");
    assertThat(deadlines.counts(county)).isEqualTo(counts(2, 1, 1, 1, 0, 5));
    assertThat(limits(county, OVERDUE)).containsExactly("T10", "T01");
    assertThat(limits(county, NEAR)).containsExactly("T57");
    assertThat(limits(county, PAUSED)).containsExactly("T11");
    assertThat(limits(county, PROVISIONAL)).containsExactly("T18");
    assertThat(limits(county, ALL)).containsExactly("T10", "T01", "T57", "T11", "T18");
  }

  @Test
  void an_authority_that_is_late_is_reported_one_level_up_and_nowhere_else() {
    oneOfEach("431229", "靖州苗族侗族自治县司法局");
    Asked city = new Asked(asked(Role.HEAD, "431200").reach(), Set.of("431200"));
    assertThat(limits(new Asked(narrowed("431229"), Set.of("431200")), REPORTED)).containsExactly("T10");
    assertThat(limits(city, REPORTED)).isNotEmpty().containsOnly("T10");
    assertThat(limits(new Asked(narrowed("431229"), Set.of("430000")), REPORTED)).isEmpty();
    assertThat(limits(asked(Role.OFFICER, "431229"), REPORTED)).isEmpty();
  }

  private CaseScope.Reach narrowed(String county) {
    return asked(Role.OFFICER, county).reach();
  }

  @Test
  void what_was_reported_is_so_no_longer_when_it_is_done() {
    String number = oneOfEach("433126", "古丈县司法局");
    Asked city = new Asked(narrowed("433126"), Set.of(CITY));
    assertThat(deadlines.counts(city).get(REPORTED)).isOne();
    ledger.meet(number, "T10", TODAY, "已告知");
    assertThat(deadlines.counts(city)).isEqualTo(counts(1, 1, 1, 1, 0, 4));
  }

  @Test
  void a_firm_sees_its_own_and_an_association_those_of_its_city() {
    oneOfEach("433125", "保靖县司法局");
    assertThat(deadlines.counts(asked(Role.FIRM, firm))).isEqualTo(counts(2, 1, 1, 1, 0, 5));
    assertThat(deadlines.counts(asked(Role.FIRM, "31430000MD0000000X")).get(ALL)).isZero();
    assertThat(limits(asked(Role.BAR, CITY), ALL)).contains("T10", "T18");
    assertThat(deadlines.page(asked(Role.BAR, "430200"), ALL, 1)).extracting(OpenDeadline::unit).doesNotContain("433125");
  }

  @Test
  void nobody_without_a_desk_sees_anything() {
    Staff nobody = new Staff("nobody", "无岗", Set.of());
    Asked nothing = new Asked(scope.of(nobody), nobody.bureaus());
    assertThat(deadlines.counts(nothing)).isEqualTo(counts(0, 0, 0, 0, 0, 0));
    assertThat(deadlines.page(nothing, ALL, 1)).isEmpty();
  }

  @Test
  void a_case_that_moved_is_seen_by_its_new_bureau_only() {
    String number = opened("433124");
    ledger.start(number, "T01", "一览所", TODAY, "送达");
    assertThat(limits(asked(Role.OFFICER, "433124"), ALL)).containsExactly("T01");
    files.moveUnit(number, "433123");
    assertThat(limits(asked(Role.OFFICER, "433124"), ALL)).isEmpty();
    assertThat(limits(asked(Role.OFFICER, "433123"), ALL)).containsExactly("T01");
  }

  @Test
  void near_and_overdue_are_what_the_words_beside_them_say() {
    String number = opened("433122");
    Stream.of("T01", "T10", "T57", "T52").forEach(limit -> ledger.start(number, limit, "一览所", TODAY, "测试"));
    Asked county = asked(Role.OFFICER, "433122");
    for (LocalDate day = TODAY; day.isBefore(LocalDate.of(2026, 4, 8)); day = day.plusDays(1)) {
      clock.moveTo(day.atTime(0, 30).atZone(Law.ZONE).toInstant());
      assertThat(levels(county, NEAR)).as("near on %s", day).allMatch(Level.NEAR::equals);
      assertThat(levels(county, OVERDUE)).as("overdue on %s", day).allMatch(Level.OVER::equals);
      assertThat(Stream.concat(levels(county, NEAR).stream(), levels(county, OVERDUE).stream())).hasSize(
          (int) levels(county, ALL).stream().filter(level -> level != Level.CALM).count());
    }
  }

  private List<Level> levels(Asked asked, DeadlineTab tab) {
    return deadlines.page(asked, tab, 1).stream().map(open -> countdown.of(open.deadline()).level()).toList();
  }

  @Test
  void a_long_list_is_read_page_by_page() {
    String number = opened("433101");
    IntStream.range(0, OpenDeadlines.PAGE + 2).forEach(each -> ledger.start(number, "T57", "当事人" + each, TODAY.minusDays(each), "测试"));
    Asked county = asked(Role.OFFICER, "433101");
    List<OpenDeadline> both = Stream.of(1, 2).flatMap(page -> deadlines.page(county, ALL, page).stream()).toList();
    assertThat(deadlines.page(county, ALL, 1)).hasSize(OpenDeadlines.PAGE);
    assertThat(both).extracting(open -> open.deadline().owedBy()).hasSize(OpenDeadlines.PAGE + 2).doesNotHaveDuplicates();
    assertThat(both).extracting(open -> open.deadline().dueAt()).isSorted();
    assertThat(deadlines.page(county, ALL, 3)).isEmpty();
  }
}

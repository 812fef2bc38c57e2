package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licences that firms and lawyers hold in hand: one each at most. Every change is one more line. Who came with a register that was
 * taken over holds one that was issued before; it has no number here. Holders are named by their licence number, days are of
 * Asia/Shanghai, and every verb joins the caller's transaction and throws {@link Refusal} at the wrong moment.
 */
@Component
@Transactional
public class LicenceCards {

  private static final String SERIES = "CARD";

  private final JdbcClient jdbc;
  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final RegisterNumbers numbers;
  private final RegisterJournal journal;
  private final Clock clock;

  LicenceCards(JdbcClient jdbc, FirmRepository firms, LawyerRepository lawyers, RegisterNumbers numbers, RegisterJournal journal, Clock clock) {
    this.jdbc = jdbc;
    this.firms = firms;
    this.lawyers = lawyers;
    this.numbers = numbers;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * One line of a licence's life.
   *
   * @param card number of the card; null for one that was issued before the register was taken over
   * @param actor user id
   */
  public record Line(CardStanding standing, String card, String caseNumber, LocalDate on, String actor) {}

  /** As {@link #issue(String, String, LocalDate)}, today. */
  public LicenceCard issue(String holder, String caseNumber) {
    return issue(holder, caseNumber, Law.today(clock));
  }

  /**
   * Hands out a new one: the first, or one in place of another that was given back or declared void.
   *
   * @param on the day it was handed out; not before the day on which the former one came back or became void
   */
  public LicenceCard issue(String holder, String caseNumber, LocalDate on) {
    must(holder, Set.of(CardStanding.NONE, CardStanding.COLLECTED, CardStanding.VOID), "须先收回或者公告作废，才能颁发新证");
    if (ended(holder)) {
      throw new Refusal(named(holder) + "已注销，不能颁发执业证，请核对。");
    }
    refuseToCome(on);
    lines(holder).stream().findFirst().filter(last -> on.isBefore(last.on())).ifPresent(last -> {
      throw new Refusal("颁发日期" + on + "早于旧证" + last.standing().label() + "的日期" + last.on() + "；旧证交回或者作废之前不得领取新证，请核对日期。");
    });
    int year = numbers.year();
    int serial = numbers.next(SERIES);
    long id = jdbc.sql("insert into licence_card (holder, year, serial, case_number, issued_on) values (?, ?, ?, ?, ?) returning id")
        .params(holder, year, serial, caseNumber, on).query(Long.class).single();
    record(holder, CardStanding.IN_HAND, caseNumber, on);
    return new LicenceCard(id, holder, year, serial, caseNumber, on);
  }

  /** It came back for good: another follows, or the licence has ended. */
  public void collect(String holder, String caseNumber, LocalDate on) {
    change(holder, Set.of(CardStanding.IN_HAND, CardStanding.DEPOSITED), CardStanding.COLLECTED, "没有可以收回的执业证", caseNumber, on);
  }

  /** It is kept by the bureau while a suspension runs (律师和律师事务所执业证书管理办法). */
  public void deposit(String holder, String caseNumber, LocalDate on) {
    change(holder, Set.of(CardStanding.IN_HAND), CardStanding.DEPOSITED, "没有可以缴存的执业证", caseNumber, on);
  }

  /** The suspension has ended. */
  public void giveBack(String holder, String caseNumber, LocalDate on) {
    change(holder, Set.of(CardStanding.DEPOSITED), CardStanding.IN_HAND, "没有缴存的执业证可以发还", caseNumber, on);
  }

  /** It was not handed in, or is lost: announced as void (律师和律师事务所执业证书管理办法 15). */
  public void declareVoid(String holder, String caseNumber, LocalDate on) {
    change(holder, Set.of(CardStanding.IN_HAND, CardStanding.DEPOSITED), CardStanding.VOID, "没有可以公告作废的执业证", caseNumber, on);
  }

  /** NONE for a holder whom the register does not know. */
  @Transactional(readOnly = true)
  public CardStanding standing(String holder) {
    return jdbc.sql("select standing from licence_card_event where holder = ? order by id desc limit 1").param(holder)
        .query(String.class).optional().map(CardStanding::valueOf)
        .orElseGet(() -> takenOver(holder) ? CardStanding.IN_HAND : CardStanding.NONE);
  }

  /** Whether the holder is licensed no longer. */
  @Transactional(readOnly = true)
  public boolean ended(String holder) {
    return firms.findByLicence(holder).map(firm -> firm.state() == FirmState.DEREGISTERED)
        .orElseGet(() -> !lawyers.findByLicence(holder).orElseThrow().licensed());
  }

  /** Whether there is one to take back or to declare void. */
  @Transactional(readOnly = true)
  public boolean held(String holder) {
    return standing(holder).valid();
  }

  /** As {@link #standing}, in Chinese; it says so where the register has never seen the licence. */
  @Transactional(readOnly = true)
  public String words(String holder) {
    return standing(holder).label() + (lines(holder).isEmpty() && takenOver(holder) ? "（登记前已颁发）" : "");
  }

  /** The one that the holder has been given last; empty where that was before the register was taken over. */
  @Transactional(readOnly = true)
  public Optional<LicenceCard> latest(String holder) {
    return jdbc.sql("select id, holder, year, serial, case_number, issued_on from licence_card where holder = ? order by id desc limit 1")
        .param(holder).query(LicenceCard.class).optional();
  }

  /** What became of the holder's licences, the latest first. */
  @Transactional(readOnly = true)
  public List<Line> lines(String holder) {
    return jdbc.sql("""
            select e.standing, c.year || '-' || lpad(c.serial::text, 6, '0') card, e.case_number, e.happened_on "on", e.actor
            from licence_card_event e left join licence_card c on c.id = e.card where e.holder = ? order by e.id desc""")
        .param(holder).query(Line.class).list();
  }

  /** Whose licences the case has handed out, taken or declared void. */
  @Transactional(readOnly = true)
  List<String> touchedBy(String caseNumber) {
    return jdbc.sql("select distinct holder from licence_card_event where case_number = ? order by holder").param(caseNumber)
        .query(String.class).list();
  }

  /** Entered by no case: then there was a licence before. */
  private boolean takenOver(String holder) {
    return jdbc.sql("select case_number is null from register_event where subject = ? order by id limit 1").param(holder)
        .query(Boolean.class).optional().orElse(false);
  }

  private void change(String holder, Set<CardStanding> from, CardStanding to, String refusal, String caseNumber, LocalDate on) {
    must(holder, from, refusal);
    refuseToCome(on);
    record(holder, to, caseNumber, on);
  }

  private void refuseToCome(LocalDate on) {
    if (on.isAfter(Law.today(clock))) {
      throw new Refusal("日期" + on + "晚于今天，请核对日期。");
    }
  }

  /** Holds the holder, so that no two cases hand out a licence at once. */
  private void must(String holder, Set<CardStanding> from, String refusal) {
    for (String table : List.of("firm", "lawyer")) {
      jdbc.sql("select licence from " + table + " where licence = ? for update").param(holder).query(String.class).optional();
    }
    String name = named(holder);
    CardStanding standing = standing(holder);
    if (!from.contains(standing)) {
      throw new Refusal(name + "的执业证目前“" + standing.label() + "”，" + refusal + "，请核对。");
    }
  }

  private String named(String holder) {
    return firms.findByLicence(holder).map(firm -> "“" + firm.name() + "”")
        .or(() -> lawyers.findByLicence(holder).map(Consequence::of))
        .orElseThrow(() -> new Refusal("名册中没有号码为“" + holder + "”的律师事务所或者律师，请核对。"));
  }

  private void record(String holder, CardStanding to, String caseNumber, LocalDate on) {
    jdbc.sql("""
            insert into licence_card_event (holder, card, standing, case_number, happened_on, at, actor)
            values (?, (select max(id) from licence_card where holder = ?), ?, ?, ?, ?, ?)""")
        .params(holder, holder, to.name(), caseNumber, on, clock.instant().atOffset(ZoneOffset.UTC), journal.actor()).update();
  }
}

package org.legaloversight.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom now. It is decided each time it is asked, from the clock and from who holds the desk: it ends at midnight
 * in Asia/Shanghai whether or not anything runs then. A substitute sits at the same desk, so no right is lent and none has to be taken
 * back (docs/decisions/0016-who-does-the-work.md).
 */
@Component
public class Absences {

  private static final int SHOWN = 100;

  private final AbsenceRows rows;
  private final AbsenceRules rules;
  private final Colleagues colleagues;
  private final Authority authority;
  private final Clock clock;

  Absences(AbsenceRows rows, AbsenceRules rules, Colleagues colleagues, Authority authority, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.colleagues = colleagues;
    this.authority = authority;
    this.clock = clock;
  }

  /** Those that run now and in which the person stands in. */
  @Transactional(readOnly = true)
  public List<Absence> standingInBy(String person) {
    return rows.concerning(person, today()).stream().filter(each -> each.substitute().equals(person) && running(each)).toList();
  }

  /** The absence of the person that runs now; empty for somebody who is there. */
  @Transactional(readOnly = true)
  public Optional<Absence> away(String person) {
    return rows.concerning(person, today()).stream().filter(each -> each.person().equals(person) && running(each)).findFirst();
  }

  /** Whether it runs at this moment. */
  public boolean running(Absence absence) {
    return absence.covers(today()) && bothHold(absence);
  }

  /** Whether it has yet to begin, or runs. */
  public boolean standing(Absence absence) {
    return absence.meets(today(), LocalDate.MAX) && bothHold(absence);
  }

  private boolean bothHold(Absence absence) {
    return colleagues.holds(absence.person(), absence.desk()) && colleagues.holds(absence.substitute(), absence.desk());
  }

  /** Everything entered for these people, as absent or as substitute, the latest first. */
  @Transactional(readOnly = true)
  public List<Absence> of(List<String> people) {
    return rows.of(people, SHOWN);
  }

  /** @throws Refusal when the person may not enter it, or a rule is against it */
  @Transactional
  public void enter(Staff by, Plan plan) {
    insist(by, plan.person(), plan.desk(), "登记外出");
    rows.hold();
    rules.check(plan, today());
    rows.enter(plan.person(), plan.desk(), plan.substitute(), plan.from(), plan.to(), by.userId());
  }

  /** Ends it at once, or takes back one that has not begun. */
  @Transactional
  public void end(Staff by, long id) {
    Absence absence = rows.find(id).orElseThrow(() -> new Refusal("没有这条外出登记，请刷新后再试。"));
    insist(by, absence.person(), absence.desk(), "结束外出");
    if (absence.endedAt() != null || today().isAfter(absence.lastDay())) {
      throw new Refusal("这条外出登记已经结束，不必再结束。");
    }
    rows.end(id, by.userId());
  }

  /** Ends all that concern the person at the desk. */
  @Transactional
  public void endAll(Staff by, String person, String desk) {
    rows.concerning(person, today()).stream().filter(each -> each.desk().equals(desk)).forEach(each -> rows.end(each.id(), by.userId()));
  }

  private void insist(Staff by, String person, String desk, String what) {
    Desk held = Desk.parse(desk).orElseThrow(() -> new Refusal("没有代码为“" + desk + "”的岗位，请重新选择。"));
    if (!by.userId().equals(person) && !authority.heads(by, List.of(held))) {
      throw new Refusal("只有本人或者本单位负责人可以" + what + "。");
    }
  }

  private LocalDate today() {
    return Law.today(clock);
  }
}

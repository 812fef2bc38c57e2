package org.legaloversight.demo;

import org.legaloversight.engine.Accounts;
import org.legaloversight.engine.Groups;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Enrolment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the register and opens the accounts of a trial run, all in one transaction. */
@Component
class DemoData {

  /** The password of every account. */
  static final String PASSWORD = "demo";

  private final Units units;
  private final Enrolment enrolment;
  private final Groups groups;
  private final Accounts accounts;

  DemoData(Units units, Enrolment enrolment, Groups groups, Accounts accounts) {
    this.units = units;
    this.enrolment = enrolment;
    this.groups = groups;
    this.accounts = accounts;
  }

  @Transactional
  void load() {
    FictionalRegister register = FictionalRegister.of(units);
    enrolment.enrol(register.firms(), register.lawyers(), "演示数据");
    groups.open(FictionalAccounts.desksOf(register.firms()));
    accounts.open(new FictionalAccounts().all(units, register.firms()), PASSWORD);
  }
}

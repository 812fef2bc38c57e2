package org.legaloversight.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.DeskGroup;
import org.legaloversight.engine.SharedGroup;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EnrolledFirm;

/** Somebody at every desk, so that a trial can follow a case wherever it goes: the account's id is the desk's. */
final class FictionalAccounts {

  private static final long SEED = 430000;

  private final FictionalNames names = new FictionalNames(new Random(SEED));

  static List<DeskGroup> desksOf(Collection<EnrolledFirm> firms) {
    return firms.stream().map(firm -> new DeskGroup(new Desk(Role.FIRM, firm.licence().value()), firm.name())).toList();
  }

  List<Account> all(Units units, Collection<EnrolledFirm> firms) {
    List<Account> accounts = new ArrayList<>();
    DeskGroup.of(units).forEach(desk -> accounts.addAll(at(desk)));
    firms.forEach(firm -> accounts.add(of(firm)));
    accounts.add(new Account("modeler", "省司法厅流程建模员", names.person(), Set.of(SharedGroup.MODELERS.id())));
    accounts.add(new Account("admin", "系统管理员", names.person(), Set.of(SharedGroup.ADMINISTRATORS.id())));
    return accounts;
  }

  /** Two officers, because a re-check on site takes two; one person at every other desk. */
  private List<Account> at(DeskGroup desk) {
    Set<String> groups = desk.desk().role() == Role.SUPERVISOR
        ? Set.of(desk.id(), SharedGroup.STAFF.id(), SharedGroup.SUPERVISORS.id())
        : Set.of(desk.id(), SharedGroup.STAFF.id());
    Stream<String> ids = desk.desk().role() == Role.OFFICER ? Stream.of(desk.id(), desk.id() + "b") : Stream.of(desk.id());
    return ids.map(id -> new Account(id, desk.name(), names.person(), groups)).toList();
  }

  private static Account of(EnrolledFirm firm) {
    String desk = new Desk(Role.FIRM, firm.licence().value()).id();
    return new Account(desk, firm.name(), firm.headName(), Set.of(desk, SharedGroup.FIRMS.id()));
  }
}

package org.legaloversight.reading;

import java.util.List;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmProfile;
import org.legaloversight.register.FirmState;

/**
 * The firm of a case as the register knows it now, worded.
 *
 * @param state such as 停业整顿，至2026年5月6日
 * @param settled whether its state needs no attention
 * @param staff such as 12人，其中合伙人3人
 * @param headOffice null unless it is a branch
 * @param locks who may not leave it now, and why
 */
record PartySheet(String name, String licence, String kind, String headName, String address, String unit, String licensedOn, String state,
    boolean settled, String staff, String headOffice, List<String> branches, List<String> locks) {

  static PartySheet of(FirmProfile profile, Units units) {
    Firm firm = profile.firm();
    return new PartySheet(firm.name(), firm.licence(), firm.kind().label() + (firm.headOffice() == null ? "律师事务所" : "（分所）"), firm.headName(),
        firm.address(), units.unit(firm.unit()).name(), ChineseDate.of(firm.licensedOn()), state(firm), firm.state() == FirmState.ACTIVE,
        profile.lawyers() + "人，其中合伙人" + profile.partners() + "人", profile.headOffice() == null ? null : named(profile.headOffice()),
        profile.branches().stream().map(branch -> branch.name() + "（" + units.unit(branch.unit()).name() + "主管）").toList(),
        profile.locks().stream().map(lock -> lock.lawyers() + "名合伙人和负有责任的律师自" + ChineseDate.of(lock.since()) + "起不得变更执业机构（"
            + lock.caseNumber() + "）").toList());
  }

  private static String named(Firm firm) {
    return firm.name() + "（" + firm.licence() + "）";
  }

  private static String state(Firm firm) {
    return switch (firm.state()) {
      case SUSPENDED -> firm.state().label() + "，至" + ChineseDate.of(firm.suspendedUntil());
      case DEREGISTERED -> "已于" + ChineseDate.of(firm.deregisteredOn()) + "注销";
      case ACTIVE, TERMINATING -> firm.state().label();
    };
  }
}

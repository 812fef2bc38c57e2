package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.RegisterHistory;
import org.springframework.stereotype.Component;

/**
 * Lawyers whose firm is gone and who have six months to find another one (律师执业管理办法 23). An officer is offered those of the own bureau,
 * the longest first. No case begins by itself when the six months are over: whether somebody has been hired after all is for a person to
 * find out, and the lawyer is heard first. That they are over is told by the deadline T24 itself.
 */
@Component
class LawyersWithoutFirm implements FormOptions {

  private static final String WITHOUT_FIRM = "T24";

  private final LawyerRegister lawyers;
  private final FirmRegister firms;
  private final RegisterHistory history;
  private final TimeLimits limits;
  private final Units units;
  private final CurrentStaff staff;

  LawyersWithoutFirm(LawyerRegister lawyers, FirmRegister firms, RegisterHistory history, TimeLimits limits, Units units, CurrentStaff staff) {
    this.lawyers = lawyers;
    this.firms = firms;
    this.history = history;
    this.limits = limits;
    this.units = units;
    this.staff = staff;
  }

  /** Where the lawyer practises, or practised last; empty for one who never did as far as the register knows. */
  Optional<Firm> lastFirm(Lawyer lawyer) {
    return Optional.ofNullable(lawyer.firm()).or(() -> history.stays(lawyer.licence()).stream().findFirst().map(RegisterHistory.Stay::firm))
        .map(firms::firm);
  }

  /** The last day of the six months; only of a lawyer whose day of leaving the register knows. */
  LocalDate lastDay(Lawyer lawyer) {
    return lawyer.leftFirmOn().plusMonths(limits.inForce(WITHOUT_FIRM, lawyer.leftFirmOn()).length());
  }

  @Override
  public String key() {
    return "unhiredLawyerOptions";
  }

  @Override
  public List<Option> options() {
    return staff.require().desk(Role.OFFICER).map(Desk::holder).map(bureau -> lawyers.withoutFirm().stream()
        .filter(lawyer -> lastFirm(lawyer).filter(firm -> units.covers(bureau, firm.unit())).isPresent())
        .map(lawyer -> new Option(words(lawyer), lawyer.licence())).toList()).orElse(List.of());
  }

  private String words(Lawyer lawyer) {
    return lawyer.name() + "（" + lawyer.licence() + "）" + (lawyer.leftFirmOn() == null ? "，离开执业机构的日期未登记"
        : "，六个月至" + ChineseDate.of(lastDay(lawyer)) + "届满");
  }
}

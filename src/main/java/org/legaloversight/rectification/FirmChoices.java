package org.legaloversight.rectification;

import java.util.List;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** The firms against which the person who opens the start form may open an order. */
@Component
class FirmChoices implements FormOptions {

  private final FirmRegister register;
  private final CurrentStaff staff;
  private final Units units;

  FirmChoices(FirmRegister register, CurrentStaff staff, Units units) {
    this.register = register;
    this.staff = staff;
    this.units = units;
  }

  @Override
  public String key() {
    return "firmOptions";
  }

  @Override
  public List<Option> options() {
    return staff.require().desk(Role.OFFICER).map(Desk::holder).map(this::within).orElse(List.of());
  }

  private List<Option> within(String unit) {
    return register.within(unit).stream().map(firm -> new Option(label(firm, unit), firm.licence())).toList();
  }

  private String label(Firm firm, String unit) {
    return firm.unit().equals(unit) ? firm.name() : firm.name() + "（" + units.unit(firm.unit()).region() + "）";
  }
}

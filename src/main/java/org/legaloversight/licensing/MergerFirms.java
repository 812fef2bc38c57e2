package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.springframework.stereotype.Component;

/** The firms of the province that another may absorb. */
@Component
class MergerFirms implements FormOptions {

  private final FirmRegister register;
  private final Units units;
  private final CurrentStaff staff;

  MergerFirms(FirmRegister register, Units units, CurrentStaff staff) {
    this.register = register;
    this.units = units;
    this.staff = staff;
  }

  @Override
  public String key() {
    return "mergerFirmOptions";
  }

  @Override
  public List<Option> options() {
    return register.within(units.province().code()).stream()
        .filter(firm -> firm.headOffice() == null && firm.state() == FirmState.ACTIVE && !Applicants.own(staff.require(), firm))
        .map(firm -> new Option(firm.name(), firm.licence())).toList();
  }
}

package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.springframework.stereotype.Component;

/** The branches whose changes the person may apply for: those of the own firm, or those whose applications that person's bureau receives. */
@Component
class BranchOptions implements FormOptions {

  private final FirmRegister register;
  private final CurrentStaff staff;

  BranchOptions(FirmRegister register, CurrentStaff staff) {
    this.register = register;
    this.staff = staff;
  }

  @Override
  public String key() {
    return "branchOptions";
  }

  @Override
  public List<Option> options() {
    Staff person = staff.require();
    List<Firm> offices = person.desk(Role.FIRM).map(Desk::holder).map(register::branches)
        .orElseGet(() -> person.desk(Role.OFFICER).map(Desk::holder).map(register::within).orElse(List.of()));
    return offices.stream().filter(each -> each.headOffice() != null && each.state() != FirmState.DEREGISTERED)
        .map(each -> new Option(each.name(), each.licence())).toList();
  }
}

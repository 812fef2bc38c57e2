package org.legaloversight.consequence;

import java.util.List;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** The decisions of the province whose annulment its head may carry out. */
@Component
class AnnullableDecisions implements FormOptions {

  private final Annulments annulments;
  private final CurrentStaff staff;
  private final Units units;

  AnnullableDecisions(Annulments annulments, CurrentStaff staff, Units units) {
    this.annulments = annulments;
    this.staff = staff;
    this.units = units;
  }

  @Override
  public String key() {
    return "decisionOptions";
  }

  @Override
  public List<Option> options() {
    return staff.require().holds(Role.HEAD, units.province().code()) ? annulments.standing().stream().map(decision -> new Option(
        decision.kind().title() + " " + decision.number() + "　" + decision.firmName(), decision.number())).toList() : List.of();
  }
}

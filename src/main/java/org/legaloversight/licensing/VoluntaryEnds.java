package org.legaloversight.licensing;

import java.util.List;
import java.util.Set;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Dependents;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The running ends of a firm's branches by their own will, when the firm ends by another case. */
@Component
@Order(36)
class VoluntaryEnds implements Dependents {

  private static final Set<RegisterVerb> END = Set.of(RegisterVerb.TERMINATING, RegisterVerb.DEREGISTERED);

  private final CaseFiles caseFiles;

  VoluntaryEnds(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  /** Such a case has no row but its case file. */
  @Override
  public Set<String> tables() {
    return Set.of();
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return !END.contains(step.verb()) ? List.of() : step.offices().stream().flatMap(office -> caseFiles.runningOf(office).stream())
        .filter(file -> file.kind() == CaseKind.FIRM_DEREGISTRATION && !file.number().equals(step.caseNumber()))
        .map(file -> Consequence.affected(file.number(), "“" + file.firmName() + "”的注销案件" + file.number(), "该所由另案" + step.verb().label()
            + "，由本案负责人决定并案结案或者继续办理", "律师事务所管理办法第32条、第39条")).toList();
  }
}

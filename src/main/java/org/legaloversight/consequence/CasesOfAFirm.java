package org.legaloversight.consequence;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Dependents;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The running cases that no capability answers for, so that none silently stays; and, when a decision is annulled, the cases that
 * it had affected.
 */
@Component
@Order(50)
class CasesOfAFirm implements Dependents {

  private static final Set<RegisterVerb> END = Set.of(RegisterVerb.TERMINATING, RegisterVerb.DEREGISTERED);

  private final CaseFiles caseFiles;
  private final AffectedCases affected;
  private final EndsCarriedOn ends;
  private final ObjectProvider<CaseEnding> endings;

  CasesOfAFirm(CaseFiles caseFiles, AffectedCases affected, EndsCarriedOn ends, ObjectProvider<CaseEnding> endings) {
    this.caseFiles = caseFiles;
    this.affected = affected;
    this.ends = ends;
    this.endings = endings;
  }

  @Override
  public Set<String> tables() {
    return Set.of("case_file");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return step.verb() == RegisterVerb.UNDONE ? undone(step) : END.contains(step.verb()) ? unclaimed(step) : List.of();
  }

  private List<Consequence> unclaimed(RegisterStep step) {
    Set<CaseKind> claimed = endings.stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toSet());
    return step.offices().stream().flatMap(office -> caseFiles.runningOf(office).stream())
        .filter(file -> !claimed.contains(file.kind()) && !file.number().equals(step.caseNumber()))
        .map(file -> Consequence.affected(file.number(), of(file), "律师事务所" + step.verb().label() + "，由该案负责人决定如何处理", "律师事务所管理办法第32条"))
        .toList();
  }

  private List<Consequence> undone(RegisterStep step) {
    List<Consequence> all = new ArrayList<>();
    for (AffectedCase each : affectedBy(step)) {
      CaseFile file = caseFiles.file(each.caseNumber());
      if (merged(each, file) && ends.mustEndAfter(step, file.firmLicence(), file.number())) {
        all.add(Consequence.affected(file.number(), of(file), "此前并案结案，但该所自身的终止决定未被撤销，仍应终止；由该案承办人另立新案，接续终止程序",
            "律师事务所管理办法第32条、第39条"));
      } else if (merged(each, file)) {
        all.add(Consequence.affected(file.number(), of(file), "因本案并案结案，原案卷不再打开；由该案承办人决定是否另立新案恢复办理", ON_REVIEW));
      } else if (each.decision() == Settlement.CONTINUE) {
        all.add(Consequence.stays(of(file), "已决定继续办理，照常", ON_REVIEW));
      } else if (each.settledAt() == null) {
        all.add(Consequence.changed(of(file), "处理受影响案件的待办随之取消，案件照常办理", ON_REVIEW));
        if (!step.forecast()) {
          affected.voidOne(each);
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static boolean merged(AffectedCase each, CaseFile file) {
    return each.decision() == Settlement.MERGE && CaseEnding.Ground.FIRM_GONE.label().equals(file.outcome());
  }

  /** Also by the case whose decision this one carried out. */
  private List<AffectedCase> affectedBy(RegisterStep undoing) {
    return caseFiles.find(undoing.caseNumber()).stream().flatMap(file -> ends.cases(file.firmLicence(), file.number()).stream())
        .flatMap(number -> affected.causedBy(number).stream()).toList();
  }

  private static String of(CaseFile file) {
    return "“" + file.firmName() + "”的" + file.kind().title() + "案件" + file.number();
  }
}

package org.legaloversight.licensing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Dependents;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The undecided applications of a firm and of its lawyers when the register changes. */
@Component
@Order(35)
class ApplicationsOfAFirm implements Dependents {

  private static final String ASKED_AGAIN = "条件在决定前重新核对";

  private final LicenceApplications applications;
  private final LicenceMatters matters;

  ApplicationsOfAFirm(LicenceApplications applications, LicenceMatters matters) {
    this.applications = applications;
    this.matters = matters;
  }

  @Override
  public Set<String> tables() {
    return Set.of("licence_application");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return Stream.concat(step.offices().stream().flatMap(this::ofOffice),
            step.lawyers().stream().flatMap(lawyer -> applications.findFirstByLawyerAndStateIn(lawyer, ApplicationState.UNDECIDED).stream()))
        .filter(application -> !application.caseNumber().equals(step.caseNumber())).distinct()
        .flatMap(application -> of(application, step).stream()).toList();
  }

  /** Its own, and of a branch its changes, for which its firm applies. */
  private Stream<LicenceApplication> ofOffice(String office) {
    return Stream.concat(applications.concerning(office, ApplicationState.OPEN).stream(),
        applications.ofBranch(office).stream().filter(each -> ApplicationState.OPEN.contains(each.state())));
  }

  private List<Consequence> of(LicenceApplication application, RegisterStep step) {
    String of = application.subject() + "的申请" + application.caseNumber();
    boolean ends = step.verb() == RegisterVerb.TERMINATING || step.verb() == RegisterVerb.DEREGISTERED;
    if (ends && matters.of(application).outlivesFirm()) {
      return List.of(Consequence.stays(of, "只涉及律师本人，继续办理", "律师执业管理办法第23条"));
    }
    return switch (step.verb()) {
      case TERMINATING, DEREGISTERED -> List.of(Consequence.affected(application.caseNumber(), of, "律师事务所" + step.verb().label()
          + "，由该案负责人决定以主体终止结案或者继续办理", "律师事务所管理办法第32条；行政许可法第38条"));
      case MOVED -> List.of(matters.of(application).movesWith(application, step.subject())
          ? Consequence.changed(of, "随律师事务所移交新的主管机关，待办事项同时移交", "律师事务所管理办法第64条")
          : Consequence.stays(of, "由受理的司法行政机关继续办理", "律师事务所管理办法第18条、第36条"));
      case SUSPENDED, RESUMED, PRACTICE_SUSPENDED, PRACTICE_RESUMED, PARTNERS_LOCKED, UNLOCKED, UNDONE ->
          List.of(Consequence.stays(of, "继续办理，" + ASKED_AGAIN, "行政许可法第38条"));
      default -> List.of();
    };
  }
}

package org.legaloversight.licensing;

import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Applications that are not decided yet, and what may not run beside them. */
@Component
class RunningApplications {

  private final LicenceApplications applications;
  private final ObjectProvider<LicenceMatter> matters;

  RunningApplications(LicenceApplications applications, ObjectProvider<LicenceMatter> matters) {
    this.applications = applications;
    this.matters = matters;
  }

  /**
   * One lawyer has one application at a time; a firm as many as do not contradict each other.
   *
   * @throws Refusal naming the one that runs
   */
  void refuseContradiction(LicenceMatter matter, Sought sought) {
    Stream<LicenceApplication> ofPerson = Stream.concat(
        sought.lawyer() == null ? Stream.empty()
            : applications.findFirstByLawyerAndStateIn(sought.lawyer(), ApplicationState.UNDECIDED).stream(),
        sought.person() == null ? Stream.empty()
            : applications.findFirstByPersonAndStateIn(sought.person(), ApplicationState.UNDECIDED).stream());
    Stream<LicenceApplication> ofFirm = Stream.of(Optional.ofNullable(sought.licence()), Optional.ofNullable(sought.otherLicence()))
        .flatMap(Optional::stream).flatMap(firm -> applications.concerning(firm, ApplicationState.UNDECIDED).stream())
        .filter(other -> contradict(matter, other, sought));
    Stream.concat(ofPerson, ofFirm).findFirst().ifPresent(other -> {
      throw new Refusal("“" + other.subject() + "”的申请" + other.caseNumber() + other.state().label() + "，与本项申请不能同时办理；请待该案办结，或者先撤回该项申请。");
    });
  }

  private boolean contradict(LicenceMatter matter, LicenceApplication other, Sought sought) {
    boolean same = matter.process().equals(other.matter()) && sought.lawyer() == null && sought.person() == null && other.lawyer() == null
        && matter.contradictsItself(sought.scope(), other.scope());
    return same || matter.contradicts().contains(other.matter())
        || matters.stream().anyMatch(each -> each.process().equals(other.matter()) && each.contradicts().contains(matter.process()));
  }
}

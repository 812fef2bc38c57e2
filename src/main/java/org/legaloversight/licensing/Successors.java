package org.legaloversight.licensing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseNumber;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/**
 * The firms that are established because others merge or divide: each by its own application, like any new firm, which names the case that
 * granted the merger or division. Their founders are still at the old firms, which end only afterwards; so nobody's bar is lifted for them.
 */
@Component
class Successors {

  private final LicenceApplications applications;
  private final CaseFiles caseFiles;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;

  Successors(LicenceApplications applications, CaseFiles caseFiles, FirmRegister register, LawyerRegister lawyers, PartnershipRules practice) {
    this.applications = applications;
    this.caseFiles = caseFiles;
    this.register = register;
    this.lawyers = lawyers;
    this.practice = practice;
  }

  /**
   * The case for which the firm is to be established, as the form names it; empty for any other new firm.
   *
   * @throws Refusal when that is none that waits for new firms, or none of the founders comes from its firms
   */
  Optional<String> origin(FormValues form) {
    Optional<String> named = form.optionalText("origin").map(CaseNumber::typed);
    named.ifPresent(number -> {
      LicenceApplication origin = applications.findById(number).filter(this::waits)
          .orElseThrow(() -> new Refusal("“" + form.label("origin") + "”" + number + "不是已获准、等待新设律师事务所的合并、分立案件，请核对案号；不是因合并、分立设立的请留空。"));
      if (FounderConditions.founders(form).stream().map(lawyers::lawyer)
          .noneMatch(founder -> firms(origin).stream().anyMatch(firm -> practice.practisesAt(founder, firm.licence())))) {
        throw new Refusal("设立人均不在案件" + number + "的律师事务所执业，不能因该合并、分立设立；请核对案号和设立人的执业证号。");
      }
    });
    return named;
  }

  private boolean waits(LicenceApplication each) {
    return each.matter().equals(FirmMergerDivision.PROCESS) && each.state() == ApplicationState.GRANTED && Reorganization.of(each).founds()
        && caseFiles.file(each.caseNumber()).running();
  }

  /** The firms that the merger or division concerns. */
  List<Firm> firms(LicenceApplication origin) {
    return Stream.of(Optional.ofNullable(origin.firm()), Optional.ofNullable(origin.otherFirm())).flatMap(Optional::stream).map(register::firm).toList();
  }

  /** Those of them that end with it. */
  List<Firm> ending(LicenceApplication origin) {
    return firms(origin).stream().filter(firm -> !(Reorganization.of(origin).applicantGoesOn() && firm.licence().equals(origin.firm()))).toList();
  }

  /** Licences of the firms, their branches included, in whose place the new one comes; none for any other new firm. */
  List<String> succeeded(LicenceApplication establishment) {
    return Optional.ofNullable(establishment.scope()).map(applications::application).map(this::ending).orElse(List.of()).stream()
        .flatMap(firm -> Stream.concat(Stream.of(firm), register.branches(firm.licence()).stream())).map(Firm::licence).toList();
  }

  /** The applications by which its new firms have been licensed. */
  List<LicenceApplication> licensed(String caseNumber) {
    return all(caseNumber).stream().filter(each -> each.state() == ApplicationState.GRANTED).toList();
  }

  /** Those that are not decided yet. */
  List<LicenceApplication> undecided(String caseNumber) {
    return all(caseNumber).stream().filter(each -> each.state().undecided()).toList();
  }

  private List<LicenceApplication> all(String caseNumber) {
    return applications.findByMatterAndScopeOrderByCaseNumber(FirmEstablishment.PROCESS, caseNumber);
  }

  /** As words of a refusal or a briefing tell how far the new firms have come. */
  String words(String caseNumber) {
    return all(caseNumber).isEmpty() ? "尚未提出设立申请" : all(caseNumber).stream()
        .map(each -> each.subject() + each.caseNumber() + each.state().label()).collect(Collectors.joining("；"));
  }
}

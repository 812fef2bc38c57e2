package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.PartnershipRules;
import org.legaloversight.register.RegisterHistory;
import org.springframework.stereotype.Component;

/**
 * The certificates of the lawyers whom a merger or division has brought to another firm, as founders of a new one or after them: each still
 * names the old firm. Who has left the new one since has been given another certificate by that case.
 */
@Component
class CertificateExchange implements CaseOptions {

  private final LicenceApplications applications;
  private final Successors successors;
  private final RegisterHistory history;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final LicenceCards cards;
  private final FormDays days;
  private final DeadlineLedger ledger;

  CertificateExchange(LicenceApplications applications, Successors successors, RegisterHistory history, LawyerRegister lawyers,
      PartnershipRules practice, LicenceCards cards, FormDays days, DeadlineLedger ledger) {
    this.applications = applications;
    this.successors = successors;
    this.history = history;
    this.lawyers = lawyers;
    this.practice = practice;
    this.cards = cards;
    this.days = days;
    this.ledger = ledger;
  }

  private List<Lawyer> brought(LicenceApplication application) {
    List<LicenceApplication> founded = successors.licensed(application.caseNumber());
    List<String> firms = Stream.concat(Stream.of(application.firm()), founded.stream().map(LicenceApplication::licence)).toList();
    return Stream.concat(Stream.of(application), founded.stream()).flatMap(each -> history.broughtBy(each.caseNumber()).stream()).distinct()
        .map(lawyers::lawyer).filter(lawyer -> firms.stream().anyMatch(firm -> practice.practisesAt(lawyer, firm))).toList();
  }

  private boolean holds(Lawyer lawyer) {
    return cards.held(lawyer.licence());
  }

  void exchanged(LicenceApplication application, SubmittedForm form) {
    days.between(form, "collectedOn", application.decidedOn().orElseThrow(), "准予许可决定");
    days.between(form, "issuedOn", form.date("collectedOn"), form.label("collectedOn"));
    List<Lawyer> all = brought(application);
    List<String> collected = form.items("collected");
    Checklists.refuseUnknown(collected, all.stream().map(Lawyer::licence).toList(), "交回旧证的律师");
    List<Lawyer> lost = all.stream().filter(lawyer -> holds(lawyer) && !collected.contains(lawyer.licence())).toList();
    if (!lost.isEmpty() && !form.has("medium")) {
      throw new Refusal("下列律师的旧证未勾选为已交回：" + lost.stream().map(Lawyer::name).collect(Collectors.joining("、")) + "。已交回的请逐项勾选；遗失的，请填写“"
          + form.label("medium") + "”（律师执业管理办法第48条第1款）。");
    }
    all.forEach(lawyer -> exchange(lawyer, form, collected.contains(lawyer.licence())));
    ledger.meet(form.caseNumber(), Licensing.ISSUE, form.date("issuedOn"), "换发律师执业证");
  }

  /** One that is void already needs only another in its place. */
  private void exchange(Lawyer lawyer, SubmittedForm form, boolean returned) {
    LocalDate on = form.date("collectedOn");
    if (returned) {
      cards.collect(lawyer.licence(), form.caseNumber(), on);
    } else if (holds(lawyer)) {
      cards.declareVoid(lawyer.licence(), form.caseNumber(), on);
    }
    cards.issue(lawyer.licence(), form.caseNumber(), form.date("issuedOn"));
  }

  @Override
  public String key() {
    return "followingLawyerOptions";
  }

  /** Those who have one to hand in. */
  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return brought(applications.application(caseNumber)).stream().filter(this::holds)
        .map(lawyer -> new FormOptions.Option(lawyer.name() + "（" + lawyer.licence() + "）", lawyer.licence())).toList();
  }
}

package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** To which new firm the lawyers go who have not founded one: of a firm that ends all of them, of one that goes on those who are named. */
@Component
class LawyersDivided implements CaseOptions {

  private final Successors successors;
  private final MergerConditions conditions;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final FirmRules rules;

  LawyersDivided(Successors successors, MergerConditions conditions, FirmRegister register,
      LawyerRegister lawyers, PartnershipRules practice, FirmRules rules) {
    this.successors = successors;
    this.conditions = conditions;
    this.register = register;
    this.lawyers = lawyers;
    this.practice = practice;
    this.rules = rules;
  }

  /**
   * The new firms have their licences.
   *
   * @throws Refusal while one is not decided yet or they are too few, while a suspension of business bars it, or when a lawyer has no place
   */
  void move(LicenceApplication application, SubmittedForm form) {
    refuseUndecided(application);
    refuseTooFew(application);
    successors.firms(application).forEach(firm -> rules.mustAllow(FirmAct.MERGE_OR_SPLIT, firm.licence()));
    List<String> ending = successors.ending(application).stream().flatMap(firm -> conditions.following(firm).stream()).toList();
    Map<String, String> places = places(application, form, ending);
    List<String> without = ending.stream().filter(lawyer -> !places.containsKey(lawyer)).map(lawyer -> lawyers.lawyer(lawyer).name()).toList();
    if (!without.isEmpty()) {
      throw new Refusal("下列律师没有安排：" + String.join("、", without) + "。其律师事务所将要终止，请在“" + form.label("moves") + "”中逐人填写转入的新所。");
    }
    places.forEach((lawyer, firm) -> {
      if (ending.contains(lawyer)) {
        lawyers.follow(lawyer, firm, application.caseNumber());
      } else {
        lawyers.join(lawyer, firm, application.caseNumber());
      }
    });
  }

  /**
   * The old firms stay as they are.
   *
   * @throws Refusal when a new one has been licensed, or still may be
   */
  void leave(LicenceApplication application) {
    refuseUndecided(application);
    if (!successors.licensed(application.caseNumber()).isEmpty()) {
      throw new Refusal("已有新设的律师事务所取得许可（" + successors.words(application.caseNumber())
          + "），不能再选择“不再实施”；请继续办理其余的设立，或者由原律师事务所申请注销。");
    }
  }

  private void refuseUndecided(LicenceApplication application) {
    if (!successors.undecided(application.caseNumber()).isEmpty()) {
      throw new Refusal("新设律师事务所的申请尚未办结（" + successors.words(application.caseNumber()) + "），请待其办结或者撤回后提交。");
    }
  }

  /** Of several some may have been given up, as long as it is still a division. */
  private void refuseTooFew(LicenceApplication application) {
    Reorganization what = Reorganization.of(application);
    int licensed = successors.licensed(application.caseNumber()).size();
    if (licensed < what.leastNew()) {
      throw new Refusal(what.label() + "应当新设" + what.leastNew() + "家以上律师事务所，已准予设立" + licensed + "家（" + successors.words(application.caseNumber())
          + "）。请先由受理窗口提出设立申请，填写本案案号；不再设立的请选择“不再实施”。");
    }
  }

  /** Where there is but one new firm for all, nobody need be named. */
  private Map<String, String> places(LicenceApplication application, SubmittedForm form, List<String> ending) {
    List<String> founded = successors.licensed(application.caseNumber()).stream().map(LicenceApplication::licence).toList();
    Map<String, String> places = new LinkedHashMap<>();
    if (Reorganization.of(application) == Reorganization.CONSOLIDATION) {
      ending.forEach(lawyer -> places.put(lawyer, founded.get(0)));
    }
    for (FormValues row : form.has("moves") ? form.rows("moves") : List.<FormValues>of()) {
      Lawyer lawyer = lawyers.lawyer(row.text("lawyer"));
      if (successors.firms(application).stream().noneMatch(firm -> practice.practisesAt(lawyer, firm.licence()))) {
        throw new Refusal("律师“" + lawyer.name() + "”不在合并、分立的律师事务所执业，请核对执业证号；已随设立转入新所的不必填写。");
      }
      if (!founded.contains(row.text("firm"))) {
        throw new Refusal("“" + row.label("firm") + "”不是本案新设的律师事务所，请从所列选项中选择。");
      }
      places.put(lawyer.licence(), row.text("firm"));
    }
    return places;
  }

  @Override
  public String key() {
    return "newFirmOptions";
  }

  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return successors.licensed(caseNumber).stream().map(each -> register.firm(each.licence()))
        .map(firm -> new FormOptions.Option(firm.name(), firm.licence())).toList();
  }
}

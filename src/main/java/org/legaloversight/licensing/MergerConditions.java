package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** What the law asks of firms that merge or divide (律师事务所管理办法 30, 处罚办法 47). */
@Component
class MergerConditions {

  private final FirmRegister register;
  private final FirmRules rules;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final Resolutions resolutions;
  private final Successors successors;
  private final CaseFiles caseFiles;
  private final Clock clock;

  MergerConditions(FirmRegister register, FirmRules rules, LawyerRegister lawyers, PartnershipRules practice, Resolutions resolutions,
      Successors successors, CaseFiles caseFiles, Clock clock) {
    this.register = register;
    this.rules = rules;
    this.lawyers = lawyers;
    this.practice = practice;
    this.resolutions = resolutions;
    this.successors = successors;
    this.caseFiles = caseFiles;
    this.clock = clock;
  }

  List<Condition> of(LicenceApplication application, FormValues filed) {
    Reorganization what = Reorganization.of(application);
    Firm firm = register.firm(application.firm());
    List<Condition> all = new ArrayList<>();
    all.add(free(LicensingRule.FREE_TO_MERGE, firm));
    resolutions.condition(firm, filed).ifPresent(all::add);
    if (what.merger()) {
      ofTheOther(register.firm(application.otherFirm()), filed, all);
    }
    all.add(LicensingRule.MERGER_AGREED.forTheOfficer(filed.date("agreedOn") + "签订的" + what.label() + "协议"));
    all.add(LicensingRule.MERGER_SETTLED.forTheOfficer(filed.text("settlement")));
    if (what.founds()) {
      all.add(LicensingRule.NEW_FIRMS.forTheOfficer("新设" + what.newFirms(filed) + "家，名称和设立条件在各自的设立案件中审查"));
    }
    if (what.applicantGoesOn()) {
      all.add(LicensingRule.MERGER_CHARTER.forTheOfficer("“" + firm.name() + "”修改后的章程、合伙协议"));
    }
    if (what == Reorganization.SPIN_OFF) {
      all.add(remains(firm));
    }
    ofTheEnding(successors.ending(application), all);
    if (!partners(filed).isEmpty()) {
      all.add(partners(firm, register.firm(application.otherFirm()), partners(filed)));
    }
    return all;
  }

  private void ofTheOther(Firm other, FormValues filed, List<Condition> all) {
    all.add(free(LicensingRule.OTHER_FREE_TO_MERGE, other));
    resolutions.condition(other, new OtherResolution(filed))
        .ifPresent(resolved -> all.add(new Condition(LicensingRule.OTHER_RESOLVED, resolved.standing(), resolved.because())));
  }

  private void ofTheEnding(List<Firm> ending, List<Condition> all) {
    if (!ending.isEmpty()) {
      all.add(cases(ending));
      all.add(leaving(ending));
      branches(ending).ifPresent(all::add);
    }
  }

  private Condition free(LicensingRule rule, Firm firm) {
    Optional<String> bar = rules.bar(FirmAct.MERGE_OR_SPLIT, firm.licence());
    return rule.when(bar.isEmpty(), "“" + firm.name() + "”没有此类记载", bar.map(ApprovalConditions::clause).orElse(""));
  }

  /** Of one that goes on so many partners must stay as its form needs; who leaves is known when the new ones are applied for. */
  private Condition remains(Firm firm) {
    int partners = practice.partners(firm).size();
    int least = firm.kind().leastPartners();
    return partners < least ? LicensingRule.FIRM_REMAINS.notMet("现有合伙人" + partners + "人，低于法定人数" + least + "人")
        : LicensingRule.FIRM_REMAINS.forTheOfficer("现有合伙人" + partners + "人，分出后不得少于" + least + "人");
  }

  /** An end that has been resolved upon goes its own way; of anything else the officer judges whether another firm can take it over. */
  private Condition cases(List<Firm> ending) {
    List<CaseFile> running = ending.stream().flatMap(firm -> caseFiles.runningOf(firm.licence()).stream())
        .filter(file -> file.kind() != CaseKind.FIRM_MERGER_DIVISION).toList();
    Optional<CaseFile> end = running.stream().filter(file -> file.kind() == CaseKind.FIRM_DEREGISTRATION).findFirst();
    if (end.isPresent()) {
      return LicensingRule.ENDING_CASES.notMet("注销案件" + end.get().number() + "正在办理");
    }
    return running.isEmpty() ? LicensingRule.ENDING_CASES.met("没有在办案件") : LicensingRule.ENDING_CASES.forTheOfficer("在办："
        + running.stream().map(file -> file.kind().title() + file.number()).collect(Collectors.joining("、")) + "；整改、投诉须先办结或者由承接的律师事务所承接");
  }

  private Condition leaving(List<Firm> ending) {
    List<Lawyer> all = ending.stream().flatMap(firm -> lawyers.at(firm).stream()).toList();
    String staying = all.stream().flatMap(lawyer -> rules.barsToMove(lawyer.licence()).stream().limit(1)
        .map(bar -> "律师" + lawyer.name() + "（" + bar + "）")).collect(Collectors.joining("、"));
    String told = ending.stream().mapToInt(firm -> following(firm).size()).sum() + "人可以转入承接的律师事务所";
    return staying.isEmpty() ? LicensingRule.ENDING_LAWYERS.met(told)
        : LicensingRule.ENDING_LAWYERS.forTheOfficer(told + "；" + staying + "不随同转入，情形消除后自行变更执业机构");
  }

  /** A branch has no life of its own (律师事务所管理办法 39). */
  private Optional<Condition> branches(List<Firm> ending) {
    List<Firm> branches = ending.stream().flatMap(firm -> register.branches(firm.licence()).stream()).toList();
    return branches.isEmpty() ? Optional.empty() : Optional.of(LicensingRule.ENDING_BRANCHES.forTheOfficer(branches.stream().map(Firm::name)
        .collect(Collectors.joining("、")) + "随总所终止、注销，分所律师一并转入承接的律师事务所；要在当地执业的，另行申请设立分所"));
  }

  private Condition partners(Firm firm, Firm other, List<String> named) {
    if (!firm.kind().partnership()) {
      return LicensingRule.MERGER_PARTNERS.notMet(firm.kind() == FirmKind.INDIVIDUAL ? "个人律师事务所只有设立人一人，请先变更组织形式" : "国资律师事务所没有合伙人");
    }
    List<Lawyer> all = named.stream().map(lawyers::lawyer).toList();
    Optional<String> wrong = all.stream().flatMap(lawyer -> wrong(lawyer, other).map(because -> "律师" + lawyer.name() + "：" + because).stream()).findFirst();
    if (wrong.isPresent()) {
      return LicensingRule.MERGER_PARTNERS.notMet(wrong.get());
    }
    String names = all.stream().map(Lawyer::name).collect(Collectors.joining("、"));
    return all.stream().anyMatch(lawyer -> lawyer.practisingSince() == null)
        ? LicensingRule.MERGER_PARTNERS.forTheOfficer(names + "；名册没有部分律师的首次执业日期，请核对") : LicensingRule.MERGER_PARTNERS.met(names);
  }

  private Optional<String> wrong(Lawyer lawyer, Firm other) {
    LocalDate today = Law.today(clock);
    return !practice.practisesAt(lawyer, other.licence()) ? Optional.of("不在“" + other.name() + "”执业")
        : practice.partTime(lawyer).or(() -> practice.tooYoung(lawyer, today)).or(() -> practice.barred(lawyer, today))
            .or(() -> rules.barsToMove(lawyer.licence()).stream().findFirst());
  }

  /** Numbers of the lawyers of the firm and its branches who may move today. */
  List<String> following(Firm other) {
    return lawyers.at(other).stream().map(Lawyer::licence).filter(lawyer -> rules.barsToMove(lawyer).isEmpty()).toList();
  }

  /** Numbers of those whom the agreement makes partners of the firm that goes on; it need not make any. */
  static List<String> partners(FormValues filed) {
    return filed.has("partners") ? filed.rows("partners").stream().map(row -> row.text("lawyer")).distinct().toList() : List.of();
  }
}

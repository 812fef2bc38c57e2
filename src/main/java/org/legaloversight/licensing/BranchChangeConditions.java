package org.legaloversight.licensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.FormValues;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** What the law asks of each change of a branch (律师事务所管理办法 34, 37, 38). */
@Component
class BranchChangeConditions {

  private final FirmRegister register;
  private final FirmRules rules;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final BranchConditions branches;
  private final Units units;

  BranchChangeConditions(FirmRegister register, FirmRules rules, LawyerRegister lawyers, PartnershipRules practice, BranchConditions branches,
      Units units) {
    this.register = register;
    this.rules = rules;
    this.lawyers = lawyers;
    this.practice = practice;
    this.branches = branches;
    this.units = units;
  }

  List<Condition> of(LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(application.firm());
    Firm branch = register.firm(ChangeOfBranch.branch(application));
    return switch (ChangeOfBranch.of(application)) {
      case HEAD -> head(application, firm, branch, filed);
      case NAME -> name(firm, branch, filed.text("name"));
      case ADDRESS -> address(firm, filed);
    };
  }

  private List<Condition> head(LicenceApplication application, Firm firm, Firm branch, FormValues filed) {
    Lawyer head = lawyers.lawyer(filed.text("head"));
    String named = "律师" + head.name();
    List<Condition> all = new ArrayList<>(goOn(firm, branch));
    boolean there = branch.licence().equals(head.firm());
    boolean ofTheFirm = practice.practisesAt(head, firm.licence());
    all.add(LicensingRule.BRANCH_HEAD_HERE.when(ofTheFirm, named + (there ? "在该分所执业" : "随本次变更派驻该分所"), named + "不在总所或者其分所执业"));
    all.add(LicensingRule.BRANCH_HEAD_FULL_TIME.when(!head.partTime(), named + "是专职律师", named + "是兼职律师"));
    all.add(branches.fit(head, application.appliedOn()));
    all.add(LicensingRule.HEAD_RECORD.forTheOfficer("市州司法局出具的" + named + "的证明"));
    if (!there) {
      List<String> bars = rules.barsToMove(head.licence());
      all.add(LicensingRule.FREE_TO_MOVE.when(bars.isEmpty(), named + "没有停止执业、停业整顿、应当终止的记载", named + "：" + String.join("；", bars)));
    }
    return all;
  }

  private static List<Condition> goOn(Firm firm, Firm branch) {
    return List.of(ApprovalConditions.goesOn(firm), ApprovalConditions.goesOn(branch));
  }

  private List<Condition> name(Firm firm, Firm branch, String name) {
    List<Condition> all = new ArrayList<>(goOn(firm, branch));
    Optional<String> bar = rules.bar(FirmAct.RENAME, branch.licence());
    all.add(LicensingRule.FREE_TO_RENAME.when(bar.isEmpty(), "没有停业整顿处罚期限未满的记载", bar.map(ApprovalConditions::clause).orElse("")));
    all.add(follows(firm, branch, name));
    all.add(LicensingRule.NAME_FREE.when(!rules.nameTaken(name, branch.licence()), "“" + name + "”", "“" + name + "”已由名册上的另一家律师事务所使用"));
    return all;
  }

  private Condition follows(Firm firm, Firm branch, String name) {
    String city = units.cityOf(branch.unit()).region();
    return BranchName.place(name, firm.name())
        .map(place -> city.startsWith(place) || units.unit(branch.unit()).region().startsWith(place)
            ? LicensingRule.BRANCH_NAME_FOLLOWS.met("“" + name + "”与总所“" + firm.name() + "”相符")
            : LicensingRule.BRANCH_NAME_FOLLOWS.forTheOfficer("“" + name + "”中的地名“" + place + "”，分所在" + city))
        .orElseGet(() -> LicensingRule.BRANCH_NAME_FOLLOWS.notMet("“" + name + "”与总所现名“" + firm.name() + "”不符，应当例如“"
            + BranchName.example(firm.name(), city) + "”"));
  }

  /** Neither a suspension of business nor an end that has begun bars it: where the branch is, it is (law.md 8b 13). */
  private static List<Condition> address(Firm firm, FormValues filed) {
    return List.of(BranchConditions.elsewhere(firm, filed.text("county")), LicensingRule.PREMISES.forTheOfficer(filed.text("address") + "的租赁合同或者房屋产权证"));
  }
}

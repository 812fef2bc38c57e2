package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** What the law asks of a firm that opens a branch, and of the branch (律师法 19, 律师事务所管理办法 33, 34). */
@Component
class BranchConditions {

  private static final int HEAD_YEARS = 3;
  private static final int HEAD_LAWYERS = 20;
  private static final int CLEAN_YEARS = 3;

  /** Where the branch is to be: in poor areas one or two lawyers and a third of the funds are enough (第34条第2款). */
  enum Area {
    ORDINARY("BRANCH"),
    POOR("BRANCH_POOR");

    private final String kind;

    Area(String kind) {
      this.kind = kind;
    }
  }

  private final FirmRegister register;
  private final FirmRules rules;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final Minimums minimums;

  BranchConditions(FirmRegister register, FirmRules rules, LawyerRegister lawyers, PartnershipRules practice, Minimums minimums) {
    this.register = register;
    this.rules = rules;
    this.lawyers = lawyers;
    this.practice = practice;
    this.minimums = minimums;
  }

  /** @param on the day of the application */
  List<Condition> of(Firm firm, LocalDate on, FormValues filed) {
    List<Condition> all = new ArrayList<>();
    ofTheFirm(firm, on, all);
    Area area = filed.choice("area", Area.class);
    Minimum least = minimums.of(area.kind).orElseThrow(() -> new IllegalStateException("The table of minimums has no row " + area.kind));
    if (area == Area.POOR) {
      all.add(LicensingRule.POOR_AREA.forTheOfficer(filed.text("address")));
    }
    all.add(rules.nameTaken(filed.text("name"), null) ? LicensingRule.BRANCH_NAME.notMet("名称“" + filed.text("name") + "”已由名册上的另一家使用")
        : LicensingRule.BRANCH_NAME.forTheOfficer("“" + filed.text("name") + "”，请对照名称核准通知书"));
    String county = filed.text("county");
    all.add(elsewhere(firm, county));
    all.add(LicensingRule.BRANCH_PREMISES.forTheOfficer(filed.text("address") + "的租赁合同或者房屋产权证"));
    all.add(sent(firm, least.lawyers(), lawyers(filed)));
    int funds = filed.integer("funds");
    all.add(funds < least.funds() ? LicensingRule.BRANCH_FUNDS.notMet(funds + "万元，低于" + least.funds() + "万元")
        : LicensingRule.BRANCH_FUNDS.forTheOfficer(funds + "万元的资产证明"));
    all.add(head(filed, on));
    return all;
  }

  static Condition elsewhere(Firm firm, String county) {
    return LicensingRule.BRANCH_PLACE.when(!county.equals(firm.unit()), "与总所不在同一县区", "总所就在该县区");
  }

  private void ofTheFirm(Firm firm, LocalDate on, List<Condition> all) {
    LocalDate grown = firm.licensedOn().plusYears(HEAD_YEARS);
    long staff = register.lawyersWithBranches(firm.licence());
    Optional<String> bar = rules.bar(FirmAct.OPEN_BRANCH, firm.licence());
    all.add(LicensingRule.HEAD_PARTNERSHIP.when(firm.kind().partnership(), firm.kind().label(), firm.kind().label()));
    all.add(LicensingRule.HEAD_THREE_YEARS.when(!grown.isAfter(on), firm.licensedOn() + "成立", firm.licensedOn() + "成立，至" + grown + "满三年"));
    all.add(LicensingRule.HEAD_TWENTY.when(staff >= HEAD_LAWYERS, "连同分所" + staff + "人", "连同分所仅" + staff + "人"));
    all.add(bar.map(LicensingRule.HEAD_IN_ORDER::notMet).orElseGet(() -> LicensingRule.HEAD_IN_ORDER.met("没有此类记载")));
    all.add(LicensingRule.NO_BRANCH_REVOKED.forTheOfficer("查询处罚记录"));
  }

  private Condition sent(Firm firm, int least, List<String> licences) {
    if (licences.size() < least) {
      return LicensingRule.BRANCH_LAWYERS.notMet("派驻" + licences.size() + "人，少于" + least + "人");
    }
    for (String licence : licences) {
      Lawyer lawyer = lawyers.lawyer(licence);
      List<String> bars = rules.barsToMove(licence);
      Optional<String> wrong = !practice.practisesAt(lawyer, firm.licence()) ? Optional.of("不在总所或者其分所执业")
          : lawyer.partTime() ? Optional.of("是兼职律师，派驻的应当是专职律师") : bars.stream().findFirst();
      if (wrong.isPresent()) {
        return LicensingRule.BRANCH_LAWYERS.notMet("律师" + lawyer.name() + "：" + wrong.get());
      }
    }
    return LicensingRule.BRANCH_LAWYERS.met("派驻" + licences.size() + "人，均为总所的专职律师");
  }

  private Condition head(FormValues filed, LocalDate on) {
    Lawyer head = lawyers.lawyer(filed.text("head"));
    if (!lawyers(filed).contains(head.licence())) {
      return LicensingRule.BRANCH_HEAD.notMet("律师" + head.name() + "不在派驻律师之中");
    }
    return fit(head, on);
  }

  /** Whether the lawyer may be the head of a branch (第34条第1款第5项). */
  Condition fit(Lawyer head, LocalDate on) {
    if (head.suspendedUntil() != null && head.suspendedUntil().plusYears(CLEAN_YEARS).isAfter(on)) {
      return LicensingRule.BRANCH_HEAD.notMet("律师" + head.name() + "停止执业至" + head.suspendedUntil() + "，未满三年");
    }
    return practice.tooYoung(head, on).map(young -> LicensingRule.BRANCH_HEAD.notMet("律师" + head.name() + young))
        .orElseGet(() -> head.practisingSince() == null ? LicensingRule.BRANCH_HEAD.forTheOfficer("名册没有律师" + head.name() + "的首次执业日期，请核对")
            : LicensingRule.BRANCH_HEAD.met("律师" + head.name() + "自" + head.practisingSince() + "起执业"));
  }

  static List<String> lawyers(FormValues filed) {
    return filed.rows("lawyers").stream().map(row -> row.text("lawyer")).distinct().toList();
  }
}

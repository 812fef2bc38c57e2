package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.legaloversight.casework.FormValues;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** What the law asks of a firm that is established and of its founders (律师法 14 to 16, 律师事务所管理办法 8 to 12). */
@Component
class FounderConditions {

  /** 设立人未受停止执业处罚期间，律师事务所管理办法第8条. */
  private static final String CLEAN = "T22";

  private static final int LEAST_OF_STATE = 2;

  private final LawyerRegister lawyers;
  private final FirmRules rules;
  private final PartnershipRules practice;
  private final TimeLimits limits;
  private final Minimums minimums;

  FounderConditions(LawyerRegister lawyers, FirmRules rules, PartnershipRules practice, TimeLimits limits, Minimums minimums) {
    this.lawyers = lawyers;
    this.rules = rules;
    this.practice = practice;
    this.limits = limits;
    this.minimums = minimums;
  }

  /**
   * @param on the day of the application
   * @param approved the approved name; empty while there is none
   */
  List<Condition> of(FormValues form, LocalDate on, Optional<String> approved) {
    FirmKind kind = form.choice("kind", FirmKind.class);
    List<Lawyer> founders = founders(form).stream().map(lawyers::lawyer).toList();
    List<Condition> all = new ArrayList<>();
    all.add(approved.map(name -> LicensingRule.FIRM_NAME.when(!rules.nameTaken(name, null), "“" + name + "”", "“" + name + "”已由名册上的另一家使用"))
        .orElseGet(() -> LicensingRule.FIRM_NAME.forTheOfficer("名称尚待核准")));
    all.add(LicensingRule.PREMISES.forTheOfficer(form.text("address") + "的租赁合同或者房屋产权证"));
    all.add(LicensingRule.FIRM_CHARTER.forTheOfficer("章程" + (kind.partnership() ? "和合伙协议" : "")));
    all.add(enough(kind, founders.size()));
    all.add(each(LicensingRule.FOUNDERS_FULL_TIME, founders, practice::partTime, "均为专职律师"));
    all.add(years(kind, founders, on));
    all.add(each(LicensingRule.FOUNDERS_CLEAN, founders, founder -> suspended(founder, on), "没有此类记载"));
    all.add(each(LicensingRule.FOUNDERS_FREE, founders, founder -> rules.barsToMove(founder.licence()).stream().findFirst(), "没有此类记载"));
    all.add(LicensingRule.FOUNDERS_HEAD.when(founders(form).contains(form.text("head")), "负责人是设立人", "负责人不在设立人之中"));
    all.add(funds(kind, form.integer("funds")));
    return all;
  }

  private static Condition enough(FirmKind kind, int founders) {
    int least = kind == FirmKind.STATE ? LEAST_OF_STATE : kind.leastPartners();
    boolean enough = kind == FirmKind.INDIVIDUAL ? founders == least : founders >= least;
    return LicensingRule.FOUNDERS_ENOUGH.when(enough, kind.label() + "，" + founders + "人", kind.label() + "，" + founders + "人，应为" + least + "人"
        + (kind == FirmKind.INDIVIDUAL ? "" : "以上"));
  }

  private static Condition each(LicensingRule rule, List<Lawyer> founders, Function<Lawyer, Optional<String>> wrong, String fine) {
    return founders.stream().flatMap(founder -> wrong.apply(founder).map(reason -> rule.notMet("律师" + founder.name() + "：" + reason)).stream())
        .findFirst().orElseGet(() -> rule.met(fine));
  }

  /** Where the register does not know since when a founder practises, the officer must. */
  private static Condition years(FirmKind kind, List<Lawyer> founders, LocalDate on) {
    int least = kind.leastYears();
    if (founders.stream().anyMatch(founder -> founder.practisingSince() == null)) {
      return LicensingRule.FOUNDERS_YEARS.forTheOfficer("应满" + least + "年；名册没有部分设立人的首次执业日期，请核对");
    }
    return each(LicensingRule.FOUNDERS_YEARS, founders, founder -> founder.practisingSince().plusYears(least).isAfter(on)
        ? Optional.of("自" + founder.practisingSince() + "起执业，未满" + least + "年") : Optional.empty(), "均满" + least + "年");
  }

  private Optional<String> suspended(Lawyer founder, LocalDate on) {
    int years = Math.abs(limits.inForce(CLEAN, on).length());
    return founder.suspendedUntil() != null && founder.suspendedUntil().isAfter(on.minusYears(years))
        ? Optional.of("停止执业至" + founder.suspendedUntil() + "，至申请之日未满" + years + "年") : Optional.empty();
  }

  private Condition funds(FirmKind kind, int funds) {
    Optional<Minimum> minimum = minimums.of(kind.name());
    if (minimum.isEmpty()) {
      return LicensingRule.FIRM_FUNDS.forTheOfficer("由县级人民政府核拨编制、提供经费保障的文件");
    }
    int least = minimum.get().funds();
    return funds < least ? LicensingRule.FIRM_FUNDS.notMet(funds + "万元，低于" + least + "万元") : LicensingRule.FIRM_FUNDS.forTheOfficer(funds + "万元的资产证明");
  }

  static List<String> founders(FormValues form) {
    return form.rows("founders").stream().map(row -> row.text("lawyer")).distinct().toList();
  }
}

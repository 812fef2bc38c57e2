package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/**
 * By which resolution a firm changes: of its partners, two thirds of whom must take part, themselves or by proxy; where the charter does
 * not say otherwise, more than half of all of them must agree (湖南加强律师事务所管理的规定 8, 9).
 */
@Component
class Resolutions {

  /** How the votes are counted. */
  enum Voting { MAJORITY, CHARTER }

  private final PartnershipRules partnerships;

  Resolutions(PartnershipRules partnerships) {
    this.partnerships = partnerships;
  }

  /**
   * Only partners pass one that can be counted.
   *
   * @param latest the resolution comes before what it decides
   * @throws Refusal when a field is missing, or says what cannot be
   */
  void check(Firm firm, FormValues form, LocalDate latest) {
    if (!firm.kind().partnership()) {
      return;
    }
    if (form.date("resolvedOn").isAfter(latest)) {
      throw new Refusal("“" + form.label("resolvedOn") + "”" + form.date("resolvedOn") + "晚于" + latest + "：应当先有决议，请核对日期。");
    }
    form.choice("voting", Voting.class);
    if (form.integer("inFavour") > form.integer("present")) {
      throw new Refusal("“" + form.label("inFavour") + "”多于“" + form.label("present") + "”，请核对人数。");
    }
  }

  /** Empty for an individual firm, which has nobody to meet. */
  Optional<Condition> condition(Firm firm, FormValues filed) {
    return switch (firm.kind()) {
      case INDIVIDUAL -> Optional.empty();
      case STATE -> Optional.of(LicensingRule.RESOLVED.forTheOfficer("国资律师事务所的律师会议决议"));
      default -> Optional.of(counted(firm, filed));
    };
  }

  private Condition counted(Firm firm, FormValues filed) {
    LocalDate on = filed.date("resolvedOn");
    long all = partnerships.count(firm, on);
    int present = filed.integer("present");
    int inFavour = filed.integer("inFavour");
    String told = on + "的合伙人会议，" + all + "名合伙人中" + present + "人参加、" + inFavour + "人赞成";
    if (present > all) {
      return LicensingRule.RESOLVED.notMet(told + "，参加人数多于名册记载的合伙人，请核对");
    }
    if (present * 3L < all * 2) {
      return LicensingRule.RESOLVED.notMet(told + "，参加的不足三分之二，决议不成立，应当重新召开合伙人会议");
    }
    if (filed.choice("voting", Voting.class) == Voting.CHARTER) {
      return LicensingRule.RESOLVED.forTheOfficer(told + "，请对照章程规定的表决办法");
    }
    return LicensingRule.RESOLVED.when(inFavour * 2L > all, told, told + "，赞成的未过全体合伙人的半数，决议未通过");
  }
}

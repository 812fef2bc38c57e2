package org.legaloversight.licensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.springframework.stereotype.Component;

/** What the law asks of each change of a firm that needs approval. */
@Component
class ApprovalConditions {

  private final FirmRules rules;
  private final PartnershipRules partnerships;
  private final LawyerRegister lawyers;
  private final Resolutions resolutions;

  ApprovalConditions(FirmRules rules, PartnershipRules partnerships, LawyerRegister lawyers, Resolutions resolutions) {
    this.rules = rules;
    this.partnerships = partnerships;
    this.lawyers = lawyers;
    this.resolutions = resolutions;
  }

  List<Condition> of(Firm firm, FormValues filed) {
    List<Condition> all = new ArrayList<>();
    all.add(goesOn(firm));
    resolutions.condition(firm, filed).ifPresent(all::add);
    switch (filed.choice("what", ApprovedChange.class)) {
      case NAME -> name(firm, filed, all);
      case HEAD -> head(firm, filed, all);
      case CHARTER -> all.add(LicensingRule.CHARTER_COMPLETE.forTheOfficer(filed.text("summary")));
      case AGREEMENT -> agreement(firm, filed, all);
      case KIND -> kind(firm, filed, all);
    }
    return all;
  }

  static Condition goesOn(Firm firm) {
    return LicensingRule.FIRM_GOES_ON.unlessEnding(firm, "");
  }

  private void name(Firm firm, FormValues filed, List<Condition> all) {
    String name = filed.text("name");
    Optional<String> bar = rules.bar(FirmAct.RENAME, firm.licence());
    all.add(LicensingRule.FREE_TO_RENAME.when(bar.isEmpty(), "没有停业整顿处罚期限未满的记载", bar.map(ApprovalConditions::clause).orElse("")));
    all.add(LicensingRule.NAME_APPROVED.forTheOfficer("名称核准通知书" + filed.text("approvalNumber") + "（" + filed.date("approvedOn")
        + "）核准的名称与“" + name + "”一致"));
    all.add(LicensingRule.NAME_FREE.when(!rules.nameTaken(name, firm.licence()), "“" + name + "”", "“" + name + "”已由名册上的另一家律师事务所使用"));
  }

  /** A condition stands within a sentence. */
  static String clause(String sentence) {
    return sentence.replaceFirst("。$", "");
  }

  private void head(Firm firm, FormValues filed, List<Condition> all) {
    Lawyer head = lawyers.lawyer(filed.text("head"));
    Optional<String> bar = partnerships.barToHead(head, firm);
    String named = "律师" + head.name();
    all.add(LicensingRule.HEAD_FIT.when(bar.isEmpty(), named, named + bar.orElse("")));
    all.add(LicensingRule.HEAD_RECORD.forTheOfficer("市州司法局出具的" + named + "的证明"));
  }

  private static void agreement(Firm firm, FormValues filed, List<Condition> all) {
    all.add(LicensingRule.HAS_AGREEMENT.when(firm.kind().partnership(), firm.kind().label(), firm.kind().label() + "律师事务所没有合伙协议"));
    all.add(LicensingRule.AGREEMENT_COMPLETE.forTheOfficer(filed.text("summary")));
  }

  private void kind(Firm firm, FormValues filed, List<Condition> all) {
    FirmKind kind = filed.choice("kind", FirmKind.class);
    List<String> after = FirmChangeApproval.partners(filed);
    List<String> bars = new ArrayList<>(partnerships.barsToBecome(firm, kind, after));
    partnerships.partners(firm).stream().filter(each -> !after.contains(each.licence()))
        .forEach(each -> rules.barsToLeave(each.licence()).forEach(bar -> bars.add("律师" + each.name() + "不能退出合伙，" + bar)));
    all.add(LicensingRule.KIND_FIT.when(bars.isEmpty(), "变更后的合伙人（设立人）" + after.size() + "人", String.join("，", bars)));
    all.add(LicensingRule.KIND_RECORD.forTheOfficer("市州司法局出具的证明"));
    all.add(LicensingRule.KIND_ASSETS.forTheOfficer("验资报告、银行存款凭证"));
    all.add(LicensingRule.KIND_SETTLED.forTheOfficer(filed.text("settlement")));
  }
}

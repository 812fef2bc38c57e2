package org.legaloversight.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that change what the licence of a firm or branch tells of it (律师法 21, 律师事务所管理办法 26 to 29). */
@Component
@Transactional
public class FirmChanges {

  private static final String SOURCE = "律师法第21条；律师事务所管理办法第26条";

  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final FirmRepository firms;
  private final LawyerRepository staff;
  private final FirmRules rules;
  private final PartnershipRules fitness;
  private final Partnerships partnerships;
  private final RegisterJournal journal;
  private final Aftermath aftermath;

  FirmChanges(FirmRegister register, LawyerRegister lawyers, FirmRepository firms, LawyerRepository staff, FirmRules rules, PartnershipRules fitness,
      Partnerships partnerships, RegisterJournal journal, Aftermath aftermath) {
    this.register = register;
    this.lawyers = lawyers;
    this.firms = firms;
    this.staff = staff;
    this.rules = rules;
    this.fitness = fitness;
    this.partnerships = partnerships;
    this.journal = journal;
    this.aftermath = aftermath;
  }

  /** @throws Refusal when the firm may not change its name now, bears it already, or another firm on the register does */
  public void rename(String licence, String name, String caseNumber) {
    rules.mustAllow(FirmAct.RENAME, licence);
    Firm firm = register.firm(licence);
    String before = firm.name();
    String after = filled(name, FirmAttribute.NAME);
    rules.mustBeFree(after, licence);
    change(firm, FirmAttribute.NAME, after, caseNumber);
    tell(RegisterVerb.RENAMED, firm, caseNumber, List.of(Consequence.changed("“" + before + "”", "名称变更为“" + after + "”", SOURCE)));
  }

  /**
   * The address alone: a firm that comes under another unit is moved as well, by {@link FirmRegister#move}.
   *
   * @throws Refusal when the firm is deregistered, or is there already
   */
  public void changeAddress(String licence, String address, String caseNumber) {
    Firm firm = register.firm(licence);
    firm.mustBeOnRegister();
    change(firm, FirmAttribute.ADDRESS, filled(address, FirmAttribute.ADDRESS), caseNumber);
    tell(RegisterVerb.ADDRESS_CHANGED, firm, caseNumber, List.of(Consequence.changed(of(firm), "住所变更为" + firm.address(), SOURCE)));
  }

  /**
   * The head is one of the partners; of a branch and of a state-funded firm one of the lawyers (律师事务所管理办法 14, 16, 34).
   *
   * @param lawyerLicence of the new head, who practises at the firm itself
   * @throws Refusal when the lawyer may not be its head, or is already
   */
  public void changeHead(String licence, String lawyerLicence, String caseNumber) {
    Firm firm = register.firm(licence);
    mustGoOn(firm, FirmAttribute.HEAD);
    Lawyer head = lawyers.lawyer(lawyerLicence);
    mustBeFit(head, firm);
    List<Lawyer> old = staff.findByFirmInOrderByLicence(List.of(licence)).stream()
        .filter(each -> each.responsible() && each != head && each.name().equals(firm.headName())).toList();
    boolean sameName = firm.headName().equals(head.name()); // another person, whose name the licence has already
    if (!sameName) {
      change(firm, FirmAttribute.HEAD, head.name(), caseNumber);
    }
    old.forEach(each -> responsible(each, false, caseNumber));
    if (!head.responsible()) {
      responsible(head, true, caseNumber);
    }
    tell(RegisterVerb.HEAD_CHANGED, firm, caseNumber, List.of(Consequence.changed(of(firm), "负责人变更为“" + head.name() + "”", SOURCE)));
  }

  private void mustBeFit(Lawyer head, Firm firm) {
    fitness.barToHead(head, firm).ifPresent(because -> {
      throw new Refusal("律师“" + head.name() + "”不能担任“" + firm.name() + "”的负责人：" + because + "，请核对。");
    });
  }

  private void responsible(Lawyer lawyer, boolean now, String caseNumber) {
    journal.record(RegisterChange.byCase(caseNumber, lawyer.licence(), RegisterJournal.RESPONSIBLE, !now, now));
    lawyer.answers(lawyer.partner(), now);
  }

  /** As {@link #changeKind(String, FirmKind, List, String)}, with the partners it has. */
  public void changeKind(String licence, FirmKind kind, String caseNumber) {
    changeKind(licence, kind, fitness.partners(register.firm(licence)).stream().map(Lawyer::licence).toList(), caseNumber);
  }

  /**
   * The form of the firm, and of its branches with it. Who is a partner from then on is decided with it, because another form may need
   * more of them, or fewer (湖南律师事务所办事指南一（三）).
   *
   * @param after numbers of the lawyers who are its partners then
   * @throws Refusal when the firm must end, is a branch, has the form already, or may not take it with these partners
   */
  public void changeKind(String licence, FirmKind kind, List<String> after, String caseNumber) {
    Firm firm = register.firm(licence);
    mustGoOn(firm, FirmAttribute.KIND);
    if (firm.headOffice() != null) {
      throw new Refusal("“" + firm.name() + "”是分所，组织形式随总所变更，请对总所办理。");
    }
    List<String> bars = fitness.barsToBecome(firm, kind, after);
    if (!bars.isEmpty()) {
      throw new Refusal("“" + firm.name() + "”不能变更为" + kind.label() + "律师事务所：" + String.join("；", bars) + "，请先核对变更后的合伙人。");
    }
    List<String> before = fitness.partners(firm).stream().map(Lawyer::licence).toList();
    change(firm, FirmAttribute.KIND, kind.name(), caseNumber);
    tell(RegisterVerb.KIND_CHANGED, firm, caseNumber, List.of(Consequence.changed(of(firm), "组织形式变更为" + kind.label(), "律师事务所管理办法第29条")));
    before.stream().filter(each -> !after.contains(each)).forEach(each -> partnerships.endPartnership(each, caseNumber));
    after.stream().filter(each -> !before.contains(each)).forEach(each -> partnerships.makePartner(each, caseNumber));
  }

  private static void mustGoOn(Firm firm, FirmAttribute what) {
    if (firm.ending()) {
      throw new Refusal("“" + firm.name() + "”" + firm.state().label() + "，不得变更" + what.label() + "。");
    }
  }

  private void change(Firm firm, FirmAttribute what, String after, String caseNumber) {
    String before = what.of(firm);
    if (before.equals(after)) {
      throw new Refusal("“" + firm.name() + "”的" + what.label() + "已是“" + what.words(after) + "”，无需变更。");
    }
    journal.record(RegisterChange.byCase(caseNumber, firm.licence(), what.name(), before, after));
    what.change(firm, after);
  }

  private static String filled(String text, FirmAttribute what) {
    String filled = Objects.requireNonNullElse(text, "").strip();
    if (filled.isEmpty()) {
      throw new Refusal("请填写律师事务所的" + what.label() + "。");
    }
    return filled;
  }

  private void tell(RegisterVerb verb, Firm firm, String caseNumber, List<Consequence> known) {
    List<String> offices = new ArrayList<>(List.of(firm.licence()));
    firms.findByHeadOfficeOrderByLicence(firm.licence()).forEach(branch -> offices.add(branch.licence()));
    aftermath.of(RegisterStep.of(verb, caseNumber, firm, offices), known);
  }

  private static String of(Firm firm) {
    return "“" + firm.name() + "”";
  }
}

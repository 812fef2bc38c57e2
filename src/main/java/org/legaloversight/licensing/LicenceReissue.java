package org.legaloversight.licensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.CardStanding;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.legaloversight.register.LicenceCards;
import org.springframework.stereotype.Component;

/**
 * Another certificate for one that is lost, spoilt or says what is true no longer (补换证; 律师执业管理办法 48, 律师事务所管理办法 62). It is an
 * application like the others, and may be withdrawn and ended like them; but it has clocks and a process of its own, for nobody is
 * licensed by it.
 */
@Component
class LicenceReissue implements LicenceMatter {

  enum Holder { FIRM, LAWYER }

  enum Reason {
    LOST("遗失"),
    DAMAGED("损毁"),
    CHANGED("所载事项变更");

    private final String label;

    Reason(String label) {
      this.label = label;
    }
  }

  private final Applications applications;
  private final Applicants applicants;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final LicenceCards cards;
  private final FormDays days;

  LicenceReissue(Applications applications, Applicants applicants, FirmRegister register, LawyerRegister lawyers, LicenceCards cards, FormDays days) {
    this.applications = applications;
    this.applicants = applicants;
    this.register = register;
    this.lawyers = lawyers;
    this.cards = cards;
    this.days = days;
  }

  @Override
  public String process() {
    return "licence-reissue";
  }

  @Override
  public CaseKind kind() {
    return CaseKind.LICENCE_REISSUE;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public boolean reviewed() {
    return false;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(lost(filed) ? "LOST" : "REPLACED");
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    Lawyer lawyer = form.choice("holder", Holder.class) == Holder.LAWYER ? lawyers.lawyer(form.text("lawyer")) : null;
    if (lawyer != null && !firm.licence().equals(lawyer.firm())) {
      throw new Refusal("律师“" + lawyer.name() + "”不在“" + firm.name() + "”执业，请由其所在律师事务所提出，并核对执业证号。");
    }
    if (lost(form)) {
      days.notToCome(form, "reportedOn", "voidOn");
    }
    String name = lawyer == null ? firm.name() : lawyer.name();
    Sought sought = new Sought(firm, lawyer == null ? null : lawyer.licence(), null, name,
        (lost(form) ? "补发" : "换发") + (lawyer == null ? "执业许可证" : "律师执业证") + "（" + name + "）", null, applicants.appliedOn(form));
    Applications.refuseUnmet("目前不能补换证", conditions(new LicenceApplication(null, process(), sought), form), "。");
    return applications.open(this, form, sought);
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues form) {
    List<Condition> all = new ArrayList<>();
    boolean licensed = application.lawyer() == null ? register.firm(application.firm()).state() != FirmState.DEREGISTERED
        : lawyers.lawyer(application.lawyer()).state() != LawyerState.DEREGISTERED;
    CardStanding standing = cards.standing(holder(application));
    boolean replaceable = licensed && (standing == CardStanding.IN_HAND || standing == CardStanding.VOID);
    all.add(LicensingRule.LICENCE_TO_REPLACE.when(replaceable, cards.words(holder(application)),
        licensed ? "执业证" + standing.label() : "已注销"));
    if (lost(form)) {
      all.add(LicensingRule.LOSS_DECLARED.met(form.date("reportedOn") + "报告，" + form.date("voidOn") + "在" + form.text("medium") + "声明作废"));
    }
    return all;
  }

  static boolean lost(FormValues form) {
    return form.choice("reason", Reason.class) == Reason.LOST;
  }

  @Override
  public String granting(LicenceApplication application, FormValues form) {
    return "因" + form.choice("reason", Reason.class).label + application.subject();
  }

  @Override
  public String outcome(LicenceApplication application, FormValues form) {
    return switch (application.state()) {
      case GRANTED -> "已补换发";
      case REFUSED -> "不予补换发";
      default -> application.state().label();
    };
  }

  /** Nothing that the register says of anybody changes; the certificates are the process's own business, see {@link Reissue}. */
  @Override
  public void carryOut(LicenceApplication application, FormValues form) {
    throw new IllegalStateException("A certificate is replaced by its own process: " + application.caseNumber());
  }
}

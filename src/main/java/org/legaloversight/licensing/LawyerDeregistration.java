package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.register.Firm;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerAdmissions;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.springframework.stereotype.Component;

/**
 * A lawyer's certificate is cancelled (注销律师执业证书, 律师执业管理办法 23): as the lawyer asks, or of the authority's own motion. For one who
 * has no firm the case lies where the last one is or was, be it off the register.
 */
@Component
class LawyerDeregistration implements LicenceMatter {

  enum Ground {
    OWN_REQUEST("本人不再从事律师职业"),
    UNHIRED("离开执业机构后六个月内未被其他律师事务所聘用"),
    CIVIL_SERVANT("担任公务员或者企业高级管理人员，终止律师执业"),
    OTHER("因其他原因终止律师执业");

    private final String label;

    Ground(String label) {
      this.label = label;
    }
  }

  enum Heard { MADE, NONE }

  private final Applications applications;
  private final Applicants applicants;
  private final LawyerRegister lawyers;
  private final LawyersWithoutFirm unattached;
  private final LawyerAdmissions admissions;
  private final FormDays days;
  private final Clock clock;

  LawyerDeregistration(Applications applications, Applicants applicants, LawyerRegister lawyers, LawyersWithoutFirm unattached,
      LawyerAdmissions admissions, FormDays days, Clock clock) {
    this.applications = applications;
    this.applicants = applicants;
    this.lawyers = lawyers;
    this.unattached = unattached;
    this.admissions = admissions;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "lawyer-deregistration";
  }

  @Override
  public CaseKind kind() {
    return CaseKind.LAWYER_DEREGISTRATION;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public boolean ownMotion(FormValues filed) {
    return ground(filed) != Ground.OWN_REQUEST;
  }

  @Override
  public boolean outlivesFirm() {
    return true;
  }

  @Override
  public boolean collects(LicenceApplication application) {
    return true;
  }

  @Override
  public boolean issues(LicenceApplication application) {
    return false;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return ownMotion(filed) ? Set.of(ground(filed).name(), "OWN_MOTION") : Set.of(ground(filed).name());
  }

  @Override
  public String open(SubmittedForm form) {
    Lawyer lawyer = lawyers.lawyer(form.text(ground(form) == Ground.UNHIRED ? "unhired" : "lawyer"));
    Firm firm = unattached.lastFirm(lawyer).orElseThrow(() -> new Refusal("名册中没有律师“" + lawyer.name() + "”的执业机构，不能确定主管机关；请先补登名册。"));
    Sought sought = new Sought(firm, lawyer.licence(), null, lawyer.name(), "注销律师执业证书（" + lawyer.name() + "）", null,
        applicants.appliedOn(form));
    if (lawyer.firm() == null || ownMotion(form)) {
      applicants.refuseOutsider(form.by(), firm, this);
    } else {
      applicants.refuseStranger(form.by(), firm, this);
    }
    if (ownMotion(form)) {
      days.notToCome(form, "heardOn", "endedOn");
      Applications.refuseUnmet("不能依职权注销", conditions(new LicenceApplication(null, process(), sought), form), "。");
    }
    return applications.open(this, form, sought);
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues form) {
    Lawyer lawyer = lawyers.lawyer(application.lawyer());
    List<Condition> all = new ArrayList<>();
    all.add(LicensingRule.LICENSED.when(lawyer.state() != LawyerState.DEREGISTERED, "执业证号" + lawyer.licence(), "执业证已注销"));
    switch (ground(form)) {
      case OWN_REQUEST -> {
        all.add(LicensingRule.NOT_INVESTIGATED.forTheOfficer("向执业机构所在地县级司法行政机关、律师协会核实；投诉尚未立案的不在此限"));
        all.add(suspension(lawyer));
      }
      case UNHIRED -> all.add(unhired(lawyer));
      case CIVIL_SERVANT -> {
        all.add(LicensingRule.PRACTICE_ENDED.forTheOfficer(form.date("endedOn") + "，" + form.text("facts")));
        all.add(LicensingRule.TOLD_TO_CANCEL.forTheOfficer("县级司法行政机关的限期整改通知书"));
      }
      case OTHER -> all.add(LicensingRule.PRACTICE_ENDED.forTheOfficer(form.date("endedOn") + "，" + form.text("facts")));
    }
    if (ownMotion(form)) {
      all.add(LicensingRule.HEARD.met(form.date("heardOn") + (form.choice("heard", Heard.class) == Heard.NONE ? "告知，没有提出陈述申辩"
          : "听取：" + form.text("statement"))));
    }
    return all;
  }

  /** A penalty that runs binds nobody who is no lawyer any more, so whether it may end thus is for a person to weigh. */
  private Condition suspension(Lawyer lawyer) {
    LocalDate until = lawyer.suspendedUntil();
    boolean running = until != null && !Law.today(clock).isAfter(until);
    return running ? LicensingRule.SUSPENSION_SERVED.forTheOfficer("停止执业至" + until) : LicensingRule.SUSPENSION_SERVED.met("名册没有正在执行的停止执业处罚");
  }

  /** A contract signed in the seventh month is no employment yet: only the decided transfer would be. */
  private Condition unhired(Lawyer lawyer) {
    if (lawyer.state() == LawyerState.PRACTISING) {
      return LicensingRule.SIX_MONTHS_UNHIRED.notMet("现在“" + unattached.lastFirm(lawyer).orElseThrow().name() + "”执业");
    }
    if (lawyer.leftFirmOn() == null) {
      return LicensingRule.SIX_MONTHS_UNHIRED.forTheOfficer("名册没有离开执业机构的日期");
    }
    LocalDate until = unattached.lastDay(lawyer);
    String since = "自" + ChineseDate.of(lawyer.leftFirmOn()) + "起无执业机构，六个月至" + ChineseDate.of(until);
    return LicensingRule.SIX_MONTHS_UNHIRED.when(Law.today(clock).isAfter(until), since + "届满，未被聘用", since + "届满，次日起才能注销");
  }

  @Override
  public String granting(LicenceApplication application, FormValues form) {
    String certificate = "注销律师" + application.applicant() + "（执业证号" + application.lawyer() + "）的律师执业证书";
    return ownMotion(form) ? "因" + ground(form).label + "，" + certificate : "准予" + certificate;
  }

  @Override
  public String outcome(LicenceApplication application, FormValues form) {
    return switch (application.state()) {
      case GRANTED -> "注销律师执业证书";
      case REFUSED -> "不予注销";
      case NOT_ACCEPTED -> ownMotion(form) ? "不予立案" : application.state().label();
      case WITHDRAWN -> ownMotion(form) ? "停止办理" : application.state().label();
      default -> application.state().label();
    };
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues form) {
    admissions.deregister(application.lawyer(), application.caseNumber(), Law.today(clock));
  }

  private static Ground ground(FormValues form) {
    return form.choice("ground", Ground.class);
  }
}

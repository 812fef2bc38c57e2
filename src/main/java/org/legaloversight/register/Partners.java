package org.legaloversight.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a firm loses when one who answers for it no longer does: its head, or so many partners that it lacks a condition. */
@Component
class Partners {

  private final LawyerRepository lawyers;
  private final FirmRepository firms;
  private final RegisterJournal journal;

  Partners(LawyerRepository lawyers, FirmRepository firms, RegisterJournal journal) {
    this.lawyers = lawyers;
    this.firms = firms;
    this.journal = journal;
  }

  /** The lawyer leaves the firm: records what he or she was there; the caller changes it. */
  void recordLeaving(Lawyer lawyer, boolean staysPartner, String caseNumber, String to) {
    if (lawyer.partner() && !staysPartner) {
      record(caseNumber, lawyer, RegisterJournal.PARTNER, true, false);
    }
    if (lawyer.responsible()) {
      record(caseNumber, lawyer, RegisterJournal.RESPONSIBLE, true, false);
    }
    record(caseNumber, lawyer, RegisterJournal.FIRM, lawyer.firm(), to);
  }

  private void record(String caseNumber, Lawyer lawyer, String what, Object before, Object after) {
    journal.record(RegisterChange.byCase(caseNumber, lawyer.licence(), what, before, after));
  }

  /** The firm of a branch; otherwise the firm itself. */
  Firm headOfficeOf(Firm office) {
    return office.headOffice() == null ? office : firms.findByLicence(office.headOffice()).orElseThrow();
  }

  /** How many partners the whole firm has: those sent to a branch count as well. */
  long count(Firm firm) {
    return lawyers.countByFirmInAndPartnerTrue(offices(firm));
  }

  /** Licences of the firm itself and of its branches. */
  List<String> offices(Firm firm) {
    List<String> offices = new ArrayList<>(List.of(firm.licence()));
    firms.findByHeadOffice(firm.licence()).forEach(branch -> offices.add(branch.licence()));
    return offices;
  }

  /** Somebody must see to it that the firm has a head again. */
  void missesHead(Firm office, Lawyer lawyer, String because, List<Consequence> known) {
    known.add(Consequence.task(Consequence.Post.COUNTY, "“" + office.name() + "”的负责人", "负责人或责任律师“" + lawyer.name() + "”"
        + because + "；是负责人的，请督促该所申请变更负责人", "律师事务所管理办法第26条第1款"));
  }

  /** Conditions of establishment are of the whole firm. */
  void checkMinimum(Firm office, List<Consequence> known) {
    Firm firm = headOfficeOf(office);
    long left = count(firm);
    if (left >= firm.kind().leastPartners()) {
      known.add(Consequence.stays("“" + firm.name() + "”", "尚有合伙人" + left + "人，不低于法定人数" + firm.kind().leastPartners() + "人",
          "律师事务所管理办法第9条至第12条"));
      return;
    }
    known.add(firm.ending()
        ? Consequence.stays("“" + firm.name() + "”", "合伙人低于法定人数；该所" + firm.state().label() + "，不再责令限期整改", "律师事务所管理办法第31条")
        : Consequence.task(Consequence.Post.COUNTY, "“" + firm.name() + "”", "合伙人仅剩" + left + "人，低于法定人数" + firm.kind().leastPartners()
            + "人，请以“合伙人人数低于法定条件”发起限期整改", "律师法第22条第1款第1项；律师事务所管理办法第31条第1款第1项"));
  }
}

package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.Map;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** What the firm sees that must apply for the name of its branch. */
@Component
class BranchChangeBriefing implements TaskBriefing {

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final FirmRegister register;
  private final Units units;
  private final CaseHeader header;

  BranchChangeBriefing(LicenceApplications applications, ApplicationWords words, FirmRegister register, Units units, CaseHeader header) {
    this.applications = applications;
    this.words = words;
    this.register = register;
    this.units = units;
    this.header = header;
  }

  @Override
  public String process() {
    return BranchChange.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Firm firm = register.firm(application.firm());
    Firm branch = register.firm(ChangeOfBranch.branch(application));
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", words.asked(application) + "- 总所现名：" + plain(firm.name()) + "，自" + application.appliedOn() + "起\n- 分所现名：" + plain(branch.name())
        + "\n- 新名称例如：" + plain(BranchName.example(firm.name(), units.cityOf(branch.unit()).region())) + "\n");
    return facts;
  }
}

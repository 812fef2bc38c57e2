package org.legaloversight.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.register.FirmProfile.Lock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register; changing it is {@link FirmRegister}'s. */
@Component
@Transactional(readOnly = true)
public class FirmProfiles {

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final PracticeLockRepository locks;

  FirmProfiles(FirmRepository firms, LawyerRepository lawyers, PracticeLockRepository locks) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.locks = locks;
  }

  /** Empty for a licence that is not, and never was, on the register. */
  public Optional<FirmProfile> of(String licence) {
    return firms.findByLicence(licence).map(firm -> new FirmProfile(firm, lawyers.countByFirm(licence), lawyers.countByFirmAndPartnerTrue(licence),
        firm.headOffice() == null ? null : firms.findByLicence(firm.headOffice()).orElse(null), branches(licence), locks(licence)));
  }

  private List<Firm> branches(String licence) {
    return firms.findByHeadOffice(licence).stream().filter(branch -> branch.state() != FirmState.DEREGISTERED)
        .sorted(Comparator.comparing(Firm::name)).toList();
  }

  private List<Lock> locks(String licence) {
    return locks.findByFirmAndReleasedOnIsNullOrderBySince(licence).stream()
        .collect(Collectors.groupingBy(PracticeLock::caseNumber, LinkedHashMap::new, Collectors.toList())).values().stream()
        .map(each -> new Lock(each.get(0).caseNumber(), each.size(), each.get(0).since().atZone(Law.ZONE).toLocalDate())).toList();
  }
}

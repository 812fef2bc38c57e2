package org.legaloversight.licensing;

import org.legaloversight.casework.CaseFiles;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * Which bureau accepts and reviews an application: the city's (律师法 6, 18), or, for the matters that Hunan lists, a county that is
 * directly under the province (湘司县级监管意见三.9).
 */
@Component
class ReceivingBureau {

  private final Units units;
  private final CaseFiles caseFiles;
  private final LicensingSettings settings;

  ReceivingBureau(Units units, CaseFiles caseFiles, LicensingSettings settings) {
    this.units = units;
    this.caseFiles = caseFiles;
    this.settings = settings;
  }

  /** @param supervisor region code of the unit that supervises the firm */
  Unit of(LicenceMatter matter, String supervisor) {
    return matter.delegable() && settings.directCounties().contains(supervisor) ? units.unit(supervisor) : units.cityOf(supervisor);
  }

  /** Where the case's firm is supervised now. */
  Unit of(LicenceMatter matter, LicenceApplication application) {
    return of(matter, caseFiles.file(application.caseNumber()).unit());
  }
}

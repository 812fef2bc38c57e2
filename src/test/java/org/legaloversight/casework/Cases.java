package org.legaloversight.casework;

import java.util.Set;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;

/** Who and what the tests of this package open cases for. */
final class Cases {

  static final String COUNTY = "430102";
  static final String CITY = "430100";
  static final String PROVINCE = "430000";
  static final Staff OFFICER = new Staff("lijing", "李静", Set.of(new Desk(Role.OFFICER, COUNTY)));

  private Cases() {}

  static String opened(CaseFiles files) {
    return openedFor(files, "31430000MD00000017");
  }

  static String openedFor(CaseFiles files, String firmLicence) {
    return files.open(CaseKind.RECTIFICATION, COUNTY, firmLicence, "湖南某某律师事务所", OFFICER);
  }
}

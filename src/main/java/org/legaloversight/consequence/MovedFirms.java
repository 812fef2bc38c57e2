package org.legaloversight.consequence;

import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A firm that moves takes along the open work that lies with its county, whatever it is: the new one supervises all of it (律师事务所管理办法
 * 64). What lies elsewhere, such as a branch that it opens, stays there.
 */
@Component
class MovedFirms {

  private final CaseFiles caseFiles;

  MovedFirms(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  @EventListener
  void moved(FirmMoved moved) {
    caseFiles.runningOf(moved.licence()).stream().filter(file -> file.unit().equals(moved.fromUnit())).map(CaseFile::number)
        .forEach(caseNumber -> caseFiles.moveUnit(caseNumber, moved.toUnit()));
  }
}

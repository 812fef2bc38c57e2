package org.legaloversight.consequence;

import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A firm that moves takes its open work along, whatever it is: its new county supervises all of it (律师事务所管理办法 64). */
@Component
class MovedFirms {

  private final CaseFiles caseFiles;

  MovedFirms(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  @EventListener
  void moved(FirmMoved moved) {
    caseFiles.runningOf(moved.licence()).stream().map(CaseFile::number).forEach(caseNumber -> caseFiles.moveUnit(caseNumber, moved.toUnit()));
  }
}

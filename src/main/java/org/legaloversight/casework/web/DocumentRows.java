package org.legaloversight.casework.web;

import java.util.List;
import java.util.Map;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.DocumentAccess;
import org.legaloversight.casework.DocumentCorrections;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** The documents of a case that the person who is logged in may read. */
@Component
class DocumentRows {

  private final DocumentAccess access;
  private final DocumentStandings standings;
  private final DocumentCorrections corrections;
  private final ServiceRecords services;
  private final Units units;
  private final CurrentStaff staff;

  DocumentRows(DocumentAccess access, DocumentStandings standings, DocumentCorrections corrections, ServiceRecords services, Units units,
      CurrentStaff staff) {
    this.access = access;
    this.standings = standings;
    this.corrections = corrections;
    this.services = services;
    this.units = units;
    this.staff = staff;
  }

  List<DocumentRow> of(CaseFile file) {
    Map<String, DocumentStanding> standing = standings.of(file.number());
    return access.readable(staff.require(), file).stream().map(document -> row(document, standing.get(document.number()))).toList();
  }

  /** @throws org.legaloversight.Refusal if there is none that the person may read */
  DocumentRow of(CaseFile file, int ordinal) {
    IssuedDocument document = access.readable(staff.require(), file, ordinal);
    return row(document, standings.of(document));
  }

  private DocumentRow row(IssuedDocument document, DocumentStanding standing) {
    Staff person = staff.require();
    return new DocumentRow(document, units.unit(document.unit()).name(), standing, services.find(document.number()).orElse(null),
        corrections.concerns(person, document, false) && corrections.barToRenewal(person, document).isEmpty(),
        corrections.concerns(person, document, true) && corrections.barToWithdrawal(person, document).isEmpty());
  }
}

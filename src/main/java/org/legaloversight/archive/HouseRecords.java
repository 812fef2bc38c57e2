package org.legaloversight.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.archive.verifier.Records;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineEvent;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterHistory;
import org.springframework.stereotype.Component;

/** What every case has: its head, documents, services, deadlines and changes of the register. */
@Component
class HouseRecords {

  private final Retention retention;
  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final ServiceRecords services;
  private final DeadlineLedger ledger;
  private final RegisterHistory register;
  private final Units units;

  HouseRecords(Retention retention, OfficialDocuments documents, DocumentStandings standings, ServiceRecords services,
      DeadlineLedger ledger, RegisterHistory register, Units units) {
    this.retention = retention;
    this.documents = documents;
    this.standings = standings;
    this.services = services;
    this.ledger = ledger;
    this.register = register;
    this.units = units;
  }

  Map<String, List<Map<String, Object>>> of(String caseNumber) {
    Map<String, List<Map<String, Object>>> sets = new LinkedHashMap<>();
    Kept kept = retention.of(caseNumber);
    CaseFile file = kept.file();
    sets.put(Records.CASE, List.of(Rows.of(file, units.unit(file.unit()).name(),
        file.concerned() == null ? null : units.unit(file.concerned()).name(), kept)));
    sets.put(Records.DOCUMENTS, documents(caseNumber));
    sets.put(Records.SERVICES, services(caseNumber));
    sets.put(Records.REGISTER, register.of(caseNumber).stream().map(Rows::of).toList());
    addDeadlines(caseNumber, sets);
    return sets;
  }

  private List<Map<String, Object>> documents(String caseNumber) {
    Map<String, DocumentStanding> standing = standings.of(caseNumber);
    return documents.of(caseNumber).stream()
        .map(each -> Rows.of(each, units.unit(each.unit()).name(), standing.get(each.number()))).toList();
  }

  /** Every attempt, the failed and the corrected ones too. */
  private List<Map<String, Object>> services(String caseNumber) {
    return documents.of(caseNumber).stream().flatMap(document -> services.recipients(document).stream())
        .flatMap(to -> services.attempts(to).stream().map(attempt -> Rows.of(to, attempt))).toList();
  }

  private void addDeadlines(String caseNumber, Map<String, List<Map<String, Object>>> sets) {
    List<Map<String, Object>> deadlines = new ArrayList<>();
    List<Map<String, Object>> journal = new ArrayList<>();
    for (Deadline deadline : ledger.of(caseNumber)) {
      int ordinal = deadlines.size() + 1;
      deadlines.add(Rows.of(ordinal, deadline, ledger.explain(deadline)));
      List<DeadlineEvent> history = ledger.history(deadline);
      for (int i = 0; i < history.size(); i++) {
        journal.add(Rows.of(ordinal, i + 1, history.get(i)));
      }
    }
    sets.put(Records.DEADLINES, deadlines);
    sets.put(Records.JOURNAL, journal);
  }
}

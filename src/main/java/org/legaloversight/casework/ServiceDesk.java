package org.legaloversight.casework;

import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people record of service outside the tasks: copies, and corrections. Only an officer or head of the bureau that is responsible for
 * the document may; others who oversee the case read.
 */
@Component
public class ServiceDesk {

  private final CaseScope scope;
  private final Competence competence;
  private final CurrentStaff staff;
  private final Units units;
  private final ServiceRecords records;
  private final ServiceCorrections corrections;
  private final ServiceClocks clocks;
  private final Timeline timeline;

  ServiceDesk(CaseScope scope, Competence competence, CurrentStaff staff, Units units, ServiceRecords records, ServiceCorrections corrections,
      ServiceClocks clocks, Timeline timeline) {
    this.scope = scope;
    this.competence = competence;
    this.staff = staff;
    this.units = units;
    this.records = records;
    this.corrections = corrections;
    this.clocks = clocks;
    this.timeline = timeline;
  }

  /** Whether the person who is logged in may record the service of a document of the case. */
  public boolean mayRecord(CaseFile file, IssuedDocument document) {
    return holds(Role.OFFICER, file, document) || mayRestart(file, document);
  }

  /** Whether the person may let a clock start anew by correcting the day of service. */
  public boolean mayRestart(CaseFile file, IssuedDocument document) {
    return holds(Role.HEAD, file, document);
  }

  /** Whether a clock has run from the attempt. */
  @Transactional(readOnly = true)
  public boolean clockRan(IssuedDocument document, ServiceRecipient recipient, RecordedAttempt attempt) {
    return corrections.clock(new ServiceCorrections.Place(document, recipient, attempt)).isPresent();
  }

  /** @throws Refusal if the person may not, or for what {@link ServiceRecords} refuse */
  @Transactional
  public void addCopy(String typed, String documentNumber, RecipientKind kind, String name) {
    CaseFile file = allowed(typed, documentNumber);
    records.addCopy(file.number(), documentNumber, kind, name);
  }

  /**
   * @param ordinal of the recipient
   * @param seen how many attempts for this recipient the person has seen
   * @throws Refusal if the person may not, if a task is to record it, or for what {@link ServiceRecords} refuse
   */
  @Transactional
  public void record(String typed, String documentNumber, int ordinal, int seen, ServiceAttempt attempt) {
    CaseFile file = allowed(typed, documentNumber);
    IssuedDocument document = records.inForce(file.number(), documentNumber);
    if (ordinal == 1) {
      clocks.of(document.kind()).ifPresent(clock -> {
        throw new Refusal("主送受送达人的送达，请在待办“" + clock.task() + "”中登记。");
      });
    }
    records.attempt(file.number(), documentNumber, ordinal, seen, attempt);
  }

  /** @throws Refusal if the person may not, or for what {@link ServiceCorrections} refuse */
  @Transactional
  public void correct(String typed, long attemptId, ServiceAttempt right, String reason) {
    CaseFile file = scope.visible(staff.require(), typed);
    timeline.lock(file.number());
    ServiceCorrections.Place place = corrections.place(file.number(), attemptId);
    allowed(typed, place.document().number());
    corrections.correct(place, right, reason, mayRestart(file, place.document()));
  }

  private CaseFile allowed(String typed, String documentNumber) {
    CaseFile file = scope.visible(staff.require(), typed);
    IssuedDocument document = records.documentOf(file.number(), documentNumber);
    if (!mayRecord(file, document)) {
      throw new Refusal("只有" + responsible(file, document).name() + "的承办人或者负责人可以登记本文书的送达。");
    }
    return file;
  }

  private boolean holds(Role role, CaseFile file, IssuedDocument document) {
    return staff.find().filter((Staff person) -> person.holds(role, responsible(file, document).code())).isPresent();
  }

  /** The bureau of the tier that issued it. */
  private Unit responsible(CaseFile file, IssuedDocument document) {
    return competence.responsible(file, units.unit(document.unit()).level());
  }
}

package org.legaloversight.casework;

import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files of a case, from which the scan of a proof of service is chosen. */
@Component
public class ProofChoices implements CaseOptions {

  private final ObjectProvider<ProofFiles> files;
  private final CurrentStaff staff;

  ProofChoices(ObjectProvider<ProofFiles> files, CurrentStaff staff) {
    this.files = files;
    this.staff = staff;
  }

  @Override
  public String key() {
    return "proofFiles";
  }

  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return of(caseNumber).stream().map(file -> new FormOptions.Option(file.label(), file.sha256())).toList();
  }

  /** What the person who is logged in may name as a proof; nothing where nobody is. */
  public List<ProofFile> of(String caseNumber) {
    Optional<Staff> person = staff.find();
    return person.isEmpty() ? List.of() : files.orderedStream().flatMap(each -> each.choices(person.get(), caseNumber).stream()).toList();
  }

  /** The file that an attempt names, replaced or not. */
  public Optional<ProofFile> find(String caseNumber, String sha256) {
    return files.orderedStream().flatMap(each -> each.find(caseNumber, sha256).stream()).findFirst();
  }

  /** The page of a case on which files are handed in; empty where there is none. */
  public Optional<String> page() {
    return files.orderedStream().map(ProofFiles::page).findFirst();
  }
}

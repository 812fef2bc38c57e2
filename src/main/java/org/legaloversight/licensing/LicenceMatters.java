package org.legaloversight.licensing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The matters by their keys. */
@Component
class LicenceMatters {

  private final ObjectProvider<LicenceMatter> all;
  private final FiledApplications filed;

  LicenceMatters(ObjectProvider<LicenceMatter> all, FiledApplications filed) {
    this.all = all;
    this.filed = filed;
  }

  LicenceMatter of(LicenceApplication application) {
    return named(application.matter());
  }

  /** @param process key of its process */
  LicenceMatter named(String process) {
    return all.stream().filter(each -> each.process().equals(process)).findFirst()
        .orElseThrow(() -> new IllegalStateException("No matter " + process));
  }

  Set<CaseKind> kinds() {
    return all.stream().map(LicenceMatter::kind).collect(Collectors.toSet());
  }

  boolean has(String process) {
    return all.stream().anyMatch(each -> each.process().equals(process));
  }

  List<Condition> conditions(LicenceApplication application) {
    return of(application).conditions(application, filed(application));
  }

  FormValues filed(LicenceApplication application) {
    return filed.of(application);
  }
}

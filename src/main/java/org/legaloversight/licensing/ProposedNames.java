package org.legaloversight.licensing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.FormValues;
import org.springframework.stereotype.Component;

/** The names that founders propose, and the one that the province chose and the ministry found free (湖南律师事务所办事指南二). */
@Component
class ProposedNames {

  static final String REVIEWED = "userTask_reviewNames";
  static final String SEARCHED = "userTask_recordSearch";
  private static final String AGAIN = "userTask_proposeNames";

  private final FiledApplications filed;

  ProposedNames(FiledApplications filed) {
    this.filed = filed;
  }

  /** Each once. */
  List<String> read(FormValues form) {
    return form.rows("names").stream().map(row -> row.text("name")).distinct().toList();
  }

  /** Those that were proposed last. */
  List<String> of(LicenceApplication application) {
    return again(application).orElseGet(() -> read(filed.of(application)));
  }

  /** Those that were proposed after others had been sent back; empty where none were. */
  Optional<List<String>> again(LicenceApplication application) {
    return filed.last(application, AGAIN).map(this::read);
  }

  /** The one that was chosen to be searched for. */
  Optional<String> chosen(LicenceApplication application) {
    return filed.last(application, Set.of(REVIEWED)).flatMap(form -> form.optionalText("name"));
  }

  /** Empty until it has been found free. */
  Optional<String> approved(LicenceApplication application) {
    return application.caseNumber() == null ? Optional.empty()
        : filed.last(application, SEARCHED).filter(form -> form.choice("decision", Search.class) == Search.FREE).flatMap(form -> chosen(application));
  }

  enum Review { SEARCH, RETURN }

  enum Search { FREE, TAKEN }
}

package org.legaloversight.licensing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.GroundToEnd;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.EndsCarriedOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why the firm of a case of firm-deregistration ends: the timeline is its one home. */
@Component("deregistration")
@DiagramVocabulary
@Transactional(readOnly = true)
public class EndingGrounds implements GroundToEnd {

  private static final String KEY = "ground";

  private final Timeline timeline;
  private final CaseFiles caseFiles;
  private final EndsCarriedOn ends;

  EndingGrounds(Timeline timeline, CaseFiles caseFiles, EndsCarriedOn ends) {
    this.timeline = timeline;
    this.caseFiles = caseFiles;
    this.ends = ends;
  }

  /** Whether nobody need find that the firm must end: it has resolved upon it itself, or a case that this one carries on has found so. */
  public boolean resolved(String caseNumber) {
    return !ground(caseNumber).found() || !origin(caseNumber).equals(caseNumber);
  }

  private String origin(String caseNumber) {
    return ends.origin(caseFiles.file(caseNumber).firmLicence(), caseNumber);
  }

  EndingGround ground(String caseNumber) {
    return timeline.of(origin(caseNumber)).stream().map(event -> event.values().get(KEY)).filter(Objects::nonNull).findFirst()
        .map(ground -> EndingGround.valueOf(ground.toString())).orElse(EndingGround.RESOLVED);
  }

  /** What a case that no form opens says instead of one. */
  static Map<String, Object> note(EndingGround ground) {
    return Map.of(KEY, ground.name());
  }

  @Override
  public Optional<String> of(String caseNumber) {
    return caseFiles.file(caseNumber).kind() == CaseKind.FIRM_DEREGISTRATION ? Optional.of(ground(caseNumber).words()) : Optional.empty();
  }
}

package org.legaloversight.licensing;

import java.util.Map;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** At licence-reissue people see what they see at a review: what is asked for, how it stands, what is missing. */
@Component
class ReissueBriefing implements TaskBriefing {

  private final ReviewBriefing review;

  ReissueBriefing(ReviewBriefing review) {
    this.review = review;
  }

  @Override
  public String process() {
    return "licence-reissue";
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    return review.brief(caseNumber, task);
  }
}

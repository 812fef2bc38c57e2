package org.legaloversight.licensing;

import java.util.Map;
import java.util.Set;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.FilledField;
import org.legaloversight.casework.FormWords;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.casework.Timeline;
import org.springframework.stereotype.Component;

/** What the head sees who must say whether a firm has given up: what the officer found, and what the firm said to it. */
@Component
class DeregistrationBriefing implements TaskBriefing {

  private final CaseHeader header;
  private final Timeline timeline;

  DeregistrationBriefing(CaseHeader header, Timeline timeline) {
    this.header = header;
    this.timeline = timeline;
  }

  @Override
  public String process() {
    return FirmDeregistration.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", timeline.lastForm(caseNumber, Set.of("startEvent_resolve")).map(form -> "**承办人提出**\n\n"
        + ApplicationWords.lines(FilledField.of(form.form().orElse(FormWords.NONE).fields(), form.values())) + "\n").orElse(""));
    return facts;
  }
}

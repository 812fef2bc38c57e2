package org.legaloversight.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.springframework.stereotype.Component;

/** What the timeline of a case tells of its evidence: each event names the content by its SHA-256. */
@Component
class EvidenceEvents {

  private final Timeline timeline;

  EvidenceEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  /** @param more beside what identifies the file */
  void record(Standing by, EvidenceItem item, String text, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ordinal", item.ordinal());
    fields.put("fileName", item.fileName());
    fields.put("sha256", item.sha256());
    fields.put("bytes", item.bytes());
    fields.put("mediaType", item.mediaType());
    fields.put("side", item.side().name());
    fields.putAll(more);
    timeline.record(CaseEntry.of(item.caseNumber(), EventKind.EVIDENCE, by.person(), text, fields));
  }
}

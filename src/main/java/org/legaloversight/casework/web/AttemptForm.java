package org.legaloversight.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceAttempt;

/** What was typed on the page of service, by the keys that the forms of the tasks use too. */
record AttemptForm(Map<String, Object> fields) implements FormValues {

  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("decision", "送达结果"), Map.entry("method", "送达方式"),
      Map.entry("servedOn", "送达日期"), Map.entry("servedAt", "时刻"), Map.entry("failure", "未送达的原因"), Map.entry("place", "送达地点"),
      Map.entry("server", "送达人"), Map.entry("secondServer", "另一名送达人"), Map.entry("recipient", "签收人"), Map.entry("relation", "签收人身份"),
      Map.entry("consent", "书面同意电子送达的依据"), Map.entry("refusal", "拒收情形"), Map.entry("witness", "见证人"),
      Map.entry("recording", "影像编号"), Map.entry("ground", "公告的理由"), Map.entry("circumstances", "原因和经过"),
      Map.entry("medium", "公告媒体"), Map.entry("proof", "送达回证编号"), Map.entry("evidence", "回证文件"), Map.entry("note", "情况说明"));

  static AttemptForm of(Map<String, String> parameters) {
    return new AttemptForm(new LinkedHashMap<>(parameters));
  }

  /** As it was recorded, to be corrected. */
  static AttemptForm of(RecordedAttempt recorded) {
    ServiceAttempt was = recorded.attempt();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("decision", was.served() ? "SERVED" : "NOT_SERVED");
    fields.put("method", was.method());
    fields.put("servedOn", was.on());
    fields.put("servedAt", was.at());
    fields.put("failure", was.failure());
    fields.put("place", was.place());
    fields.put("server", was.server());
    fields.put("secondServer", was.secondServer());
    fields.put("recipient", was.signer());
    fields.put("relation", was.relation());
    fields.put("consent", was.consent());
    fields.put("refusal", was.refusal());
    fields.put("witness", was.witness());
    fields.put("recording", was.recording());
    fields.put("ground", was.ground());
    fields.put("circumstances", was.circumstances());
    fields.put("medium", was.medium());
    fields.put("proof", was.proof());
    fields.put("evidence", was.evidence());
    fields.put("note", was.note());
    fields.values().removeIf(value -> value == null);
    fields.replaceAll((key, value) -> value.toString());
    return new AttemptForm(fields);
  }

  /** What stands in a field of the page. */
  public String value(String key) {
    return fields.getOrDefault(key, "").toString();
  }

  @Override
  public String label(String key) {
    return LABELS.getOrDefault(key, key);
  }
}

package org.legaloversight.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.CaseAttachment;
import org.legaloversight.casework.CaseRecords;
import org.springframework.stereotype.Component;

/** The evidence of a case in its exported file, that which was replaced too. */
@Component
class EvidenceRecords implements CaseRecords {

  private final EvidenceRows rows;
  private final BlobStore store;

  EvidenceRecords(EvidenceRows rows, BlobStore store) {
    this.rows = rows;
    this.store = store;
  }

  @Override
  public String set() {
    return "evidence";
  }

  @Override
  public String title() {
    return "证据材料";
  }

  @Override
  public Map<String, String> columns() {
    return Map.of("ordinal", "编号", "fileName", "文件名", "description", "说明", "uploadedByName", "提交人", "at", "提交时间", "supersedes", "替换编号");
  }

  @Override
  public List<Map<String, Object>> rows(String caseNumber) {
    return rows.of(caseNumber).stream().map(EvidenceRecords::row).toList();
  }

  @Override
  public List<CaseAttachment> files(String caseNumber) {
    return rows.of(caseNumber).stream().map(item -> new CaseAttachment(item.fileName(), item.fileName(), "证据材料第" + item.ordinal() + "件",
        item.sha256(), () -> store.open(item.sha256(), item.bytes()).getInputStream())).toList();
  }

  private static Map<String, Object> row(EvidenceItem item) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("ordinal", item.ordinal());
    row.put("fileName", item.fileName());
    row.put("description", item.description());
    row.put("sha256", item.sha256());
    row.put("bytes", item.bytes());
    row.put("mediaType", item.mediaType());
    row.put("side", item.side().name());
    row.put("uploadedBy", item.uploadedBy());
    row.put("uploadedByName", item.uploadedByName());
    row.put("at", item.at().toString());
    row.put("supersedes", item.supersedes());
    row.put("position", item.position());
    return row;
  }
}

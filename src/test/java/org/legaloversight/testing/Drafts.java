package org.legaloversight.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;

/** Documents to issue in a case of no capability: each value is its own name. */
public final class Drafts {

  private Drafts() {}

  public static DocumentDraft of(DocumentKind kind, String unit) {
    return of(kind, unit, "事实");
  }

  /** @param facts what stands as the facts of the one finding, where the kind has findings */
  public static DocumentDraft of(DocumentKind kind, String unit, String facts) {
    Map<String, Object> values = new HashMap<>();
    kind.names().forEach(name -> values.put(name, switch (name) {
      case "问题" -> List.of(Map.of("序号", "1", "事项", "事项", "事实", facts, "应改正", "应改正"));
      case "复查情况" -> List.of(Map.of("序号", "1", "事项", "事项", "事实", facts, "复查结果", "未整改", "复查说明", "说明"));
      case "复查不合格", "设立条件缺失", "重新出具", "未作终止决定", "已报送", "拒不公告", "拒不清算", "逾期未报送" -> true;
      default -> name;
    }));
    return new DocumentDraft(kind, unit, values);
  }
}

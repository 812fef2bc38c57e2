package org.legaloversight.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormValues;

/** Findings as the rows of a form. */
final class FindingRows {

  private FindingRows() {}

  /** @throws Refusal when there is none, or two with the same ground and facts */
  static List<Finding> read(FormValues form) {
    if (!form.has("findings")) {
      throw new Refusal("请至少填写一项发现的问题。");
    }
    List<Finding> findings = new ArrayList<>();
    for (FormValues row : form.rows("findings")) {
      Finding finding = new Finding(row.choice("ground", Ground.class), row.text("facts"), row.text("demand"));
      if (findings.stream().anyMatch(other -> other.ground() == finding.ground() && other.facts().equals(finding.facts()))) {
        throw new Refusal("“" + finding.ground().label() + "”一项重复填写了两次，请删除其中一项。");
      }
      findings.add(finding);
    }
    return findings;
  }

  /**
   * What was seen on site, finding by finding.
   *
   * @throws Refusal when the rows are not the order's findings in their order, as on a page that was opened long ago
   */
  static List<FormValues> recheck(FormValues form, int findings) {
    List<FormValues> rows = form.rows("results");
    if (rows.size() != findings) {
      throw new Refusal("请逐项填写复查结果：共有" + findings + "项问题，填写了" + rows.size() + "项。");
    }
    for (int i = 0; i < findings; i++) {
      if (rows.get(i).has("ordinal") && rows.get(i).integer("ordinal") != i + 1) {
        throw new Refusal("复查结果的次序与问题清单不一致，请刷新页面后重新填写。");
      }
    }
    return rows;
  }

  /** For the form in which the officer corrects them. */
  static List<Map<String, Object>> toCorrect(List<Finding> findings) {
    return findings.stream().map(finding -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("ground", finding.ground().name());
      row.put("facts", finding.facts());
      row.put("demand", finding.demand());
      return row;
    }).toList();
  }

  /** For the form in which two officers say, finding by finding, what they saw on site. */
  static List<Map<String, Object>> toRecheck(List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("ordinal", rows.size() + 1);
      row.put("finding", finding.ground().label() + "：" + finding.demand());
      if (finding.result() != null) {
        row.put("result", finding.result().name());
        row.put("remark", finding.remark());
      }
      rows.add(row);
    }
    return rows;
  }
}

package org.legaloversight.casework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.legaloversight.document.BrokenTemplate;
import org.legaloversight.document.DocumentTemplate;
import org.legaloversight.document.DocumentTemplates;
import org.springframework.stereotype.Component;

/** The templates of the official documents, each checked before the first request: no letter leaves with a hole in it. */
@Component
class Letters {

  /** What every kind may use, see {@link LetterValues}. */
  static final Set<String> COMMON = Set.of(LetterValues.ISSUER, LetterValues.NUMBER, LetterValues.DATE, "案号", "律师事务所", "统一社会信用代码",
      "主管机关", "市州司法局", "省司法厅", "律师协会", "复议机关", "复议期限", "起诉期限");

  /** What each row of a list has. */
  static final Map<String, Set<String>> LISTS = Map.of("问题", Set.of("序号", "事项", "事实", "应改正"),
      "复查情况", Set.of("序号", "事项", "事实", "复查结果", "复查说明"), "补正材料", Set.of("序号", "材料", "依据"),
      "条件", Set.of("序号", "条件", "依据", "结论", "说明"));

  /** What is true or not. */
  static final Set<String> FLAGS = Set.of("复查不合格", "设立条件缺失", "重新出具", "未作终止决定", "已报送", "拒不公告", "拒不清算", "逾期未报送",
      "存在不得变更情形", "决定前确认", "建议准予", "需要颁证", "依职权", "逾期备案", "变更主管机关");

  private static final Set<String> EVERYWHERE = Set.of(LetterValues.ISSUER, LetterValues.NUMBER, LetterValues.DATE);

  private final DocumentTemplates templates;

  /** @throws BrokenTemplate naming the first template with a fault; the application does not start with it */
  Letters(DocumentTemplates templates) {
    this.templates = templates;
    Arrays.stream(DocumentKind.values()).forEach(kind -> check(of(kind), kind));
  }

  DocumentTemplate of(DocumentKind kind) {
    return templates.template(kind.template());
  }

  static void check(DocumentTemplate template, DocumentKind kind) {
    Set<String> required = new HashSet<>(EVERYWHERE);
    required.addAll(kind.names());
    LISTS.entrySet().stream().filter(list -> kind.names().contains(list.getKey())).forEach(list -> required.addAll(list.getValue()));
    template.check(List.of(example(kind, true), example(kind, false)), required);
  }

  private static Map<String, Object> example(DocumentKind kind, boolean flag) {
    Set<String> names = new TreeSet<>(COMMON);
    names.addAll(kind.names());
    Map<String, Object> values = new HashMap<>();
    names.forEach(name -> values.put(name, LISTS.containsKey(name)
        ? List.of(LISTS.get(name).stream().collect(Collectors.toMap(item -> item, item -> item))) : FLAGS.contains(name) ? flag : name));
    return values;
  }
}

package org.legaloversight.document;

import static org.legaloversight.document.WordXml.is;
import static org.legaloversight.document.WordXml.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills one template once. {@code {{名称}}} becomes the value; the paragraphs between {@code {{循环 名称}}} and {@code {{结束 名称}}} are
 * repeated for each row of a list; those of {@code {{如有 名称}}} or {@code {{如无 名称}}} stand only if the value is true, or is not.
 * The paragraphs with these marks go.
 */
final class Filling {

  private static final Pattern BLOCK = Pattern.compile("\\s*\\{\\{\\s*(循环|如有|如无|结束)\\s+([^{}\\s]+)\\s*}}\\s*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");

  private final String template;
  private final Set<String> used = new HashSet<>();

  Filling(String template) {
    this.template = template;
  }

  /** The names that the template asked for so far. */
  Set<String> used() {
    return used;
  }

  /** Fills all that is in {@code parent}. */
  void fill(Node parent, Map<String, ?> values) {
    fill(WordXml.children(parent), values);
  }

  private void fill(List<Node> siblings, Map<String, ?> values) {
    for (int i = 0; i < siblings.size(); i++) {
      Node node = siblings.get(i);
      Matcher block = BLOCK.matcher(is(node, "p") ? text((Element) node) : "");
      if (block.matches()) {
        int end = end(siblings, i, block);
        block(block, siblings.subList(i, end + 1), values);
        i = end;
      } else if (is(node, "p")) {
        paragraph((Element) node, values);
      } else {
        fill(node, values);
      }
    }
  }

  private int end(List<Node> siblings, int start, Matcher block) {
    if (block.group(1).equals("结束")) {
      throw fault("中的“" + block.group().strip() + "”没有对应的开始标记。");
    }
    for (int i = start + 1; i < siblings.size(); i++) {
      Matcher other = BLOCK.matcher(is(siblings.get(i), "p") ? text((Element) siblings.get(i)) : "");
      if (other.matches() && other.group(1).equals("结束") && other.group(2).equals(block.group(2))) {
        return i;
      }
    }
    throw fault("中的“" + block.group().strip() + "”没有对应的“{{结束 " + block.group(2) + "}}”，两个标记须各占一段。");
  }

  private void block(Matcher block, List<Node> nodes, Map<String, ?> values) {
    Object value = value(block.group(2), values);
    List<Node> inner = nodes.subList(1, nodes.size() - 1);
    for (Map<String, ?> row : rows(block, value, values)) {
      List<Node> copies = new ArrayList<>();
      inner.forEach(node -> copies.add(nodes.get(0).getParentNode().insertBefore(node.cloneNode(true), nodes.get(0))));
      fill(copies, row);
    }
    nodes.forEach(node -> node.getParentNode().removeChild(node));
  }

  private List<Map<String, ?>> rows(Matcher block, Object value, Map<String, ?> values) {
    boolean loop = block.group(1).equals("循环");
    if (loop && value instanceof List<?> list) {
      return list.stream().<Map<String, ?>>map(row -> with(values, (Map<?, ?>) row)).toList();
    }
    if (!loop && value instanceof Boolean flag) {
      return flag == block.group(1).equals("如有") ? List.of(values) : List.of();
    }
    throw fault("中的“" + block.group().strip() + "”用错了：“" + block.group(2) + "”" + (loop ? "不是列表。" : "不是是否判断。"));
  }

  private static Map<String, ?> with(Map<String, ?> values, Map<?, ?> row) {
    Map<String, Object> both = new HashMap<>(values);
    row.forEach((name, value) -> both.put(name.toString(), value));
    return both;
  }

  private void paragraph(Element paragraph, Map<String, ?> values) {
    WordXml.all(paragraph, "txbxContent").forEach(box -> fill(box, values));
    ParagraphText text = new ParagraphText(paragraph);
    Matcher placeholder = PLACEHOLDER.matcher(text.whole());
    placeholder.results().forEach(result -> text.replaceLater(result.start(), result.end(), shown(result.group(1), values)));
    String rest = PLACEHOLDER.matcher(text.whole()).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      throw fault("有不完整的占位符：“" + text.whole().strip() + "”。占位符应写作“{{名称}}”，循环标记须独占一段。");
    }
    text.replace();
  }

  private String shown(String name, Map<String, ?> values) {
    Object value = value(name, values);
    if (value instanceof List || value instanceof Boolean) {
      throw fault("中的“{{" + name + "}}”不是一项文字，应写作“{{循环 " + name + "}}”或“{{如有 " + name + "}}”。");
    }
    return value.toString();
  }

  private Object value(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw fault("中的占位符“{{" + name + "}}”没有对应的内容，请更正名称；可用的名称见 documents/README.md。");
    }
    used.add(name);
    return value;
  }

  private BrokenTemplate fault(String words) {
    return new BrokenTemplate(template, words);
  }
}

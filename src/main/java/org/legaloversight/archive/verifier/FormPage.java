package org.legaloversight.archive.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form as it was shown, filled with what was submitted and no longer to be changed: labels, options, order and columns are those of
 * the .form file of its version. A field that its form shows only under a condition appears where something was filled in.
 */
final class FormPage {

  private static final Set<String> SILENT = Set.of("separator", "spacer", "button", "image", "html", "iframe", "expression");
  private static final int COLUMNS = 16;

  private final Row caseFile;
  private final Row event;
  private final Row shown;
  private final Row form;
  private final Html html = new Html();

  FormPage(Row caseFile, Row event, Row shown, Row form) {
    this.caseFile = caseFile;
    this.event = event;
    this.shown = shown;
    this.form = form;
  }

  String html() {
    String title = event.text("taskName");
    html.add("<main class=\"form\">").add("<p class=\"back\"><a href=\"../index.html#e" + event.number("seq") + "\">返回案卷目录</a></p>");
    html.text("h1", title);
    html.text("p class=\"by\"", event.text("actorName") + " 于" + Moment.minute(event.text("at")) + "提交 · 案号 " + caseFile.text("number")
        + " · 表单为流程第" + shown.number("version") + "版");
    components(form.rows("components"), event.parsed("fields"));
    html.text("p class=\"hint\"", "本页由提交时所用版本的表单和提交的内容生成，只供查阅。打开表单时随案情显示的提示文字没有留存，不在此列。");
    return html.add("</main>").page(title + " " + caseFile.text("number"));
  }

  /** Rows as in the form: components with the same row stand side by side. */
  private void components(List<Row> components, Row values) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row component : components) {
      if (visible(component, values)) {
        String row = component.object("layout").text("row");
        rows.computeIfAbsent(row.isEmpty() ? "alone" + rows.size() : row, key -> new ArrayList<>()).add(component);
      }
    }
    rows.values().forEach(row -> {
      html.add("<div class=\"row\">");
      row.forEach(component -> cell(component, values, row.size()));
      html.add("</div>");
    });
  }

  private static boolean visible(Row component, Row values) {
    String type = component.text("type");
    if (SILENT.contains(type) || type.equals("text") && FormText.plain(component.text("text")).isBlank()) {
      return false;
    }
    return component.object("conditional").text("hide").isEmpty() || values.has(component.text("key"));
  }

  private void cell(Row component, Row values, int beside) {
    long columns = component.object("layout").number("columns");
    html.add("<div class=\"w" + (columns > 0 && columns <= COLUMNS ? columns : COLUMNS / Math.min(beside, COLUMNS)) + "\">");
    switch (component.text("type")) {
      case "text" -> html.add(FormText.html(component.text("text"), caseFile));
      case "group" -> group(component, values);
      case "dynamiclist" -> list(component, values);
      default -> field(component, values);
    }
    html.add("</div>");
  }

  private void group(Row group, Row values) {
    html.add("<fieldset>").text("legend", group.text("label"));
    components(group.rows("components"), values);
    html.add("</fieldset>");
  }

  private void list(Row list, Row values) {
    html.text("p class=\"label\"", list.text("label"));
    List<Row> rows = values.rows(list.text(list.has("path") ? "path" : "key"));
    for (int i = 0; i < rows.size(); i++) {
      html.add("<fieldset>").text("legend", "第" + (i + 1) + "项");
      components(list.rows("components"), rows.get(i));
      html.add("</fieldset>");
    }
  }

  private void field(Row field, Row values) {
    html.text("p class=\"label\"", field.text("label") + (field.object("validate").holds("required") ? "（必填）" : ""));
    if (field.rows("values").isEmpty()) {
      html.text("p class=\"value\"", filled(field, values));
    } else {
      options(field, values);
    }
    if (field.has("description")) {
      html.text("p class=\"hint\"", FormText.plain(field.text("description")));
    }
  }

  private static String filled(Row field, Row values) {
    Object value = values.values().get(field.text("key"));
    if (value == null) {
      return "（未填写）";
    }
    String text = value instanceof Boolean ticked ? (ticked ? "是" : "否")
        : value instanceof List<?> several ? several.stream().map(String::valueOf).collect(Collectors.joining("、")) : values.text(field.text("key"));
    return text + field.object("appearance").text("suffixAdorner");
  }

  /** Every option that could be chosen, the chosen ones marked. */
  private void options(Row field, Row values) {
    Object value = values.values().get(field.text("key"));
    List<?> chosen = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
    boolean several = Set.of("checklist", "taglist").contains(field.text("type"));
    html.add("<ul class=\"options\">");
    field.rows("values").forEach(option -> {
      boolean on = chosen.contains(option.text("value"));
      html.text("li" + (on ? " class=\"chosen\"" : ""), (several ? on ? "☑ " : "☐ " : on ? "◉ " : "○ ") + option.text("label"));
    });
    html.add("</ul>");
  }
}

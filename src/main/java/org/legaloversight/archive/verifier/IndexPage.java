package org.legaloversight.archive.verifier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole case on one page: what it is about, what happened, and where everything else lies. */
final class IndexPage {

  private final Records records;
  private final Row caseFile;
  private final Map<Long, String> forms;
  private final Map<String, String> diagrams;
  private final Html html = new Html();

  /**
   * @param forms pages of the forms by the place of their event
   * @param diagrams pictures by the title of what they show
   */
  IndexPage(Records records, Map<Long, String> forms, Map<String, String> diagrams) {
    this.records = records;
    this.caseFile = records.caseFile();
    this.forms = forms;
    this.diagrams = diagrams;
  }

  String html() {
    cover();
    html.add("<main>");
    timeline();
    new DeadlineChapter(records).add(html);
    documents();
    attachments();
    register();
    pictures();
    checking();
    return html.add("</main>").page("案卷 " + caseFile.text("number"));
  }

  private void cover() {
    html.add("<header class=\"cover\">").text("p class=\"kind\"", caseFile.text("kindTitle") + "案卷").text("h1", caseFile.text("number"));
    html.add("<dl class=\"facts\">").fact("律师事务所", caseFile.text("firmName")).fact("统一社会信用代码", caseFile.text("firmLicence"))
        .fact("主管机关", caseFile.text("unitName")).fact("同时涉及", caseFile.text("concernedName"))
        .fact("立案", Moment.minute(caseFile.text("openedAt")))
        .fact("办理情况", caseFile.text("stateTitle")).fact("结果", caseFile.text("outcome"))
        .fact("结案", Moment.minute(caseFile.text("closedAt"))).fact("保管期限", caseFile.text("retention"))
        .fact("冻结", caseFile.text("hold")).add("</dl>");
    Row export = last();
    html.text("p class=\"by\"", "由" + export.text("actorName") + "于" + Moment.minute(export.text("at")) + "导出，全卷共"
        + records.of(Records.EVENTS).size() + "条办理记录").add("</header>");
    html.add("<nav><a href=\"#timeline\">办理经过</a><a href=\"#deadlines\">期限</a><a href=\"#documents\">文书</a>"
        + "<a href=\"#attachments\">材料</a><a href=\"#register\">名册变更</a><a href=\"#diagrams\">流程图</a><a href=\"#checking\">核验</a></nav>");
  }

  private Row last() {
    List<Row> events = records.of(Records.EVENTS);
    return events.isEmpty() ? new Row(Map.of()) : events.get(events.size() - 1);
  }

  private void timeline() {
    Row kinds = caseFile.object("eventKinds");
    html.add("<section id=\"timeline\">").text("h2", "办理经过").add("<table class=\"timeline\"><thead><tr><th>序号</th><th>时间</th><th>类别</th><th>办理人</th><th>事项</th></tr></thead><tbody>");
    for (Row event : records.of(Records.EVENTS)) {
      html.add("<tr id=\"e" + event.number("seq") + "\">").text("td class=\"number\"", String.valueOf(event.number("seq")))
          .text("td class=\"time\"", Moment.minute(event.text("at"))).text("td class=\"kind\"", kinds.text(event.text("kind")))
          .text("td", event.text("actorName")).add("<td>").text("span", event.text("text"));
      String form = forms.get(event.number("seq"));
      html.add(form == null ? "" : " <a href=\"" + form + "\">查看表单</a>").add("</td></tr>");
    }
    html.add("</tbody></table></section>");
  }

  private void documents() {
    html.add("<section id=\"documents\">").text("h2", "文书");
    Map<String, Row> served = new HashMap<>();
    records.of(Records.SERVICES).stream().filter(service -> service.holds("main") && service.holds("stands") && service.has("effectiveOn")).forEach(service -> served.put(service.text("documentNumber"), service));
    for (Row document : records.of(Records.DOCUMENTS)) {
      html.add("<article>").text("h3", document.text("kindTitle") + " " + document.text("number"));
      html.text("p class=\"by\"", document.text("unitName") + " " + Moment.day(document.text("issuedOn")) + "制发"
          + (document.has("standing") ? "，" + document.text("standing") : "") + service(served.get(document.text("number"))));
      html.text("div class=\"paper\"", document.text("text")).add("</article>");
    }
    none(records.of(Records.DOCUMENTS), "没有文书。");
    html.add("</section>");
  }

  private static String service(Row service) {
    return service == null ? "，尚未送达" : "；" + Moment.day(service.text("on")) + service.text("methodTitle") + "，受送达人"
        + service.text("recipient") + "，" + service.text("proof") + "，自" + Moment.day(service.text("effectiveOn")) + "起视为送达";
  }

  /** The files, and after them what other modules of the platform have to say of the case. */
  private void attachments() {
    html.add("<section id=\"attachments\">").text("h2", "材料");
    List<Row> files = records.of(Records.FILES);
    none(files, "没有材料文件。");
    if (!files.isEmpty()) {
      html.add("<table><thead><tr><th>名称</th><th>说明</th><th>字节</th><th>指纹</th></tr></thead><tbody>");
      files.forEach(file -> html.add("<tr><td><a href=\"" + Html.escape(file.text("path")) + "\">" + Html.escape(file.text("title")) + "</a></td>")
          .text("td", file.text("belongsTo")).text("td class=\"number\"", file.text("size")).text("td class=\"hash\"", file.text("sha256")).add("</tr>"));
      html.add("</tbody></table>");
    }
    records.of(Records.SETS).forEach(this::more);
    html.add("</section>");
  }

  private void more(Row set) {
    List<Row> rows = records.of(set.text("name"));
    if (rows.isEmpty()) {
      return;
    }
    Row columns = set.object("columns");
    html.text("h3", set.text("title")).add("<table><thead><tr>");
    columns.values().keySet().forEach(column -> html.text("th", columns.text(column)));
    html.add("</tr></thead><tbody>");
    rows.forEach(row -> {
      html.add("<tr>");
      columns.values().keySet().forEach(column -> html.text("td", row.text(column)));
      html.add("</tr>");
    });
    html.add("</tbody></table>");
  }

  private void register() {
    List<Row> changes = records.of(Records.REGISTER);
    html.add("<section id=\"register\">").text("h2", "名册变更");
    none(changes, "本案没有变更名册。");
    if (!changes.isEmpty()) {
      html.add("<table><thead><tr><th>时间</th><th>对象</th><th>事项</th><th>原为</th><th>改为</th></tr></thead><tbody>");
      changes.forEach(change -> html.add("<tr>").text("td class=\"time\"", Moment.minute(change.text("at"))).text("td", change.text("subject"))
          .text("td", change.text("whatTitle")).text("td", change.text("beforeTitle")).text("td", change.text("afterTitle")).add("</tr>"));
      html.add("</tbody></table>");
    }
    html.add("</section>");
  }

  private void pictures() {
    html.add("<section id=\"diagrams\">").text("h2", "流程图").text("p class=\"hint\"", "办理时所用版本的流程图，填过表单的环节着色。点击图片放大。");
    diagrams.forEach((title, path) -> html.add("<figure><a href=\"" + path + "\"><img src=\"" + path + "\" alt=\"" + Html.escape(title) + "\"></a>")
        .text("figcaption", title).add("</figure>"));
    none(diagrams.keySet(), "没有留存流程图。");
    html.add("</section>");
  }

  private void checking() {
    html.add("<section id=\"checking\">").text("h2", "核验");
    html.text("p", "全卷的办理记录逐条以哈希相连，最后一条（导出本卷）的哈希同时锁定期限、文书、表单、流程和材料的指纹：");
    html.text("p class=\"hash\"", last().text("hash"));
    html.text("p", "将它与平台案卷“归档”页上这次导出的“链尾哈希”比对：一致，并且核验程序报告无误，则本卷与平台记录一致。用法见 README.txt。");
    html.add("<p>数据文件：" + records.sets().keySet().stream().map(set -> "<a href=\"" + Records.path(set) + "\">" + Records.path(set) + "</a>")
        .collect(Collectors.joining("　")) + "　<a href=\"manifest.json\">manifest.json</a></p></section>");
  }

  private void none(Collection<?> rows, String words) {
    if (rows.isEmpty()) {
      html.text("p class=\"none\"", words);
    }
  }
}

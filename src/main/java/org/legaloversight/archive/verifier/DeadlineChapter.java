package org.legaloversight.archive.verifier;

import java.util.List;

/** The deadlines of the case: until when, why this day, and what happened to each. */
final class DeadlineChapter {

  private static final String DAYS = "\n";

  private final Records records;

  DeadlineChapter(Records records) {
    this.records = records;
  }

  void add(Html html) {
    html.add("<section id=\"deadlines\">").text("h2", "期限");
    List<Row> deadlines = records.of(Records.DEADLINES);
    if (deadlines.isEmpty()) {
      html.text("p class=\"none\"", "没有期限。");
    }
    deadlines.forEach(deadline -> add(html, deadline));
    html.add("</section>");
  }

  private void add(Html html, Row deadline) {
    html.add("<article>").text("h3", deadline.text("name") + "（" + deadline.text("limit") + "）");
    html.add("<dl class=\"facts\">").fact("届满", Moment.minute(deadline.text("dueAt"))).fact("情况", state(deadline))
        .fact("责任方", deadline.text("owedBy")).fact("起算", Moment.day(deadline.text("startAt")) + "，" + deadline.text("because"))
        .fact("届满后果", deadline.text("onExpiry")).fact("依据", deadline.text("article")
            + (deadline.holds("confirmed") ? "" : "（未与法规原文逐字核对）")).add("</dl>");
    html.text("p class=\"label\"", "为什么是这一天").add("<ol>");
    deadline.list("explanation").forEach(step -> html.text("li class=\"step\"", String.valueOf(step).replace(DAYS, "\n　　")));
    html.add("</ol>").text("p class=\"label\"", "经过").add("<table><tbody>");
    records.of(Records.JOURNAL).stream().filter(line -> line.number("deadline") == deadline.number("ordinal")).forEach(line ->
        html.add("<tr>").text("td class=\"time\"", Moment.minute(line.text("at"))).text("td", line.text("whatTitle"))
            .text("td", line.text("actor").replaceFirst("（\\w+）$", "")).text("td", line.text("because") + "；届满日" + Moment.day(line.text("newDue"))).add("</tr>"));
    html.add("</tbody></table></article>");
  }

  private static String state(Row deadline) {
    return deadline.text("stateTitle") + (deadline.has("settledOn") ? "（" + Moment.day(deadline.text("settledOn")) + "）" : "")
        + (deadline.has("pausedOn") ? "（自" + Moment.day(deadline.text("pausedOn")) + "起）" : "") + (deadline.holds("provisional") ? "（暂定）" : "");
  }
}

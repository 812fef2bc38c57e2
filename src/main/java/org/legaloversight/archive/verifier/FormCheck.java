package org.legaloversight.archive.verifier;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each form against the event of its submission, and each file of a process against its row. */
final class FormCheck {

  private final Records records;
  private final Bundle bundle;

  FormCheck(Records records, Bundle bundle) {
    this.records = records;
    this.bundle = bundle;
  }

  void into(Report report) {
    report.examine(Check.FORMS);
    Set<String> known = new HashSet<>();
    for (Row source : records.of(Records.SOURCES)) {
      known.add(source.text("path"));
      Sha256.Measured lies = bundle.files().get(source.text("path"));
      report.require(lies != null && lies.sha256().equals(source.text("sha256")), Check.FORMS, source.text("path") + " 缺失或者与登记时不同");
    }
    Map<Long, Row> events = records.of(Records.EVENTS).stream().filter(event -> event.text("kind").equals("FORM"))
        .collect(Collectors.toMap(event -> event.number("seq"), Function.identity(), (first, second) -> first));
    for (Row shown : records.of(Records.FORMS)) {
      Row event = events.remove(shown.number("seq"));
      report.require(event != null && event.text("process").equals(shown.text("process")), Check.FORMS,
          "第" + shown.number("seq") + "条办理记录没有提交这张表单");
      report.require(!shown.has("path") || known.contains(shown.text("path")), Check.FORMS, "缺少第" + shown.number("seq") + "条所用的表单");
    }
    if (!events.isEmpty()) {
      report.remark("有" + events.size() + "张早期提交的表单没有留存版本，只有提交的内容。");
    }
  }
}

package org.legaloversight.casework;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.springframework.stereotype.Component;

/** Who filled in a form of the case lately, and what opinion it holds, for the person who is next. */
@Component
public class RecentForms {

  private static final int LATEST = 4;

  /** Fields that hold what somebody thought or found, the most telling first. */
  private static final List<String> OPINIONS = List.of("opinion", "report", "statement", "reason", "finding", "facts", "missing", "result");

  private final Timeline timeline;

  RecentForms(Timeline timeline) {
    this.timeline = timeline;
  }

  /** As Markdown, under a heading. */
  public String of(String caseNumber) {
    List<RecordedEvent> forms = timeline.of(caseNumber).stream().filter(event -> event.kind() == EventKind.FORM).toList();
    return forms.stream().skip(Math.max(0, forms.size() - LATEST)).map(event -> "- " + event.at().atZone(Law.ZONE).toLocalDate() + " "
        + event.actorName() + "：" + event.taskName() + opinion(event)).collect(Collectors.joining("\n", "\n**最近办理**\n\n", "\n"));
  }

  /** In the words of its form: a choice by its label. */
  private static String opinion(RecordedEvent event) {
    List<FormWords.Field> fields = event.form().orElse(FormWords.NONE).fields();
    return OPINIONS.stream().flatMap(key -> fields.stream().filter(field -> field.key().equals(key)))
        .flatMap(field -> FilledField.of(List.of(field), event.values()).stream()).map(FilledField::value).filter(text -> !text.isBlank())
        .findFirst().map(text -> "：" + plain(text)).orElse("");
  }
}

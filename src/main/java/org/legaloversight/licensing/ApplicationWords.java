package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.stream.Collectors;
import org.legaloversight.casework.FilledField;
import org.springframework.stereotype.Component;

/** What is applied for and how it stands with its conditions, in Markdown for the forms of its tasks. */
@Component
class ApplicationWords {

  private final LicenceMatters matters;
  private final FiledApplications filed;

  ApplicationWords(LicenceMatters matters, FiledApplications filed) {
    this.matters = matters;
    this.filed = filed;
  }

  String asked(LicenceApplication application) {
    return filed.fields(application).stream().map(ApplicationWords::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(FilledField field) {
    return "- " + plain(field.label()) + "：" + (field.rows().isEmpty() ? plain(field.value())
        : field.rows().stream().map(row -> row.stream().map(cell -> plain(cell.label()) + plain(cell.value())).collect(Collectors.joining("，")))
            .collect(Collectors.joining("；")));
  }

  String conditions(LicenceApplication application) {
    return matters.conditions(application).stream().map(each -> "- " + (each.unmet() ? "**" + each.standing().label() + "**" : each.standing().label())
        + "　" + plain(each.words())).collect(Collectors.joining("\n", "\n**条件核对**（名册今日的记载）\n\n", "\n"));
  }
}

package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.casework.FilledField;
import org.legaloversight.register.Lawyer;
import org.springframework.stereotype.Component;

/** What is applied for and how it stands with its conditions, in Markdown for the forms of its tasks. */
@Component
class ApplicationWords {

  private static final Set<String> LOOKED_AT = Set.of("userTask_reviewApplication", "userTask_examineApplication", "userTask_checkFiling");

  private final LicenceMatters matters;
  private final FiledApplications filed;

  ApplicationWords(LicenceMatters matters, FiledApplications filed) {
    this.matters = matters;
    this.filed = filed;
  }

  /** Under what is applied for and how far it has come. */
  String asked(LicenceApplication application) {
    return "**" + plain(application.subject()) + "**　" + application.state().label() + "\n\n" + lines(filed.fields(application)) + "\n";
  }

  /** A lawyer as decisions and receipts name one. */
  static String named(Lawyer lawyer) {
    return "律师" + lawyer.name() + "（执业证号" + lawyer.licence() + "）";
  }

  /** What a form says, field by field. */
  static String lines(List<FilledField> fields) {
    return fields.stream().map(ApplicationWords::line).collect(Collectors.joining("\n"));
  }

  private static String line(FilledField field) {
    return "- " + plain(field.label()) + "：" + (field.rows().isEmpty() ? plain(field.value())
        : field.rows().stream().map(ApplicationWords::row)
            .collect(Collectors.joining("；")));
  }

  /** The one thing of a row needs no name: the list has it. */
  private static String row(List<FilledField> cells) {
    return cells.size() == 1 ? plain(cells.get(0).value())
        : cells.stream().map(cell -> plain(cell.label()) + plain(cell.value())).collect(Collectors.joining("，"));
  }

  /** What the register cannot know is shown as it was found when somebody last looked. */
  String conditions(LicenceApplication application) {
    List<String> verified = filed.last(application, LOOKED_AT).map(form -> form.items("verified")).orElse(List.of());
    return matters.conditions(application).stream().map(each -> "- " + standing(each, verified) + "　" + plain(each.words()))
        .collect(Collectors.joining("\n", "\n**条件核对**（名册今日的记载）\n\n", "\n"));
  }

  private static String standing(Condition condition, List<String> verified) {
    return condition.unmet() ? "**" + condition.standing().label() + "**"
        : condition.forTheOfficer() && verified.contains(condition.rule().name()) ? "经核实符合" : condition.standing().label();
  }
}

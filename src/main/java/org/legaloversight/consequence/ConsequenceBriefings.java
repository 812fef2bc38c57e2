package org.legaloversight.consequence;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.FirmRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the person at the desk sees above the forms of the three processes of this module. */
@Configuration(proxyBeanMethods = false)
class ConsequenceBriefings {

  private record Briefing(String process, CaseHeader header, Background background) implements TaskBriefing {

    @Override
    public Map<String, Object> brief(String caseNumber, String task) {
      Map<String, Object> facts = header.of(caseNumber, deadline -> true);
      facts.put("background", background.of(caseNumber, task));
      return facts;
    }
  }

  private interface Background {
    String of(String caseNumber, String task);
  }

  @Bean
  TaskBriefing affectedCaseBriefing(CaseHeader header, AffectedCases affected, Timeline timeline) {
    return new Briefing(AffectedCases.PROCESS, header, (caseNumber, task) -> "**受何影响**\n\n" + affected.openOf(caseNumber).stream()
        .map(each -> "- 案件" + plain(each.causeCase()) + "：" + plain(each.verb()) + "。" + plain(each.reason()))
        .collect(Collectors.joining("\n")) + "\n" + opinion(timeline.of(caseNumber)));
  }

  private static String opinion(List<RecordedEvent> events) {
    return events.stream().filter(event -> event.kind() == EventKind.FORM && "userTask_examineAffected".equals(event.task()))
        .reduce((first, second) -> second).map(event -> "\n**承办人意见** " + plain(event.values().get("opinion").toString()) + "\n").orElse("");
  }

  @Bean
  TaskBriefing errandBriefing(CaseHeader header, Errands errands) {
    return new Briefing(Errands.PROCESS, header, (caseNumber, task) -> list("需要办理的事项",
        errands.openOf(caseNumber, task.endsWith("AtProvince") ? Post.PROVINCE : Post.COUNTY)));
  }

  @Bean
  TaskBriefing annulmentBriefing(CaseHeader header, Annulments annulments, FirmRegister register) {
    return new Briefing("decision-annulled", header, (caseNumber, task) -> {
      Annulment annulment = annulments.pending(caseNumber);
      String ground = "**依据** " + plain(annulment.words()) + "\n\n";
      if (annulment.ofAPart()) {
        return ground + list("执行后", List.of("名册不变：决定对名册的变更是一项，不可分割，其余部分仍然有效", "被撤销、变更的部分转省司法厅承办人重新作出决定"));
      }
      if (!register.changedBy(caseNumber)) {
        return ground + list("执行后", List.of("名册不变：名册未因该决定变更", "决定书记为已撤销，不再有效"));
      }
      List<Consequence> foreseen = register.undoing(caseNumber);
      return ground + list("执行后将恢复", texts(foreseen, Consequence.Fate.CHANGED)) + "\n"
          + list("不能自动恢复，将转交办理", texts(foreseen, Consequence.Fate.TASK)) + "\n"
          + list("不变", texts(foreseen, Consequence.Fate.STAYS));
    });
  }

  private static List<String> texts(List<Consequence> all, Consequence.Fate fate) {
    return all.stream().filter(each -> each.fate() == fate).map(each -> each.of() + "：" + each.outcome()
        + (each.post() == Post.NOBODY ? "" : "（" + each.post().label() + "办理）")).toList();
  }

  private static String list(String title, List<String> lines) {
    return "**" + title + "**\n\n" + (lines.isEmpty() ? "- 无\n" : lines.stream().map(line -> "- " + plain(line) + "\n").collect(Collectors.joining()));
  }
}

package org.legaloversight.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in a case, in words, and whether the record of it is whole. */
@Controller
class TimelinePage {

  private static final String PATH = "/timeline";

  private final CaseFrame frame;
  private final Timeline timeline;

  TimelinePage(CaseFrame frame, Timeline timeline) {
    this.frame = frame;
    this.timeline = timeline;
  }

  @Bean
  static CasePage timelineOfACase() {
    return new CasePage(PATH, "经过", 20, true);
  }

  /** @param kind of events to show, in small letters; an unknown one shows all */
  @GetMapping("/cases/{caseNumber}" + PATH)
  String timeline(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String kind, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    List<RecordedEvent> events = timeline.of(head.file().number());
    Optional<EventKind> shown = EventKinds.of(kind);
    model.addAttribute("head", head);
    model.addAttribute("kinds", kinds(events));
    model.addAttribute("shown", shown.map(EventKinds::key).orElse(""));
    model.addAttribute("total", events.size());
    model.addAttribute("broken", timeline.firstBrokenLink(head.file().number()).orElse(0));
    model.addAttribute("events", EventLine.of(events.stream().filter(event -> shown.isEmpty() || event.kind() == shown.get()).toList()));
    return "reading/timeline";
  }

  private static List<Kind> kinds(List<RecordedEvent> events) {
    return Arrays.stream(EventKind.values())
        .map(kind -> new Kind(EventKinds.key(kind), kind.title(), events.stream().filter(event -> event.kind() == kind).count()))
        .filter(kind -> kind.count() > 0).toList();
  }

  /** A kind of events with how many there are. */
  record Kind(String key, String title, long count) {}
}

package org.legaloversight.notice;

import java.time.Clock;
import java.util.List;
import org.legaloversight.casework.CaseClosed;
import org.legaloversight.casework.CaseMoved;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what becomes of case files. */
@Component
class CaseHappenings {

  private final NoticeBoard board;
  private final Timeline timeline;
  private final Units units;
  private final Clock clock;

  CaseHappenings(NoticeBoard board, Timeline timeline, Units units, Clock clock) {
    this.board = board;
    this.timeline = timeline;
    this.units = units;
    this.clock = clock;
  }

  @EventListener
  void moved(CaseMoved moved) {
    String text = NoticeKind.CASE_MOVED.say(units.unit(moved.fromUnit()).name(), units.unit(moved.toUnit()).name());
    List.of(Role.OFFICER, Role.HEAD).forEach(role -> board.tell(new Telling(NoticeKind.CASE_MOVED, new Desk(role, moved.toUnit()), null,
        moved.caseNumber(), null, null, text, moved.caseNumber() + " " + clock.instant())));
  }

  @EventListener
  void closed(CaseClosed closed) {
    String text = NoticeKind.CASE_CLOSED.say(closed.outcome());
    timeline.of(closed.caseNumber()).stream().filter(event -> event.kind() == EventKind.FORM).map(RecordedEvent::actor).distinct()
        .forEach(person -> board.tell(new Telling(NoticeKind.CASE_CLOSED, null, person, closed.caseNumber(), null, null, text,
            closed.caseNumber())));
  }
}

package org.legaloversight.notice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineChanged;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineNear;
import org.legaloversight.deadline.DeadlineOverdue;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.Duty;
import org.legaloversight.jurisdiction.Desk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what the ledger of deadlines says. */
@Component
class DeadlineHappenings {

  private final NoticeBoard board;
  private final Owing owing;
  private final DeadlineLedger ledger;

  DeadlineHappenings(NoticeBoard board, Owing owing, DeadlineLedger ledger) {
    this.board = board;
    this.owing = owing;
    this.ledger = ledger;
  }

  @EventListener
  void near(DeadlineNear near) {
    Deadline deadline = near.deadline();
    if (deadline.duty() != Duty.TERM) {
      tell(NoticeKind.DEADLINE_NEAR, owing.near(deadline), deadline, deadline.name(), DeadlineWords.due(deadline));
    }
  }

  @EventListener
  void overdue(DeadlineOverdue overdue) {
    Deadline deadline = overdue.deadline();
    if (deadline.duty() == Duty.TERM) {
      tell(NoticeKind.TERM_ENDED, owing.ended(deadline), deadline, deadline.name(), DeadlineWords.due(deadline));
      return;
    }
    tell(NoticeKind.DEADLINE_OVERDUE, owing.overdue(deadline), deadline, deadline.name(), DeadlineWords.due(deadline));
    if (deadline.duty() == Duty.ORGAN) {
      tell(NoticeKind.ESCALATED, owing.above(deadline), deadline, deadline.owedBy(), deadline.name(), DeadlineWords.due(deadline));
    }
  }

  /** What people were told of deadlines waits for them no longer once those have ended, stand, or have another day. */
  @EventListener
  void changed(DeadlineChanged changed) {
    List<String> told = board.openDeadlines(changed.caseNumber());
    if (told.isEmpty()) {
      return;
    }
    Set<String> running = ledger.of(changed.caseNumber()).stream().filter(deadline -> deadline.state() == DeadlineState.RUNNING)
        .map(DeadlineWords::key).collect(Collectors.toSet());
    board.settleDeadlines(changed.caseNumber(), told.stream().filter(key -> !running.contains(key)).toList());
  }

  private void tell(NoticeKind kind, List<Desk> desks, Deadline deadline, Object... words) {
    String key = DeadlineWords.key(deadline);
    desks.forEach(desk -> board.tell(new Telling(kind, desk, null, deadline.caseNumber(), null, key, kind.say(words),
        deadline.caseNumber() + " " + key)));
  }
}

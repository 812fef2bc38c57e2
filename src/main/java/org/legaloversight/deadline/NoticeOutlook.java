package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.calendar.NoticeEffect;
import org.legaloversight.calendar.NoticeEffects;
import org.legaloversight.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts every open deadline with a notice that is not in force yet, and changes nothing. */
@Component
class NoticeOutlook implements NoticeEffects {

  private static final int BATCH = 500;

  private final DeadlineRows rows;
  private final Journal journal;
  private final Reckoning reckoning;
  private final Reprojection reprojection;

  NoticeOutlook(DeadlineRows rows, Journal journal, Reckoning reckoning, Reprojection reprojection) {
    this.rows = rows;
    this.journal = journal;
    this.reckoning = reckoning;
    this.reprojection = reprojection;
  }

  /** Batch by batch and in no transaction of its own, so that of all that is read only the answer stays in memory. */
  @Override
  public Outlook effects(WorkingCalendar draft, int most) {
    int changed = 0;
    List<Change> first = List.of();
    for (List<Deadline> batch = batch(0); !batch.isEmpty(); batch = batch(batch.get(batch.size() - 1).id())) {
      List<Change> changes = changes(batch, draft);
      changed += changes.size();
      first = Stream.concat(first.stream(), changes.stream()).sorted(Comparator.comparing(change -> change.deadline().dueAt())).limit(most)
          .toList();
    }
    return new Outlook(rows.countOpen(), changed, first.stream().map(Change::told).toList());
  }

  @Override
  public int pending() {
    return reprojection.pending();
  }

  private List<Deadline> batch(long after) {
    return rows.openAfter(after, BATCH);
  }

  private List<Change> changes(List<Deadline> deadlines, WorkingCalendar draft) {
    Map<Long, List<Step>> steps = journal.steps(deadlines);
    return deadlines.stream()
        .map(deadline -> new Change(deadline, reckoning.reckon(Measure.of(deadline.law()), steps.get(deadline.id()), draft)))
        .filter(Change::visible).toList();
  }

  /** A deadline and its end by the notice. */
  private record Change(Deadline deadline, DueDay draft) {

    boolean visible() {
      return !draft.at().equals(deadline.dueAt()) || draft.provisional() != deadline.provisional();
    }

    NoticeEffect told() {
      return new NoticeEffect(deadline.caseNumber(), deadline.name() + "（" + deadline.limit() + "）",
          day(deadline.dueDay(), deadline.provisional()), day(draft.day(), draft.provisional()));
    }

    private static String day(LocalDate due, boolean provisional) {
      return ChineseDate.of(due) + (provisional ? "（暂定）" : "");
    }
  }
}

package org.legaloversight.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.legaloversight.Law;
import org.legaloversight.casework.FilledField;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.deadline.ChineseDate;

/**
 * An event of a case, in words.
 *
 * @param kind its key in small letters
 * @param fields what was filled in, in the order of the form; empty for what was no form
 * @param unreadable whether it was a form whose words were not kept then
 */
record EventLine(int seq, OffsetDateTime at, String kind, String kindTitle, String who, String text, List<FilledField> fields, boolean unreadable) {

  static EventLine of(RecordedEvent event) {
    Map<String, Object> values = event.values();
    return new EventLine(event.seq(), event.at().atZone(Law.ZONE).toOffsetDateTime(), EventKinds.key(event.kind()), event.kind().title(),
        who(event), event.text(), event.form().map(words -> FilledField.of(words.fields(), values)).orElse(List.of()),
        event.kind() == EventKind.FORM && event.form().isEmpty() && !values.isEmpty());
  }

  /** The account of somebody whose name was not known then is of no use to a reader. */
  private static String who(RecordedEvent event) {
    boolean nameless = event.actorName().equals(event.actor()) && !event.actor().equals(CaseEntry.SYSTEM);
    return nameless ? "姓名未登记的用户" : event.actorName();
  }

  /** The latest first. */
  static List<EventLine> of(List<RecordedEvent> events) {
    List<EventLine> lines = new ArrayList<>(events.stream().map(EventLine::of).toList());
    Collections.reverse(lines);
    return lines;
  }

  public String atText() {
    return ChineseDate.minute(at.toInstant());
  }
}

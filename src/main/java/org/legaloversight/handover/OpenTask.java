package org.legaloversight.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;

/**
 * A task that somebody still has to do.
 *
 * @param desks the desks it waits at, by id
 * @param assignee user id of whoever has claimed it, null where nobody has
 * @param assigneeName null where nobody has claimed it or the account is gone
 * @param due in Asia/Shanghai, null where it has no due date
 */
public record OpenTask(String id, String name, String caseNumber, String firmName, Set<String> desks, String assignee,
    String assigneeName, LocalDate due) {

  public OpenTask {
    desks = Set.copyOf(desks);
  }

  /** Who has it, in words. */
  public String holder() {
    return assignee == null ? "待认领" : assigneeName == null ? assignee : assigneeName;
  }

  /** Such as “实地复查”（湘430102整〔2026〕1号）. */
  public String words() {
    return "“" + name + "”（" + caseNumber + "）";
  }

  /** Whether it waits at one of these desks. */
  public boolean at(Collection<Desk> some) {
    return some.stream().map(Desk::id).anyMatch(desks::contains);
  }

  /** The desks of the administration and the associations that it waits at; a firm's own account is not ours to fill. */
  public Set<Desk> ours() {
    return desks.stream().flatMap(id -> Desk.parse(id).stream()).filter(desk -> desk.role() != Role.FIRM)
        .collect(Collectors.toSet());
  }

  /** @throws Refusal when it is no longer as it was when the person decided */
  void insistUnchanged(OpenTask now) {
    if (now == null || !Objects.equals(assignee, now.assignee) || !desks.equals(now.desks)) {
      throw new Refusal(words() + "刚刚被他人办理或移交，请刷新后再试。");
    }
  }
}

package org.legaloversight.consequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.CaseClosed;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.RegisterChanged;
import org.legaloversight.register.RegisterStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows a change of the register in its transaction: the list of what it affects stands in the case's timeline, and what becomes
 * a task is at its desk.
 */
@Component
class ChangeFollowed {

  static final String LIST = "affected";

  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final AffectedCases affected;
  private final Errands errands;
  private final FirmRegister register;

  ChangeFollowed(CaseFiles caseFiles, Timeline timeline, AffectedCases affected, Errands errands, FirmRegister register) {
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.affected = affected;
    this.errands = errands;
    this.register = register;
  }

  /** A decision that is kept on paper only has no timeline here; the register's journal has its list. */
  @EventListener
  void changed(RegisterChanged changed) {
    RegisterStep step = changed.step();
    caseFiles.find(step.caseNumber()).ifPresent(file -> timeline.note(file.number(), "本决定的影响（" + step.verb().label() + "）：\n"
        + changed.list(), Map.of(LIST, changed.consequences().stream().map(Consequence::text).toList())));
    changed.consequences().stream().filter(each -> each.post() == Post.CASE_DESK).forEach(each -> open(each, step));
    errand(step, Post.COUNTY, changed.consequences());
    errand(step, Post.PROVINCE, changed.consequences());
  }

  private void open(Consequence consequence, RegisterStep step) {
    timeline.note(consequence.caseNumber(), "受案件" + step.caseNumber() + "影响（" + step.name() + step.verb().label() + "）："
        + consequence.outcome(), Map.of("cause", step.caseNumber()));
    affected.open(consequence.caseNumber(), step.caseNumber(), step.name() + step.verb().label(), consequence.outcome());
  }

  private void errand(RegisterStep step, Post post, List<Consequence> consequences) {
    List<String> what = new ArrayList<>();
    consequences.stream().filter(each -> each.post() == post).forEach(each -> what.add(each.of() + "：" + each.outcome()
        + "（" + each.article() + "）"));
    if (!what.isEmpty()) {
      errands.open(caseFiles.file(step.caseNumber()).number(), post, what); // refused where there is no such case: a task needs a desk
    }
  }

  /** A closed case holds nobody, and nothing is left to decide about it. */
  @EventListener
  void closed(CaseClosed closed) {
    affected.voidAll(closed.caseNumber());
    register.release(closed.caseNumber());
  }
}

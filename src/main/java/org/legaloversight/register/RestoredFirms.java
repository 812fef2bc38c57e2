package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a case's changes of firms and branches can be brought back. */
class RestoredFirms {

  private final FirmRepository firms;
  private final RestorationPlan plan;
  private final Map<String, FirmState> states = new LinkedHashMap<>();

  RestoredFirms(FirmRepository firms, RestorationPlan plan) {
    this.firms = firms;
    this.plan = plan;
  }

  void firm(Firm firm, Map<String, List<RegisterEvent>> changes) {
    Optional.ofNullable(changes.get(RegisterJournal.STATE)).ifPresent(events -> state(firm, events, changes.get(RegisterJournal.UNTIL)));
  }

  /** @param suspensions null where the case ordered none */
  private void state(Firm firm, List<RegisterEvent> events, List<RegisterEvent> suspensions) {
    FirmState before = FirmState.valueOf(events.get(0).before());
    Optional<String> obstacle = obstacle(firm, before, events.get(0));
    if (obstacle.isPresent()) {
      plan.tell(Consequence.task(Consequence.Post.COUNTY, of(firm), "不能恢复为“" + before.label() + "”：" + obstacle.get() + "，请核实处理", ON_REVIEW));
      return;
    }
    states.put(firm.licence(), before);
    plan.tell(Consequence.changed(of(firm), "由“" + firm.state().label() + "”恢复为“" + before.label() + "”", ON_REVIEW));
    plan.takeBack(events, () -> firm.restore(before));
    if (suspensions != null) {
      plan.takeBack(suspensions, () -> firm.restoreSuspension(RestorationPlan.day(suspensions.get(0).before())));
    }
  }

  private Optional<String> obstacle(Firm firm, FirmState before, RegisterEvent first) {
    Optional<RegisterEvent> later = plan.later(first);
    if (later.isPresent()) {
      return later.map(event -> "此后已由" + RestorationPlan.byWhom(event) + "变更为“" + FirmState.valueOf(event.after()).label() + "”");
    }
    boolean living = before == FirmState.ACTIVE || before == FirmState.SUSPENDED;
    if (living && firm.headOffice() != null && headEnding(firm)) {
      return Optional.of("总所" + stateOf(firm.headOffice()).label());
    }
    boolean nameTaken = firms.findByName(firm.name()).stream().anyMatch(other -> other.state() != FirmState.DEREGISTERED
        && !other.licence().equals(firm.licence()));
    return nameTaken ? Optional.of("名称已由另一家律师事务所使用") : Optional.empty();
  }

  private boolean headEnding(Firm branch) {
    FirmState head = stateOf(branch.headOffice());
    return head == FirmState.TERMINATING || head == FirmState.DEREGISTERED;
  }

  /** As it will be once this is carried out. */
  FirmState stateOf(String licence) {
    return states.computeIfAbsent(licence, other -> firms.findByLicence(other).orElseThrow().state());
  }

  private static String of(Firm firm) {
    return (firm.headOffice() == null ? "律师事务所“" : "分所“") + firm.name() + "”";
  }
}

package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a case's changes of firms and branches can be brought back. */
class RestoredFirms {

  private static final String NAME_TAKEN = "名称已由另一家律师事务所使用";

  private final FirmRepository firms;
  private final RestorationPlan plan;
  private final Map<String, FirmState> states = new LinkedHashMap<>();
  /** Names that come back with this. */
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> licensed = new LinkedHashSet<>();

  RestoredFirms(FirmRepository firms, RestorationPlan plan) {
    this.firms = firms;
    this.plan = plan;
  }

  void firm(Firm firm, Map<String, List<RegisterEvent>> changes) {
    for (FirmAttribute attribute : FirmAttribute.values()) {
      Optional.ofNullable(changes.get(attribute.name())).ifPresent(events -> attribute(firm, attribute, events));
    }
    Optional.ofNullable(changes.get(RegisterJournal.STATE)).ifPresent(events -> {
      if (events.get(0).before() == null) {
        licensed(firm);
      } else {
        state(firm, events, changes.get(RegisterJournal.UNTIL));
      }
    });
  }

  /** A firm that has practised does not vanish with its licence: its clients and its lawyers need its end (律师事务所管理办法 31, 32). */
  private void licensed(Firm firm) {
    licensed.add(firm.licence());
    plan.tell(Consequence.task(Consequence.Post.PROVINCE, of(firm), "设立许可随决定撤销，应当终止并清算，请办理终止程序；其律师随该所终止处理",
        ON_REVIEW + "；律师事务所管理办法第31条、第32条"));
  }

  /** Whether an annulled decision licensed it: who came to it stays until it has ended. */
  boolean licensedInVain(String licence) {
    return licensed.contains(licence);
  }

  private void attribute(Firm firm, FirmAttribute attribute, List<RegisterEvent> events) {
    String before = events.get(0).before();
    Optional<RegisterEvent> later = plan.later(events.get(0));
    boolean taken = attribute == FirmAttribute.NAME && taken(firm, before);
    if (later.isPresent() || taken) {
      plan.tell(Consequence.task(Consequence.Post.COUNTY, of(firm), attribute.label() + "不能恢复为“" + attribute.words(before) + "”："
          + later.map(event -> "此后已由" + RestorationPlan.byWhom(event) + "变更为“" + attribute.words(event.after()) + "”").orElse(NAME_TAKEN)
          + "，请核实处理", ON_REVIEW));
      return;
    }
    if (attribute == FirmAttribute.NAME) {
      names.put(firm.licence(), before);
    }
    plan.tell(Consequence.changed(of(firm), attribute.label() + "由“" + attribute.words(attribute.of(firm)) + "”恢复为“" + attribute.words(before) + "”", ON_REVIEW));
    plan.takeBack(events, () -> attribute.change(firm, before));
  }

  private boolean taken(Firm firm, String name) {
    return firms.findByName(name).stream().anyMatch(other -> other.state() != FirmState.DEREGISTERED && !other.licence().equals(firm.licence()));
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
    return taken(firm, names.getOrDefault(firm.licence(), firm.name())) ? Optional.of(NAME_TAKEN) : Optional.empty();
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

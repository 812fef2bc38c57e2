package org.legaloversight.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An attempt that was entered wrongly stays, superseded by the right one; a clock that ran from it starts anew. */
@Component
class ServiceCorrections {

  private final ServiceRecords records;
  private final ServiceRows rows;
  private final ServiceRules rules;
  private final ServiceDate serviceDate;
  private final ServiceClocks clocks;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;
  private final Timeline timeline;

  ServiceCorrections(ServiceRecords records, ServiceRows rows, ServiceRules rules, ServiceDate serviceDate, ServiceClocks clocks,
      OfficialDocuments documents, DeadlineLedger ledger, Timeline timeline) {
    this.records = records;
    this.rows = rows;
    this.rules = rules;
    this.serviceDate = serviceDate;
    this.clocks = clocks;
    this.documents = documents;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  /** An attempt with all that it belongs to. */
  record Place(IssuedDocument document, ServiceRecipient recipient, RecordedAttempt wrong) {}

  /** @throws Refusal if the case has no such attempt */
  Place place(String caseNumber, long attemptId) {
    return documents.of(caseNumber).stream().flatMap(document -> rows.recipients(document.number()).stream()
            .flatMap(recipient -> rows.attempts(recipient).stream().filter(each -> each.id() == attemptId)
                .map(wrong -> new Place(document, recipient, wrong))))
        .findFirst().orElseThrow(() -> new Refusal("本案没有这条送达记录，请刷新“送达”页后重试。"));
  }

  /** The deadline that started with the attempt, whatever became of it; empty where no clock has run from it. */
  Optional<Deadline> clock(Place place) {
    return !place.recipient().startsClock() || !place.wrong().served() ? Optional.empty()
        : clocks.of(place.document().kind()).flatMap(clock -> ledger.current(place.document().caseNumber(), clock.limit()));
  }

  /**
   * Puts the right attempt in the place of the wrong one.
   *
   * @param mayRestart whether the person may let a clock that has run start anew
   * @throws Refusal if it was corrected already, no reason is given, the clock may not or cannot start anew, or the right one cannot be
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void correct(Place place, ServiceAttempt right, String reason, boolean mayRestart) {
    refuseSecond(place);
    ServiceRules.required(reason, "更正的理由");
    ServiceRules.readable(reason);
    Optional<Deadline> clock = clock(place);
    clock.ifPresent(started -> refuse(place, right, started, mayRestart));
    ServiceRules.keepGround(right, others(place));
    refuseSuccessOutsideTheTask(place, right);
    // a failure may be put right after the service that followed it, a second service may not come of it
    rules.check(right, place.document(), place.recipient(), others(place).stream().filter(each -> right.served() || !each.served()).toList());
    if (!Objects.equals(right.evidence(), place.wrong().attempt().evidence())) { // what was chosen then may stay, though replaced since
      rules.checkProof(place.document().caseNumber(), right.evidence());
    }
    LocalDate effective = right.served() ? serviceDate.effective(right.method(), right.on()) : null;
    rows.insert(place.recipient(), right, effective, place.wrong().id(), reason.strip());
    note(place, right, effective, reason.strip());
    if (clock.isPresent() && !effective.equals(place.wrong().effectiveOn())) {
      restart(place, clock.get(), effective);
    }
  }

  private List<RecordedAttempt> others(Place place) {
    return rows.attempts(place.recipient()).stream().filter(RecordedAttempt::stands).filter(each -> each.id() != place.wrong().id()).toList();
  }

  private static void refuseSecond(Place place) {
    if (!place.wrong().stands()) {
      throw new Refusal("这条送达记录已经更正过，请刷新“送达”页，在更正后的记录上办理。");
    }
  }

  private static void refuse(Place place, ServiceAttempt right, Deadline started, boolean mayRestart) {
    if (!mayRestart) {
      throw new Refusal("“" + started.name() + "”已自" + place.wrong().effectiveOn() + "的送达起算，承办人不能更正这条记录；"
          + "确有错误的，请由本单位负责人更正，期限随之重新起算。");
    }
    if (!right.served()) {
      throw new Refusal("“" + started.name() + "”已自这次送达起算，不能更正为未送达；确未送达的，请撤回文书后重新办理。");
    }
  }

  /** The process waits in its task for the main recipient to be served. */
  private void refuseSuccessOutsideTheTask(Place place, ServiceAttempt right) {
    if (place.recipient().startsClock() && !place.wrong().served() && right.served()) {
      clocks.of(place.document().kind()).ifPresent(clock -> {
        throw new Refusal("主送受送达人的送达，请在待办“" + clock.task() + "”中登记；这里只能更正未送达的情况。");
      });
    }
  }

  private void restart(Place place, Deadline started, LocalDate effective) {
    refuseRestart(place, started);
    String caseNumber = place.document().caseNumber();
    Deadline anew = ledger.restart(caseNumber, started.limit(), effective, place.document().kind().title() + "送达（日期经更正）");
    clocks.of(place.document().kind()).orElseThrow().restarted(caseNumber, effective);
    timeline.note(caseNumber, EventKind.DEADLINE, started.name() + "因更正送达日期重新起算：由" + started.dueDay() + "届满改为" + anew.dueDay() + "届满",
        Map.of("limit", started.limit(), "from", place.wrong().effectiveOn(), "to", effective, "due", anew.dueDay()));
  }

  private void refuseRestart(Place place, Deadline started) {
    if (!started.state().open()) {
      throw new Refusal("“" + started.name() + "”已结束（" + started.state().label() + "，" + started.settledOn()
          + "），送达日期不能再更正；其他内容可以更正。");
    }
    boolean latest = documents.latest(place.document().caseNumber(), place.document().kind()).filter(place.document()::equals).isPresent();
    if (!latest || !started.startDay().equals(place.wrong().effectiveOn())) {
      throw new Refusal("“" + started.name() + "”不是自这次送达起算的，送达日期不能更正；其他内容可以更正。");
    }
    if (started.extended()) {
      throw new Refusal("“" + started.name() + "”已经延长，不能随送达日期重新起算；送达日期确有错误的，请撤回文书后重新办理。");
    }
  }

  private void note(Place place, ServiceAttempt right, LocalDate effective, String reason) {
    Map<String, Object> fields = new LinkedHashMap<>(ServiceRecords.fields(place.document(), place.recipient(), right, effective));
    fields.put("reason", reason);
    fields.put("correctedOn", place.wrong().attempt().on());
    timeline.note(place.document().caseNumber(), EventKind.SERVICE,
        "更正送达记录：" + ServiceRecords.words(place.document(), place.recipient(), right) + "；理由：" + reason, fields);
  }
}

package org.legaloversight.termination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legaloversight.casework.CaseClosed;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Dependents;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the end of a firm leaves when its decision is annulled: six months running for lawyers who are back, a licence that is void. */
@Component
@Order(40)
class EndingsOfFirms implements Dependents {

  private final FirmEndings endings;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;

  EndingsOfFirms(FirmEndings endings, OfficialDocuments documents, DeadlineLedger ledger) {
    this.endings = endings;
    this.documents = documents;
    this.ledger = ledger;
  }

  @Override
  public Set<String> tables() {
    return Set.of("firm_ending");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    if (step.verb() == RegisterVerb.JOINED || step.verb() == RegisterVerb.LICENCE_ENDED) {
      stopWaiting(step, step.verb() == RegisterVerb.JOINED ? "已被律师事务所聘用" : "执业证已注销");
    }
    return step.verb() != RegisterVerb.UNDONE || step.caseNumber() == null ? List.of()
        : endings.findById(step.caseNumber()).map(ending -> undone(ending, step)).orElse(List.of());
  }

  private void stopWaiting(RegisterStep step, String because) {
    step.lawyers().forEach(lawyer -> ledger.cancelOwedBy(Termination.WITHOUT_FIRM, Termination.owedBy(lawyer), because));
  }

  private List<Consequence> undone(FirmEnding ending, RegisterStep step) {
    List<Consequence> all = new ArrayList<>();
    if (!step.lawyers().isEmpty()) {
      all.add(Consequence.changed("律师" + step.lawyers().size() + "人的六个月期限（T24）", "终止计算", "律师执业管理办法第23条第4项"));
    }
    if (ending.decidedOn() != null) {
      boolean isVoid = documents.latest(step.caseNumber(), DocumentKind.VOID_NOTICE).isPresent();
      all.add(Consequence.task(Consequence.Post.PROVINCE, "“" + step.name() + "”的执业许可证", (isVoid ? "已公告作废" : "已收缴")
          + "，请重新颁发", "律师和律师事务所执业证书管理办法第15条"));
    }
    if (!step.forecast()) {
      stopWaiting(step, "注销决定被撤销");
      ending.stop();
    }
    return all;
  }

  /** A case that closes before its firm is off the register leaves the way free for another one. */
  @EventListener
  void closed(CaseClosed closed) {
    endings.findById(closed.caseNumber()).filter(ending -> ending.decidedOn() == null).ifPresent(FirmEnding::stop);
  }
}

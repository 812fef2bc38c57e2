package org.legaloversight.rectification;

import java.util.List;
import java.util.stream.IntStream;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the diagrams firm-rectification and firm-rectification-withdrawal may ask and do: one method for each service task,
 * decision or condition, each taking the case number.
 */
@Component("rectification")
@DiagramVocabulary
@Transactional
public class Rectification {

  /** 限期整改期限，湘司县级监管意见四.6. */
  static final String PERIOD = "T01";

  /** 当事人要求听证、陈述申辩的期限，行政处罚法第64条第1项. */
  static final String STATEMENT = "T52";

  /** 清算结束后提交注销材料的期限，律师事务所管理办法第32条第3款. */
  static final String FILING = "T04";

  /** 听证通知的提前期，行政处罚法第64条第2项. */
  static final String HEARING_NOTICE = "T53";

  private final RectificationOrders orders;
  private final RectificationPapers papers;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final Withdrawals withdrawals;

  Rectification(RectificationOrders orders, RectificationPapers papers, OfficialDocuments documents, DeadlineLedger ledger,
      CaseFiles caseFiles, Timeline timeline, Withdrawals withdrawals) {
    this.orders = orders;
    this.papers = papers;
    this.documents = documents;
    this.ledger = ledger;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.withdrawals = withdrawals;
  }

  /** The ordinals of the findings, from 1. */
  public List<Integer> findings(String caseNumber) {
    return IntStream.rangeClosed(1, orders.order(caseNumber).findings().size()).boxed().toList();
  }

  /** The ground of a finding, as rectification-route.dmn knows it. */
  public String ground(String caseNumber, int ordinal) {
    return orders.order(caseNumber).findings().get(ordinal - 1).ground().name();
  }

  /** Takes down the track that rectification-route.dmn gave a finding. */
  public void sort(String caseNumber, int ordinal, String track) {
    orders.order(caseNumber).findings().get(ordinal - 1).sort(Track.valueOf(track));
  }

  public boolean orderNeeded(String caseNumber) {
    return orders.order(caseNumber).orderNeeded();
  }

  public boolean penaltyDue(String caseNumber) {
    return orders.order(caseNumber).any(Track.PENALTY);
  }

  public boolean barRuleBroken(String caseNumber) {
    return orders.order(caseNumber).any(Track.BAR_RULE);
  }

  public boolean conditionsLost(String caseNumber) {
    return orders.order(caseNumber).conditionsLost();
  }

  public void drop(String caseNumber) {
    orders.order(caseNumber).finish(Outcome.DROPPED);
  }

  /** 移送函 to the bar of the city; a case with nothing else in it ends so. */
  public void referToBar(String caseNumber) {
    RectificationOrder order = orders.order(caseNumber);
    CaseFile file = caseFiles.file(caseNumber);
    documents.issue(caseNumber, papers.referral(file, order));
    if (!order.orderNeeded()) {
      order.finish(Outcome.REFERRED);
    }
  }

  /** 处罚建议书 to the city: a county cannot punish (律师法第47条至第50条). */
  public void proposePenalty(String caseNumber) {
    RectificationOrder order = orders.order(caseNumber);
    boolean failed = order.recheckFailed();
    documents.issue(caseNumber, papers.penaltyProposal(caseFiles.file(caseNumber), order, failed));
    if (failed) {
      order.finish(Outcome.PENALTY_PROPOSED);
    }
  }

  public void issueNotice(String caseNumber) {
    RectificationOrder order = orders.order(caseNumber);
    order.issue();
    documents.issue(caseNumber, papers.notice(caseFiles.file(caseNumber), order));
  }

  /** The clock starts with the proof of service, not with the click that records it. */
  public void startClock(String caseNumber) {
    RectificationOrder order = orders.order(caseNumber);
    ledger.start(caseNumber, PERIOD, caseFiles.file(caseNumber).firmName(), order.servedOn(), "限期整改通知书送达", order.months());
  }

  public void recordExpiry(String caseNumber) {
    ledger.miss(caseNumber, PERIOD);
    timeline.note(caseNumber, "整改期限届满，未收到整改报告，转入复查");
  }

  /** A new numbered notice with the new date; the extension counts from the old due day. */
  public void extendPeriod(String caseNumber) {
    RectificationOrder order = orders.order(caseNumber);
    ledger.extend(caseNumber, PERIOD, order.extensionMonths(), order.extensionAskedOn(), "经批准延期");
    documents.issue(caseNumber, papers.extension(caseFiles.file(caseNumber), order));
  }

  public void closePassed(String caseNumber) {
    orders.order(caseNumber).finish(Outcome.PASSED);
  }

  /** 拟终止告知书: facts, grounds, and the right to be heard, before anything is decided. */
  public void issueTerminationNotice(String caseNumber) {
    documents.issue(caseNumber, papers.terminationNotice(caseFiles.file(caseNumber), orders.order(caseNumber)));
  }

  /** Five working days from the day the notice was lawfully served. */
  public void startStatementClock(String caseNumber) {
    ledger.start(caseNumber, STATEMENT, caseFiles.file(caseNumber).firmName(), papers.servedOn(caseNumber, DocumentKind.TERMINATION_NOTICE),
        "拟终止告知书送达");
  }

  public void recordStatementExpiry(String caseNumber) {
    ledger.miss(caseNumber, STATEMENT);
    timeline.note(caseNumber, "陈述申辩期限届满，当事人未提出意见，也未要求听证");
  }

  public void issueTerminationDecision(String caseNumber) {
    documents.issue(caseNumber, papers.terminationDecision(caseFiles.file(caseNumber), orders.order(caseNumber)));
  }

  public void grantNewPeriod(String caseNumber) {
    timeline.note(caseNumber, "决定给予新的整改期限" + orders.order(caseNumber).months() + "个月，重新制发通知书");
  }

  public void closeTerminated(String caseNumber) {
    orders.order(caseNumber).finish(Outcome.TERMINATED);
  }

  public void closeDissolved(String caseNumber) {
    orders.order(caseNumber).finish(Outcome.DISSOLVED);
  }

  /** The end that this case carried on is done. */
  public void closeCarriedOn(String caseNumber) {
    orders.order(caseNumber).finishEnd();
  }

  public void closeWithdrawn(String caseNumber) {
    orders.order(caseNumber).finish(Outcome.WITHDRAWN);
    ledger.cancelAll(caseNumber, "整改通知书已撤回");
  }

  /** 撤回决定书, and the running order is told. */
  public void withdraw(String caseNumber) {
    documents.issue(caseNumber, papers.withdrawal(caseFiles.file(caseNumber)));
    withdrawals.withdrawn(caseNumber);
  }
}

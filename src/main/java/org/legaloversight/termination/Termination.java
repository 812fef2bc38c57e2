package org.legaloversight.termination;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram firm-termination may do: one method for each service task, each taking the case number. */
@Component("termination")
@DiagramVocabulary
@Transactional
public class Termination {

  /** 清算结束后提交注销材料的期限，律师事务所管理办法第32条第3款. */
  static final String FILING = "T04";

  /** 律师未被聘用满六个月，律师执业管理办法第23条第4项. */
  static final String WITHOUT_FIRM = "T24";

  private final FirmEndings endings;
  private final FirmRegister register;
  private final EndsCarriedOn ends;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final TerminationPapers papers;
  private final Clock clock;

  Termination(FirmEndings endings, FirmRegister register, EndsCarriedOn ends, OfficialDocuments documents, DeadlineLedger ledger,
      CaseFiles caseFiles, Timeline timeline, TerminationPapers papers, Clock clock) {
    this.endings = endings;
    this.register = register;
    this.ends = ends;
    this.documents = documents;
    this.ledger = ledger;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * The firm must terminate, so its partners and responsible lawyers may not leave it until it is liquidated and
   * deregistered (律师执业管理办法第21条). Before the notice, not after it: nobody slips away in between.
   */
  public void lockPartners(String caseNumber) {
    String licence = caseFiles.file(caseNumber).firmLicence();
    endings.save(new FirmEnding(caseNumber, licence));
    if (!ends.mustEnd(licence, caseNumber)) { // else this case carries on what another began
      register.terminating(licence, caseNumber);
    }
    register.lockPartners(licence, caseNumber);
    timeline.note(caseNumber, "律师事务所进入终止程序，合伙人和负有责任的律师暂停变更执业机构");
  }

  /** Fifteen days from the end of the liquidation: the firm's duty, so calendar days (律师事务所管理办法第32条第3款). */
  public void startFiling(String caseNumber) {
    FirmEnding ending = endings.ending(caseNumber);
    ledger.start(caseNumber, FILING, caseFiles.file(caseNumber).firmName(), ending.liquidatedOn(), "清算结束");
  }

  public void recordFilingExpiry(String caseNumber) {
    ledger.miss(caseNumber, FILING);
    timeline.note(caseNumber, "清算结束后十五日内未提交注销申请，由市州司法局公告并报省司法厅注销");
  }

  public void issueDeregistration(String caseNumber) {
    LocalDate today = Law.today(clock);
    endings.ending(caseNumber).decide(today);
    documents.issue(caseNumber, papers.deregistration(caseFiles.file(caseNumber)));
  }

  /** Firm and branches off the register; each of their lawyers has six months from the decision to find another firm. */
  public void updateRegister(String caseNumber) {
    FirmEnding ending = endings.ending(caseNumber);
    register.deregister(ending.firmLicence(), caseNumber, ending.decidedOn()).forEach(lawyer ->
        ledger.start(caseNumber, WITHOUT_FIRM, owedBy(lawyer), ending.decidedOn(), "所在律师事务所注销"));
  }

  static String owedBy(String lawyer) {
    return "律师 " + lawyer;
  }
}

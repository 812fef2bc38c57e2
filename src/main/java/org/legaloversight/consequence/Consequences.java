package org.legaloversight.consequence;

import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseEnding.Ground;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.FirmRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagrams affected-case and decision-annulled may ask and do, each method taking the case number. */
@Component("consequences")
@DiagramVocabulary
@Transactional
public class Consequences {

  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final DeadlineLedger ledger;
  private final Annulments annulments;
  private final Errands errands;
  private final FirmRegister register;
  private final CurrentStaff staff;
  private final ObjectProvider<CaseEnding> endings;

  Consequences(CaseFiles caseFiles, Timeline timeline, DeadlineLedger ledger, Annulments annulments, Errands errands,
      FirmRegister register, CurrentStaff staff, ObjectProvider<CaseEnding> endings) {
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.ledger = ledger;
    this.annulments = annulments;
    this.errands = errands;
    this.register = register;
    this.staff = staff;
    this.endings = endings;
  }

  public boolean running(String caseNumber) {
    return caseFiles.file(caseNumber).running();
  }

  /** The case ends with its tasks and deadlines; what it was about is dealt with where the firm ends. */
  public void merge(String caseNumber) {
    ending(caseFiles.file(caseNumber)).end(caseNumber, Ground.FIRM_GONE);
  }

  /** The case goes on, and so do its deadlines: which ones is written down, so that none runs on unnoticed. */
  public void keep(String caseNumber) {
    List<String> open = ledger.of(caseNumber).stream().filter(deadline -> deadline.state().open()).map(Consequences::words).toList();
    timeline.note(caseNumber, "决定继续办理本案；" + (open.isEmpty() ? "没有正在计算的期限" : "下列期限照常计算：" + String.join("；", open)));
  }

  private static String words(Deadline deadline) {
    return deadline.name() + "至" + deadline.dueDay();
  }

  /** A new case takes up what the closed one was about. */
  public void reopen(String caseNumber) {
    ending(caseFiles.file(caseNumber)).openAgain(caseNumber, staff.require());
  }

  /**
   * Carries out an annulment: the register is as it was before the case, the case ends if it still runs, and its decisions are
   * marked void. All of it or nothing. Where only a part is annulled the register stays, and the province decides that part anew.
   */
  public void annul(String caseNumber) {
    Annulment annulment = annulments.pending(caseNumber);
    if (annulment.ofAPart()) {
      annulments.takeNote(annulment);
      decideAnew(annulment, annulment.words() + "。决定对名册的变更是一项，不可分割，名册不变；请按裁决对被撤销的部分重新作出决定并送达"
          + "（行政复议法第63条、第64条；行政诉讼法第70条、第77条）");
      return;
    }
    caseFiles.file(caseNumber).firm().map(Desk::holder).ifPresent(register::hold);
    boolean changed = register.changedBy(caseNumber);
    if (changed) {
      register.undo(caseNumber, annulment.words());
    }
    CaseFile file = caseFiles.file(caseNumber);
    if (file.running()) {
      ending(file).end(caseNumber, Ground.ANNULLED);
    }
    List<String> documents = annulments.carryOut(annulment);
    annulments.cases(caseNumber).forEach(each -> timeline.note(each,
        documents.stream().collect(Collectors.joining("、", annulment.words() + "，下列文书已撤销：", changed ? "。名册已恢复" : "。名册未因其变更，无须恢复"))));
    if (annulment.scope() == RulingScope.REDO) {
      decideAnew(annulment, annulment.words() + "。请组织重新办理，需要责令整改的由主管机关另行立案；除因违反法定程序被撤销的以外，不得以同一事实和理由"
          + "作出与原决定相同或者基本相同的决定（行政复议法第64条；行政诉讼法第70条、第71条）");
    }
  }

  private void decideAnew(Annulment annulment, String what) {
    timeline.note(annulment.caseNumber(), what);
    errands.open(annulment.caseNumber(), Post.PROVINCE, List.of(what));
  }

  private CaseEnding ending(CaseFile file) {
    return endings.stream().filter(each -> each.kinds().contains(file.kind())).findFirst().orElseThrow(() -> new Refusal(
        file.kind().title() + "案件请在该案中办结，不能并案；请选择“继续办理”。"));
  }
}

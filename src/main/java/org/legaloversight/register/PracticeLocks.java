package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** Who may not leave a firm, and until when. */
@Component
class PracticeLocks {

  private static final String REASON = "所在律师事务所应当终止，在完成清算、办理注销前不得变更执业机构（律师执业管理办法第21条）";

  private final PracticeLockRepository locks;
  private final LawyerRepository lawyers;
  private final RegisterJournal journal;
  private final Clock clock;

  PracticeLocks(PracticeLockRepository locks, LawyerRepository lawyers, RegisterJournal journal, Clock clock) {
    this.locks = locks;
    this.lawyers = lawyers;
    this.journal = journal;
    this.clock = clock;
  }

  void lock(Firm firm, Collection<String> offices, String caseNumber) {
    if (!running(firm, caseNumber).isEmpty()) {
      throw new Refusal("案件" + caseNumber + "已锁定“" + firm.name() + "”的合伙人和责任律师，无需重复锁定。");
    }
    List<Lawyer> held = heldBy(caseNumber);
    for (Lawyer lawyer : lawyers.answerableIn(offices).stream().filter(each -> !held.contains(each)).toList()) {
      locks.save(new PracticeLock(lawyer, firm.licence(), caseNumber, REASON, clock.instant()));
      journal.record(RegisterChange.byCase(caseNumber, lawyer.licence(), "LOCK", null, firm.licence()));
    }
  }

  void unlock(Firm firm, String caseNumber) {
    List<PracticeLock> running = running(firm, caseNumber);
    if (running.isEmpty()) {
      throw new Refusal("案件" + caseNumber + "没有对“" + firm.name() + "”人员的执业锁定，请核对案号。");
    }
    release(running, Law.today(clock));
  }

  /** @return the lawyers whom the case no longer holds */
  List<Lawyer> releaseAll(String caseNumber, LocalDate on) {
    List<PracticeLock> running = locks.findByCaseNumberAndReleasedOnIsNullOrderByLawyer(caseNumber);
    release(running, on);
    return running.stream().map(lock -> lawyers.findByLicence(lock.lawyer()).orElseThrow()).toList();
  }

  /** The lawyers whom the case holds now. */
  List<Lawyer> heldBy(String caseNumber) {
    return locks.findByCaseNumberAndReleasedOnIsNullOrderByLawyer(caseNumber).stream()
        .map(lock -> lawyers.findByLicence(lock.lawyer()).orElseThrow()).toList();
  }

  boolean locked(String lawyer) {
    return locks.existsByLawyerAndReleasedOnIsNull(lawyer);
  }

  private List<PracticeLock> running(Firm firm, String caseNumber) {
    return locks.findByFirmAndCaseNumberAndReleasedOnIsNull(firm.licence(), caseNumber);
  }

  private void release(List<PracticeLock> running, LocalDate on) {
    for (PracticeLock lock : running) {
      lock.release(on);
      journal.record(RegisterChange.byCase(lock.caseNumber(), lock.lawyer(), "UNLOCK", lock.firm(), null));
    }
  }
}

package org.legaloversight.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.rectification.Decisions.FindingResult;

/**
 * An order to put things right within a time (限期整改). Its state changes only by these verbs, and each refuses the wrong
 * moment by name.
 */
@Entity
@Table(name = "rectification_order")
class RectificationOrder {

  /** In months; a sanity limit of this house, the law sets one month as a rule and no greatest length (湘司县级监管意见四.6). */
  private static final int LONGEST_PERIOD = 6;

  @Id
  private String caseNumber;

  private String firmLicence;
  private String openedByUnit;
  private int months;
  private int extensionMonths;
  private LocalDate extensionAskedOn;
  private LocalDate servedOn;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Version
  private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "rectification_finding", joinColumns = @JoinColumn(name = "case_number"))
  @OrderColumn(name = "ordinal")
  private List<Finding> findings = new ArrayList<>();

  protected RectificationOrder() {}

  RectificationOrder(String caseNumber, String firmLicence, String openedByUnit, int months, List<Finding> findings) {
    this.caseNumber = caseNumber;
    this.firmLicence = firmLicence;
    this.openedByUnit = openedByUnit;
    this.state = OrderState.DRAFTED;
    revise(months, findings);
  }

  final void revise(int newMonths, List<Finding> newFindings) {
    expect("修改", OrderState.DRAFTED);
    if (newFindings.isEmpty()) {
      throw new Refusal("请至少填写一项发现的问题。");
    }
    months = period(newMonths);
    findings.clear();
    findings.addAll(newFindings);
  }

  void issue() {
    expect("制发通知书", OrderState.DRAFTED);
    state = OrderState.ISSUED;
  }

  void serve(LocalDate on) {
    expect("登记送达", OrderState.ISSUED);
    servedOn = on;
    state = OrderState.SERVED;
  }

  /** The day had been recorded wrongly. */
  void correctService(LocalDate on) {
    expect("更正送达日期", OrderState.SERVED);
    servedOn = on;
  }

  void askForExtension(int moreMonths, LocalDate on) {
    expect("申请延期", OrderState.SERVED);
    extensionMonths = moreMonths;
    extensionAskedOn = on;
  }

  /** @param results one for each finding, in the findings' order */
  void recheck(LocalDate on, List<FindingResult> results, List<String> remarks) {
    expect("复查", OrderState.SERVED, OrderState.RECHECKED);
    if (on.isBefore(servedOn)) {
      throw new Refusal("复查日期" + on + "早于整改通知书的送达日期" + servedOn + "，请核对日期。");
    }
    for (int i = 0; i < findings.size(); i++) {
      findings.get(i).recheck(results.get(i), remarks.get(i));
    }
    state = OrderState.RECHECKED;
  }

  void confirmPassed() {
    if (findings.stream().anyMatch(Finding::failed)) {
      throw new Refusal("尚有问题未整改，不能确认合格；请选择“不合格”，或选择“退回复查”更正复查结果。");
    }
  }

  void confirmFailed() {
    if (findings.stream().noneMatch(Finding::failed)) {
      throw new Refusal("复查结果均为已整改，不能确认不合格；请选择“合格”，或选择“退回复查”更正复查结果。");
    }
  }

  /**
   * Whether what is still wrong is a lost condition of establishment: the one road from a failed rectification to the end of
   * a firm (律师法第22条第1款第1项；律师事务所管理办法第31条第1款第1项). Bad management alone is no such road.
   */
  boolean conditionsLost() {
    return findings.stream().anyMatch(finding -> finding.failed() && finding.on(Track.CONDITIONS));
  }

  boolean recheckFailed() {
    return state == OrderState.RECHECKED && findings.stream().anyMatch(Finding::failed);
  }

  void decideTermination() {
    expect("决定终止", OrderState.RECHECKED);
    if (!conditionsLost()) {
      throw new Refusal("未缺失设立条件的，不得决定终止（律师事务所管理办法第31条）。");
    }
    state = OrderState.TERMINATION_DECIDED;
  }

  /** A second period begins with a new notice. */
  void grantNewPeriod(int newMonths) {
    expect("给予新的整改期限", OrderState.RECHECKED);
    months = period(newMonths);
    state = OrderState.DRAFTED;
  }

  private static int period(int months) {
    if (months < 1 || months > LONGEST_PERIOD) {
      throw new Refusal("整改期限应为1至" + LONGEST_PERIOD + "个月，请修改期限。");
    }
    return months;
  }

  void dissolve() {
    expect("自行解散", OrderState.SERVED, OrderState.RECHECKED);
    state = OrderState.DISSOLVING;
  }

  void checkWithdrawable() {
    state.checkWithdrawable(outcome);
  }

  /** The head of the unit that issued it, or of the one above that had it opened. */
  boolean withdrawableBy(Staff person, CaseFile file) {
    return person.holds(Role.HEAD, file.unit()) || person.holds(Role.HEAD, openedByUnit);
  }

  void finish(Outcome how) {
    if (state == OrderState.CLOSED) {
      throw new Refusal("本案已办结（" + outcome.label() + "），不能再次办结。");
    }
    outcome = how;
    state = OrderState.CLOSED;
  }

  /** The same matters, for a new order: what was found then, without what a re-check saw. */
  List<Finding> findingsAnew() {
    return findings.stream().map(finding -> new Finding(finding.ground(), finding.facts(), finding.demand())).toList();
  }

  /** Another order of the firm that carries out what this one, closed before it was done, had decided: an end by decision or its own. */
  RectificationOrder carriedOn(String number, boolean decided) {
    RectificationOrder next = new RectificationOrder(number, firmLicence, openedByUnit, months, findingsAnew());
    next.state = decided ? OrderState.TERMINATION_DECIDED : OrderState.DISSOLVING;
    return next;
  }

  /** The firm is off the register, by decision or because it dissolved itself. */
  void finishEnd() {
    finish(state == OrderState.DISSOLVING ? Outcome.DISSOLVED : Outcome.TERMINATED);
  }

  private void expect(String what, OrderState... allowed) {
    for (OrderState each : allowed) {
      if (state == each) {
        return;
      }
    }
    throw new Refusal("本案" + state.label() + "，不能" + what + "。请刷新待办列表，按当前事项办理。");
  }

  boolean any(Track track) {
    return findings.stream().anyMatch(finding -> finding.on(track));
  }

  /** Everything but a breach of the bar's own rules is put right by order. */
  boolean orderNeeded() {
    return findings.stream().anyMatch(finding -> !finding.on(Track.BAR_RULE));
  }

  String caseNumber() {
    return caseNumber;
  }

  String firmLicence() {
    return firmLicence;
  }

  int months() {
    return months;
  }

  String openedByUnit() {
    return openedByUnit;
  }

  int extensionMonths() {
    return extensionMonths;
  }

  LocalDate extensionAskedOn() {
    return extensionAskedOn;
  }

  LocalDate servedOn() {
    return servedOn;
  }

  OrderState state() {
    return state;
  }

  Outcome outcome() {
    return outcome;
  }

  List<Finding> findings() {
    return findings;
  }
}

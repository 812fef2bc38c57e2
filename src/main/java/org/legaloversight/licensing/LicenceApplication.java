package org.legaloversight.licensing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.Refusal;

/**
 * An application for a licence or a change of one. Its state changes only by these verbs, and each refuses the wrong moment by name.
 * Days are days of Asia/Shanghai. What else was applied for stands in the form that opened the case, see {@link FiledApplications}.
 */
@Entity
class LicenceApplication {

  @Id private String caseNumber;
  private String matter;
  private String firm;
  private String otherFirm;
  private String lawyer;
  private String licence;
  private String person;
  private String applicant;
  private String subject;
  private String scope;
  private LocalDate appliedOn;
  private LocalDate receivedOn;
  private boolean supplementAsked;
  private LocalDate acceptedOn;
  private LocalDate decidedOn;
  @Enumerated(EnumType.STRING) private ApplicationState state;
  @Version private int version;

  protected LicenceApplication() {}

  LicenceApplication(String caseNumber, String matter, Sought sought) {
    this(caseNumber, matter, sought, ApplicationState.APPLIED);
  }

  /** @param first {@link ApplicationState#APPLIED}, or {@link ApplicationState#FILED} for what needs no permission */
  LicenceApplication(String caseNumber, String matter, Sought sought, ApplicationState first) {
    this.caseNumber = caseNumber;
    this.matter = matter;
    this.firm = sought.licence();
    this.otherFirm = sought.otherLicence();
    this.lawyer = sought.lawyer();
    this.person = sought.person();
    this.applicant = sought.applicant();
    this.subject = sought.subject();
    this.appliedOn = sought.appliedOn();
    this.scope = sought.scope();
    this.state = first;
  }

  /** The firm does what it was awaited to do. */
  void apply(LocalDate on) {
    expect("提出申请", ApplicationState.AWAITED);
    appliedOn = on;
    state = ApplicationState.APPLIED;
  }

  /** The papers have come, at first or once more after a supplement. */
  void receive(LocalDate on) {
    expect("登记收件", ApplicationState.APPLIED, ApplicationState.RECEIVED);
    receivedOn = on;
    state = ApplicationState.RECEIVED;
  }

  /** What is missing is told once and completely; a second demand is unlawful (行政许可法第32条第1款第4项). */
  void askSupplement() {
    expect("告知补正", ApplicationState.RECEIVED);
    if (supplementAsked) {
      throw new Refusal("已经告知过一次补正，不得再次要求补正（行政许可法第32条第1款第4项）；请选择“受理”或者“不予受理”。");
    }
    supplementAsked = true;
  }

  void accept(LocalDate on) {
    expect("受理", ApplicationState.RECEIVED);
    acceptedOn = on;
    state = ApplicationState.REVIEWING;
  }

  void reject() {
    expect("不予受理", ApplicationState.RECEIVED);
    state = ApplicationState.NOT_ACCEPTED;
  }

  void forward() {
    expect("报省司法厅", ApplicationState.REVIEWING);
    state = ApplicationState.EXAMINING;
  }

  /** @param how {@link ApplicationState#GRANTED} or {@link ApplicationState#REFUSED} */
  void decide(ApplicationState how, LocalDate on) {
    expect("作出决定", ApplicationState.EXAMINING);
    decidedOn = on;
    state = how;
  }

  /** Who applied for a first licence is a lawyer now. */
  void admitted(String certificate) {
    expect("登记执业证号", ApplicationState.EXAMINING);
    lawyer = certificate;
  }

  /** The city has checked what was filed. */
  void passOn(LocalDate on) {
    expect("转报省司法厅", ApplicationState.FILED);
    acceptedOn = on;
    state = ApplicationState.PASSED_ON;
  }

  /** The province returns what the city passed on. */
  void sendBack() {
    expect("退回", ApplicationState.PASSED_ON);
    state = ApplicationState.FILED;
  }

  /** The province has recorded what was filed. */
  void record(LocalDate on) {
    expect("备案", ApplicationState.PASSED_ON);
    decidedOn = on;
    state = ApplicationState.RECORDED;
  }

  /** The applicant may take it back until it is decided. */
  void withdraw() {
    mustBeUndecided("撤回");
    state = ApplicationState.WITHDRAWN;
  }

  /** Another decision took its ground away; one that is decided keeps its outcome. */
  void end() {
    state = ApplicationState.OPEN.contains(state) ? ApplicationState.ENDED : state;
  }

  void mustBeUndecided(String what) {
    if (!state.undecided()) {
      throw new Refusal("本案" + state.label() + "，不能" + what + "。");
    }
  }

  private void expect(String what, ApplicationState... allowed) {
    for (ApplicationState each : allowed) {
      if (state == each) {
        return;
      }
    }
    throw new Refusal("本案" + state.label() + "，不能" + what + "。请刷新待办列表，按当前事项办理。");
  }

  String caseNumber() {
    return caseNumber;
  }

  /** What was applied for is licensed now, under this number. */
  void licensed(String number) {
    expect("登记许可证号", ApplicationState.EXAMINING);
    licence = number;
  }

  /** Number of the licence of a firm or branch that the decision has brought about; null before, and where it brings about none. */
  String licence() {
    return licence;
  }

  /** Key of the process, such as lawyer-licence. */
  String matter() {
    return matter;
  }

  /** Licence of the firm concerned; null for one that is being established. */
  String firm() {
    return firm;
  }

  /** Licence of the second firm where it concerns two, as the one that another absorbs; otherwise null. */
  String otherFirm() {
    return otherFirm;
  }

  /** Number of the lawyer's certificate; null for who is not a lawyer yet, or where it concerns none. */
  String lawyer() {
    return lawyer;
  }

  /** As papers name the applicant. */
  String applicant() {
    return applicant;
  }

  /** As papers name what is applied for, such as 律师执业许可（张三）. */
  String subject() {
    return subject;
  }

  /** Which of several things of its matter, see {@link Sought#scope}. */
  String scope() {
    return scope;
  }

  /** The day it was handed in; while it is awaited, the day from which on. */
  LocalDate appliedOn() {
    return appliedOn;
  }

  /** The day on which the papers were received last; null before the first time. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  boolean supplementAsked() {
    return supplementAsked;
  }

  /** The day of acceptance, by word or by silence; null before. */
  LocalDate acceptedOn() {
    return acceptedOn;
  }

  Optional<LocalDate> decidedOn() {
    return Optional.ofNullable(decidedOn);
  }

  ApplicationState state() {
    return state;
  }
}

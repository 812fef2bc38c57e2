package org.legaloversight.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.legaloversight.Refusal;

/** A law firm or a branch of one. Only the verbs of this package change it. */
@Entity
public class Firm {

  @Id private String licence;
  private String name;
  @Enumerated(EnumType.STRING) private FirmKind kind;
  private String headOffice;
  private String unit;
  private String address;
  private String headName;
  private LocalDate licensedOn;
  @Enumerated(EnumType.STRING) private FirmState state;
  private LocalDate suspendedUntil;
  private LocalDate deregisteredOn;
  @Version private int version;

  protected Firm() {}

  /** Unified social credit code, 18 characters. */
  public String licence() {
    return licence;
  }

  public String name() {
    return name;
  }

  public FirmKind kind() {
    return kind;
  }

  /** Of a branch: the licence of the firm it belongs to; otherwise null. */
  public String headOffice() {
    return headOffice;
  }

  /** Region code of the supervising unit. */
  public String unit() {
    return unit;
  }

  public String address() {
    return address;
  }

  /** Name of the head (负责人). */
  public String headName() {
    return headName;
  }

  public LocalDate licensedOn() {
    return licensedOn;
  }

  public FirmState state() {
    return state;
  }

  /** Must end, or has ended: no new business any more. */
  boolean ending() {
    return state == FirmState.TERMINATING || state == FirmState.DEREGISTERED;
  }

  /** Last day of the latest suspension of business, kept when that has ended; null where there was none. */
  public LocalDate suspendedUntil() {
    return suspendedUntil;
  }

  /** Null while it is on the register. */
  public LocalDate deregisteredOn() {
    return deregisteredOn;
  }

  boolean suspendedOn(LocalDate day) {
    return state == FirmState.SUSPENDED && !day.isAfter(suspendedUntil);
  }

  void suspend(LocalDate until) {
    must(state == FirmState.ACTIVE, "不能责令停业整顿");
    state = FirmState.SUSPENDED;
    suspendedUntil = until;
  }

  void resume() {
    must(state == FirmState.SUSPENDED, "没有需要恢复的停业整顿");
    state = FirmState.ACTIVE;
  }

  void terminate() {
    must(state == FirmState.ACTIVE || state == FirmState.SUSPENDED, "不能再次进入终止程序");
    state = FirmState.TERMINATING;
  }

  void deregister(LocalDate on) {
    must(state == FirmState.TERMINATING, "须先进入终止程序，才能注销");
    leaveRegister(on);
  }

  /** A branch ends with its firm, whatever its own state was. */
  void deregisterWithHeadOffice(LocalDate on) {
    must(state != FirmState.DEREGISTERED, "不能再次注销");
    leaveRegister(on);
  }

  private void leaveRegister(LocalDate on) {
    state = FirmState.DEREGISTERED;
    deregisteredOn = on;
  }

  /** The decision that brought it here is annulled, so it is as it was before. */
  void restore(FirmState before) {
    state = before;
    deregisteredOn = null;
  }

  void restoreSuspension(LocalDate before) {
    suspendedUntil = before;
  }

  void moveTo(String newUnit) {
    must(state != FirmState.DEREGISTERED, "不能变更主管机关");
    must(!unit.equals(newUnit), "已由该机关主管，无需变更");
    unit = newUnit;
  }

  void rename(String newName) {
    name = newName;
  }

  void relocate(String newAddress) {
    address = newAddress;
  }

  void headedBy(String newHead) {
    headName = newHead;
  }

  void become(FirmKind newKind) {
    kind = newKind;
  }

  void mustBeOnRegister() {
    must(state != FirmState.DEREGISTERED, "不能再办理业务，请核对律师事务所");
  }

  private void must(boolean holds, String refusal) {
    if (!holds) {
      throw new Refusal("“" + name + "”目前为“" + state.label() + "”，" + refusal + "。");
    }
  }
}

package org.legaloversight.register;

/** What may happen to a firm or a lawyer on the register; every {@link Dependents} is asked about each. */
public enum RegisterVerb {
  SUSPENDED("责令停业整顿"),
  RESUMED("恢复营业"),
  TERMINATING("进入终止程序"),
  CARRIED_ON("终止程序由另案接续"),
  PARTNERS_LOCKED("锁定合伙人和责任律师"),
  UNLOCKED("解除锁定"),
  DEREGISTERED("注销"),
  MOVED("变更主管机关"),
  PRACTICE_SUSPENDED("停止执业"),
  PRACTICE_RESUMED("恢复执业"),
  JOINED("被聘用"),
  TRANSFERRED("变更执业机构"),
  LICENSED("准予设立"),
  RENAMED("变更名称"),
  ADDRESS_CHANGED("变更住所"),
  HEAD_CHANGED("变更负责人"),
  KIND_CHANGED("变更组织形式"),
  ADMITTED("准予执业"),
  LICENCE_ENDED("注销律师执业证书"),
  PARTNER_MADE("成为合伙人"),
  PARTNER_ENDED("不再担任合伙人"),
  UNDONE("撤销决定后恢复");

  private final String label;

  RegisterVerb(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}

package org.legaloversight.engine;

/** The groups that exist besides the desks, and that say what an account may do at all; a desk says for whom. */
public enum SharedGroup {
  /** Everyone at a bureau or an association. */
  STAFF("staff", "工作人员"),
  /** Every law firm's account. */
  FIRMS("firms", "律师事务所"),
  SUPERVISORS("supervisors", "监督员"),
  MODELERS("modelers", "流程建模员"),
  /** The engine's own name for its administrators. */
  ADMINISTRATORS("camunda-admin", "系统管理员");

  private final String id;
  private final String title;

  SharedGroup(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The group id in the engine. */
  public String id() {
    return id;
  }

  String title() {
    return title;
  }
}

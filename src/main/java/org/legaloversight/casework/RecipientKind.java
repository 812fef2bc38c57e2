package org.legaloversight.casework;

/** Who a document is served on (受送达人). */
public enum RecipientKind {
  FIRM("律师事务所", true),
  HEAD("律师事务所负责人", false),
  LAWYER("律师", false),
  COMPLAINANT("投诉人", false),
  UNIT("其他单位", true),
  PERSON("其他个人", false);

  private final String title;
  private final boolean organisation;

  RecipientKind(String title, boolean organisation) {
    this.title = title;
    this.organisation = organisation;
  }

  /** In Chinese. */
  public String title() {
    return title;
  }

  /** Whether somebody else has to sign for it; a natural person may sign in person. */
  boolean organisation() {
    return organisation;
  }
}

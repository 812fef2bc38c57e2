package org.legaloversight.licensing;

/**
 * What of a branch may change (律师事务所管理办法 38); the constants are the options of the form. The scope of such an application is its
 * constant and the licence of the branch.
 */
enum ChangeOfBranch {
  HEAD("负责人"),
  NAME("名称"),
  /** Changes first and is filed within fifteen days; the others are approved before. */
  ADDRESS("住所");

  private final String label;

  ChangeOfBranch(String label) {
    this.label = label;
  }

  static ChangeOfBranch of(LicenceApplication application) {
    return valueOf(application.scope().split(" ")[0]);
  }

  static String branch(LicenceApplication application) {
    return application.scope().split(" ")[1];
  }

  String scope(String branch) {
    return name() + " " + branch;
  }

  /** In Chinese. */
  String label() {
    return label;
  }
}

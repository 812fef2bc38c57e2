package org.legaloversight.licensing;

/**
 * A condition, answered for one application on the day it is asked.
 *
 * @param because why, in Chinese; of one for the officer what there is to look at
 */
record Condition(LicensingRule rule, Standing standing, String because) {

  boolean unmet() {
    return standing == Standing.NOT_MET;
  }

  boolean forTheOfficer() {
    return standing == Standing.FOR_THE_OFFICER;
  }

  /** Such as 实习满一年……：合格意见至2026年12月1日有效（律师法第5条）. */
  String words() {
    return rule.title() + "：" + because + "（" + rule.article() + "）";
  }
}

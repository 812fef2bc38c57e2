package org.legaloversight.licensing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far an application has come. */
enum ApplicationState {
  /** The firm must apply, and has not yet: see {@link BranchRenaming}. */
  AWAITED("等候提出申请"),
  APPLIED("已提出申请"),
  RECEIVED("已收件，等候审核材料"),
  REVIEWING("已受理，正在审查"),
  EXAMINING("已报省司法厅，等候决定"),
  /** What only has to be filed, see {@link FirmChangeFiling}. */
  FILED("已报送备案，等候审核"),
  PASSED_ON("已转报省司法厅，等候备案"),
  RECORDED("已备案"),
  GRANTED("准予许可"),
  REFUSED("不予许可"),
  NOT_ACCEPTED("不予受理"),
  WITHDRAWN("申请人撤回"),
  /** Another decision took its ground away. */
  ENDED("终止办理");

  /** Before the decision: the applicant may still withdraw, and nobody else applies for the same. */
  static final Set<ApplicationState> UNDECIDED = Collections.unmodifiableSet(EnumSet.of(APPLIED, RECEIVED, REVIEWING, EXAMINING, FILED, PASSED_ON));

  /** What an end of the firm takes the ground from. */
  static final Set<ApplicationState> OPEN = Collections.unmodifiableSet(EnumSet.range(AWAITED, PASSED_ON));

  private final String label;

  ApplicationState(String label) {
    this.label = label;
  }

  /** The Chinese word for it; of the last six it is the outcome of the case. */
  String label() {
    return label;
  }

  boolean undecided() {
    return UNDECIDED.contains(this);
  }
}

package org.legaloversight.notice;

/** The table of what is told to whom; the page of settings shows it as it stands here. Nobody is told of what he did himself. */
public enum NoticeKind {
  TASK_ARRIVED(NoticeGroup.ARRIVED, false, "事项分派到岗位", "该岗位全体人员", "请办理：%s"),
  TASK_ASSIGNED(NoticeGroup.ARRIVED, false, "事项指定由某人办理", "被指定的人", "已指定由您办理：%s"),
  TASK_TAKEN(NoticeGroup.OTHER, false, "事项由他人收回或者改派", "原办理人", "不再由您办理：%s"),
  DEADLINE_NEAR(NoticeGroup.NEAR, false, "期限临近", "应办单位的承办人，或者应办的律师事务所、律师协会", "%s将于%s届满"),
  DEADLINE_OVERDUE(NoticeGroup.OVERDUE, true, "期限届满未办结", "应办单位的承办人和负责人；当事人逾期的，当事人和主管机关承办人",
      "%s已于%s届满，尚未办结"),
  TERM_ENDED(NoticeGroup.OTHER, false, "状态期间期满", "主管机关承办人", "%s已于%s期满"),
  ESCALATED(NoticeGroup.OVERDUE, true, "下级单位逾期上报", "上一级机关的承办人、负责人和监督员", "%s逾期上报：%s已于%s届满，尚未办结"),
  CASE_MOVED(NoticeGroup.OTHER, false, "案件移交本单位", "接收单位的承办人和负责人", "案件由%s移交%s，在办事项一并转来"),
  CASE_CLOSED(NoticeGroup.OTHER, false, "案件结案", "办理过该案的人员", "案件已结案：%s");

  private final NoticeGroup group;
  private final boolean urgent;
  private final String happening;
  private final String whom;
  private final String sentence;

  NoticeKind(NoticeGroup group, boolean urgent, String happening, String whom, String sentence) {
    this.group = group;
    this.urgent = urgent;
    this.happening = happening;
    this.whom = whom;
    this.sentence = sentence;
  }

  public NoticeGroup group() {
    return group;
  }

  /** Whether it is not left for the next day's digest unless the person wants that. */
  public boolean urgent() {
    return urgent;
  }

  /** What happens, in Chinese. */
  public String happening() {
    return happening;
  }

  /** Who is told, in Chinese. */
  public String whom() {
    return whom;
  }

  /** What they are told. */
  String say(Object... words) {
    return sentence.formatted(words);
  }
}

package org.legaloversight.deadline.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.deadline.TimeLimit;

/** The limits to choose from, by the work they belong to. */
final class LimitMenu {

  /** The work each process of the table is about; one that is not here stands under {@link #OTHER}. */
  static final Map<String, String> WORK = Map.ofEntries(
      Map.entry("firm-rectification", "限期整改"), Map.entry("firm-termination", "律师事务所终止与注销"),
      Map.entry("licence-review", "行政许可审查"), Map.entry("firm-establishment", "律师事务所设立"),
      Map.entry("firm-change-filing", "律师事务所变更备案"), Map.entry("firm-change-approval", "律师事务所变更审批"),
      Map.entry("branch-establishment", "分所设立"), Map.entry("branch-change", "分所变更"),
      Map.entry("lawyer-transfer", "律师变更执业机构"), Map.entry("lawyer-deregistration", "律师执业证书注销"),
      Map.entry("licence-reissue", "补证换证"), Map.entry("incident-report", "重大事项报告"),
      Map.entry("rights-protection", "律师权益维护"), Map.entry("complaint", "投诉处理"), Map.entry("petition", "信访"),
      Map.entry("penalty", "行政处罚"), Map.entry("discipline", "行业处分"), Map.entry("fee-mediation", "收费争议调解"),
      Map.entry("annual-check", "律师事务所年度检查考核"), Map.entry("lawyer-assessment", "律师年度考核"),
      Map.entry("internship", "申请律师执业人员实习"), Map.entry("reconsideration", "行政复议"), Map.entry("litigation", "行政诉讼"),
      Map.entry("administrative-procedure", "一般行政程序"));

  private static final String OTHER = "其他";

  private LimitMenu() {}

  /** In the order of the table; each kind of work stands where its first limit does. */
  static List<Group> of(List<TimeLimit> limits) {
    Map<String, List<Choice>> groups = new LinkedHashMap<>();
    limits.forEach(limit -> groups.computeIfAbsent(WORK.getOrDefault(limit.process(), OTHER), work -> new ArrayList<>()).add(Choice.of(limit)));
    return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
  }

  record Group(String work, List<Choice> choices) {}

  /**
   * One limit.
   *
   * @param label number, name and length, such as T10 一次告知补正期限（5个工作日）
   * @param words what else it may be searched by
   * @param hours whether it counts from minute to minute
   * @param open whether a document may set its length
   */
  record Choice(String id, String label, String words, boolean hours, boolean open) {

    static Choice of(TimeLimit limit) {
      return new Choice(limit.id(), limit.id() + " " + limit.name() + "（" + Length.of(limit) + "）",
          limit.startsAt() + " " + limit.article(), Length.hours(limit), Length.open(limit));
    }
  }
}

package org.legaloversight.rectification;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every form of the three processes, once for each decision that shows other fields. */
final class FilledForms {

  private static final String OFFICER = "officer" + Order.COUNTY;
  private static final String HEAD = "head" + Order.COUNTY;
  private static final String CITY = "officer" + Order.CITY;
  private static final String TODAY = "2026-03-02";
  private static final Map<String, Object> HANDED_OVER = Map.of("decision", "SERVED", "method", "DIRECT", "servedOn", TODAY, "servedAt", "09:30",
      "place", "试验路1号", "server", "李静", "recipient", "主任", "relation", "HEAD", "proof", "回证1号", "note", "当面交付");
  private static final Map<String, Object> LEFT = Map.of("decision", "SERVED", "method", "LEFT", "servedOn", TODAY, "place", "试验路1号",
      "server", "李静", "secondServer", "陈立文", "refusal", "拒绝签收", "safeguard", "WITNESS", "witness", "居委会张三", "proof", "回证1号");
  private static final Map<String, Object> LEFT_ON_VIDEO = Map.of("decision", "SERVED", "method", "LEFT", "servedOn", TODAY, "place", "试验路1号",
      "server", "李静", "secondServer", "陈立文", "refusal", "拒绝签收", "safeguard", "RECORDING", "recording", "录像3号", "proof", "回证1号");
  private static final Map<String, Object> ELECTRONIC = Map.of("decision", "SERVED", "method", "ELECTRONIC", "servedOn", TODAY,
      "place", "某邮箱", "consent", "送达地址确认书1号", "proof", "回证1号");
  private static final Map<String, Object> PUBLISHED = Map.of("decision", "SERVED", "method", "PUBLIC_NOTICE", "servedOn", TODAY,
      "ground", "WHEREABOUTS", "circumstances", "多方查找无果", "medium", "湖南日报", "proof", "公告1号");
  private static final Map<String, Object> RETURNED = Map.of("decision", "NOT_SERVED", "method", "MAIL", "servedOn", TODAY, "failure", "RETURNED",
      "place", "试验路1号");

  private FilledForms() {}

  static List<FilledForm> ofTheOrder() {
    Consumer<Order> nothing = order -> { };
    Consumer<Order> issued = order -> order.opened("ARCHIVES").approved();
    Consumer<Order> served = order -> order.opened("ARCHIVES").approved().served();
    Consumer<Order> hearing = order -> order.toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "不服"));
    return List.of(
        new FilledForm("firm-rectification-openOrder", OFFICER, null,
            Map.of("firm", "FIRM", "months", 1, "findings", List.of(Order.finding("ARCHIVES"))), nothing),
        new FilledForm("firm-rectification-withdrawal-withdrawOrder", HEAD, null, Map.of("caseNumber", "CASE", "reason", "有误"),
            order -> order.opened("ARCHIVES").approved()),
        of("approveOrder", HEAD, decision("APPROVE"), order -> order.opened("ARCHIVES")),
        of("reviseOrder", OFFICER, Map.of("months", 1, "findings", List.of(Order.finding("ARCHIVES"))),
            order -> order.opened("ARCHIVES").head("userTask_approveOrder", "RETURN")),
        of("recordService", OFFICER, HANDED_OVER, issued),
        of("recordService", OFFICER, LEFT, issued),
        of("recordService", OFFICER, LEFT_ON_VIDEO, issued),
        of("recordService", OFFICER, ELECTRONIC, issued),
        of("recordService", OFFICER, PUBLISHED, issued),
        of("recordService", OFFICER, RETURNED, issued),
        of("acknowledgeNotice", CITY, Map.of("opinion", "已阅"), served),
        of("submitReport", "FIRM", Map.of("decision", "REPORT", "report", "已整改"), served),
        of("submitReport", "FIRM", Map.of("decision", "EXTEND", "months", 1, "reason", "装修"), served),
        of("submitReport", "FIRM", Map.of("decision", "DISSOLVE", "reason", "解散"), served),
        of("decideExtension", HEAD, decision("GRANT"), served.andThen(order ->
            order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修")))),
        of("recheckOnSite", OFFICER, Map.of("recheckedOn", TODAY, "inspector1", "张三", "inspector2", "李四",
            "results", List.of(Map.of("ordinal", 1, "finding", "档案", "result", "DONE", "remark", "无"))), served.andThen(Order::reported)),
        of("confirmRecheck", HEAD, decision("PASSED"), served.andThen(order -> order.reported().rechecked("DONE"))),
        of("receivePenaltyProposal", CITY, decision("FILE"), order -> order.opened("FEE_VIOLATION").approved()),
        of("receiveReferral", "bar" + Order.CITY, Map.of("opinion", "受理"), order -> order.opened("DUES_UNPAID").approved()),
        of("examineTermination", CITY, decision("SUPPORT"), Order::failedForLostConditions),
        of("serveTerminationNotice", CITY, HANDED_OVER, order -> order.failedForLostConditions().city("userTask_examineTermination", "SUPPORT")),
        of("submitStatement", "FIRM", Map.of("decision", "STATEMENT", "statement", "已补足"), Order::toldOfTermination),
        of("submitStatement", "FIRM", Map.of("decision", "HEARING", "reason", "不服"), Order::toldOfTermination),
        of("arrangeHearing", CITY, Map.of("hearingOn", "2026-03-11", "notifiedOn", TODAY, "place", "三楼", "presider", "王五"), hearing),
        of("recordHearing", CITY, Map.of("heldOn", "2026-03-11", "transcript", "笔录", "finding", "成立"), hearing.andThen(order -> order
            .city("userTask_arrangeHearing", Map.of("hearingOn", "2026-03-11", "notifiedOn", TODAY, "place", "三楼", "presider", "王五")))),
        of("submitOpinion", "head" + Order.CITY, Map.of("opinion", "终止"), FilledForms::waived),
        of("reviewTermination", "officer" + Order.PROVINCE, Map.of("opinion", "清楚"), order -> {
          waived(order);
          order.desks.submit("head" + Order.CITY, order.number, "userTask_submitOpinion", Map.of("opinion", "终止"));
        }),
        of("decideTermination", "head" + Order.PROVINCE, Map.of("decision", "NEW_PERIOD", "months", 2, "opinion", "理由"),
            Order::proposedToProvince));
  }

  static List<FilledForm> ofTheTermination() {
    return List.of(
        ending("publishNotice", "FIRM", Map.of("decision", "PUBLISHED", "publishedOn", TODAY, "medium", "湖南日报"), FilledForms::terminated),
        ending("publishNotice", "FIRM", Map.of("decision", "REFUSED", "reason", "拒绝"), FilledForms::terminated),
        ending("reportLiquidation", "FIRM", Map.of("decision", "FINISHED", "finishedOn", TODAY, "liquidator", "清算组"), FilledForms::published),
        ending("reportLiquidation", "FIRM", Map.of("decision", "REFUSED", "reason", "拒绝"), FilledForms::published),
        ending("fileDeregistration", "FIRM", Map.of("materials", List.of("APPLICATION"), "filedOn", TODAY), FilledForms::liquidated),
        ending("giveOpinion", CITY, decision("AGREE"), FilledForms::filed),
        ending("supplementFiling", "FIRM", Map.of("supplement", "补交"),
            order -> filed(order).city("userTask_giveOpinion", "SUPPLEMENT")),
        ending("publishForFirm", CITY, Map.of("publishedOn", TODAY, "medium", "湖南日报", "opinion", "报省"),
            order -> terminated(order).firm("userTask_publishNotice", Map.of("decision", "REFUSED", "reason", "拒绝"))),
        ending("decideDeregistration", "head" + Order.PROVINCE, decision("DEREGISTER"),
            order -> filed(order).city("userTask_giveOpinion", "AGREE")),
        ending("collectLicence", OFFICER, Map.of("decision", "COLLECTED", "collectedOn", TODAY, "originals", 1, "duplicates", 1,
            "note", "无"), FilledForms::deregistered),
        ending("declareVoid", "officer" + Order.PROVINCE, Map.of("publishedOn", TODAY, "medium", "湖南律师网"),
            order -> deregistered(order).officer("userTask_collectLicence", Map.of("decision", "NOT_HANDED_IN"))));
  }

  static Order waived(Order order) {
    return order.toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "WAIVE"));
  }

  static Order terminated(Order order) {
    return order.proposedToProvince().decided("TERMINATE");
  }

  static Order published(Order order) {
    return terminated(order).firm("userTask_publishNotice",
        Map.of("decision", "PUBLISHED", "publishedOn", order.today(), "medium", "湖南日报"));
  }

  static Order liquidated(Order order) {
    return published(order).firm("userTask_reportLiquidation",
        Map.of("decision", "FINISHED", "finishedOn", order.today(), "liquidator", "清算组"));
  }

  static Order filed(Order order) {
    return liquidated(order).firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", order.today()));
  }

  static Order deregistered(Order order) {
    return filed(order).city("userTask_giveOpinion", "AGREE").deregistered();
  }

  private static Map<String, Object> decision(String decision) {
    return Map.of("decision", decision, "opinion", "意见");
  }

  private static FilledForm of(String name, String desk, Map<String, Object> fields, Consumer<Order> until) {
    return new FilledForm("firm-rectification-" + name, desk, "userTask_" + name, fields, until);
  }

  private static FilledForm ending(String name, String desk, Map<String, Object> fields, Consumer<Order> until) {
    return new FilledForm("firm-termination-" + name, desk, "userTask_" + name, fields, until);
  }
}

package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Law;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.ServiceForm;

/** One firm of 芙蓉区 and the order against it, told as the people at the desks live it. */
class Order {

  static final String COUNTY = "430102";
  static final String CITY = "430100";
  static final String PROVINCE = "430000";

  final String firm;
  final Enrolment enrolment;
  final Desks desks;
  final MovableClock clock;
  String number;

  Order(Enrolment enrolment, Desks desks, MovableClock clock) {
    this(enrolment, desks, clock, new Firms(enrolment).partnership(COUNTY));
  }

  /** Another order against the same firm. */
  Order(Enrolment enrolment, Desks desks, MovableClock clock, String firm) {
    this.firm = firm;
    this.enrolment = enrolment;
    this.desks = desks;
    this.clock = clock;
  }

  static Map<String, Object> finding(String ground) {
    return Map.of("ground", ground, "facts", "检查发现的事实", "demand", "应当改正的内容");
  }

  Order opened(String... grounds) {
    number = desks.start("officer" + COUNTY, "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", java.util.Arrays.stream(grounds).map(Order::finding).toList()));
    return this;
  }

  Order approved() {
    return head("userTask_approveOrder", "APPROVE");
  }

  Order served() {
    return officer("userTask_recordService", handedOver("送达回证1号"));
  }

  Order reported() {
    return firm("userTask_submitReport", Map.of("decision", "REPORT", "report", "已全部整改"));
  }

  Order rechecked(String... results) {
    List<Map<String, Object>> rows = java.util.Arrays.stream(results).map(result -> Map.<String, Object>of("result", result)).toList();
    return officer("userTask_recheckOnSite", Map.of("recheckedOn", today(), "inspector1", "张三", "inspector2", "李四", "results", rows));
  }

  /** Up to the city's examination: conditions of establishment are lost and stay lost. */
  Order failedForLostConditions() {
    return opened("PARTNERS_BELOW_MINIMUM").approved().served().reported().rechecked("NOT_DONE").head("userTask_confirmRecheck", "FAILED");
  }

  /** Up to the firm's right to be heard. */
  Order toldOfTermination() {
    failedForLostConditions().city("userTask_examineTermination", "SUPPORT");
    return city("userTask_serveTerminationNotice", handedOver("送达回证2号"));
  }

  /** The form of a document that the firm's head signed for today. */
  Map<String, Object> handedOver(String proof) {
    return ServiceForm.handedOver(LocalDate.parse(today()), proof);
  }

  /** The form of an attempt today that the firm refused. */
  Map<String, Object> refused() {
    return Map.of("decision", "NOT_SERVED", "method", "DIRECT", "servedOn", today(), "failure", "REFUSED", "place", "试验路1号", "server", "李静");
  }

  /** Up to the province's decision. */
  Order proposedToProvince() {
    return toldOfTermination().firm("userTask_submitStatement", Map.of("decision", "WAIVE")).reviewed();
  }

  Order reviewed() {
    desks.submit("head" + CITY, number, "userTask_submitOpinion", Map.of("opinion", "建议终止"));
    desks.submit("officer" + PROVINCE, number, "userTask_reviewTermination", Map.of("opinion", "事实清楚"));
    return this;
  }

  Order decided(String decision) {
    Map<String, Object> form = new HashMap<>(Map.of("decision", decision, "opinion", "理由"));
    if (decision.equals("NEW_PERIOD")) {
      form.put("months", 2);
    }
    desks.submit("head" + PROVINCE, number, "userTask_decideTermination", form);
    return this;
  }

  Order head(String task, String decision) {
    desks.submit("head" + COUNTY, number, task, Map.of("decision", decision, "opinion", "意见"));
    return this;
  }

  Order officer(String task, Map<String, Object> form) {
    desks.submit("officer" + COUNTY, number, task, form);
    return this;
  }

  Order city(String task, String decision) {
    return city(task, Map.of("decision", decision, "opinion", "意见"));
  }

  Order city(String task, Map<String, Object> form) {
    desks.submit("officer" + CITY, number, task, form);
    return this;
  }

  Order acknowledged() {
    return city("userTask_acknowledgeNotice", Map.of());
  }

  Order firm(String task, Map<String, Object> form) {
    desks.submit("firm" + firm, number, task, form);
    return this;
  }

  /** The firm's end, without resistance. */
  Order ended() {
    firm("userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", today(), "medium", "湖南日报"));
    firm("userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", today(), "liquidator", "清算组"));
    firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION", "LIQUIDATION_REPORT"), "filedOn", today()));
    city("userTask_giveOpinion", "AGREE");
    return deregistered().licenceCollected();
  }

  Order deregistered() {
    desks.submit("head" + PROVINCE, number, "userTask_decideDeregistration", Map.of("decision", "DEREGISTER", "opinion", "同意注销"));
    return this;
  }

  Order licenceCollected() {
    return officer("userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", today(), "originals", 1, "duplicates", 2));
  }

  /** The licence of the firm's head. */
  String partner() {
    return lawyer(0);
  }

  String employedLawyer() {
    return lawyer(4);
  }

  private String lawyer(int index) {
    return Firms.lawyer(firm, index);
  }

  /** Moves the clock to ten in the morning of the day and fires what is due. */
  Order on(LocalDate day) {
    clock.moveTo(day);
    desks.fireDue(number);
    return this;
  }

  String today() {
    return Law.today(clock).toString();
  }

  List<String> open() {
    return desks.open(number);
  }
}

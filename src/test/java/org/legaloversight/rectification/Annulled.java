package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LicenceNumber;

/** Cases that a firm's end affects, and decisions that are annulled, told as the people at the desks live them. */
final class Annulled {

  private static final Pattern DECISION = Pattern.compile("终止决定书 (\\S+?号)");
  private static final String PROVINCE = "head" + Order.PROVINCE;
  private static final Map<String, Object> ADVICE = Map.of("advice", "MERGE", "opinion", "建议并案");

  private Annulled() {}

  /** The number of the decision to end the firm, as the firm's end shows it. */
  static String decisionIn(Order order) {
    Matcher found = DECISION.matcher(order.desks.shown("firm" + order.firm, order.number, "userTask_publishNotice", "background"));
    if (!found.find()) {
      throw new AssertionError("No decision in " + order.number);
    }
    return found.group(1);
  }

  static Map<String, Object> ruling(String document, String on) {
    return Map.of("document", document, "rulingKind", "RECONSIDERATION", "rulingNumber", "湘府复决字〔2026〕1号", "rulingOn", on, "scope", "ALL");
  }

  /** The province's head registers the ruling. */
  static Order registered(Order order, String document) {
    order.desks.start(PROVINCE, "decision-annulled", ruling(document, order.today()));
    return order;
  }

  static Order confirmed(Order order) {
    order.desks.submit(PROVINCE, order.number, "userTask_confirmAnnulment", Map.of("decision", "CONFIRM", "opinion", "执行"));
    return order;
  }

  /** A second order of the firm, which runs. */
  static Order beside(Order order) {
    return new Order(order.enrolment, order.desks, order.clock, order.firm).opened("ARCHIVES").approved().served();
  }

  static Order examined(Order affected) {
    return affected.officer("userTask_examineAffected", ADVICE);
  }

  static Order settled(Order affected, String decision) {
    return examined(affected).head("userTask_decideAffected", decision);
  }

  static List<FilledForm> forms() {
    Consumer<Order> affected = Annulled::affected;
    return List.of(
        form("affected-case-examineAffected", "officer" + Order.COUNTY, ADVICE, affected),
        form("affected-case-decideAffected", "head" + Order.COUNTY, Map.of("decision", "CONTINUE", "opinion", "继续"),
            affected.andThen(Annulled::examined)),
        form("affected-case-considerResumption", "officer" + Order.COUNTY, Map.of("decision", "LEAVE", "opinion", "无必要"), order -> {
          Order cause = affected(order);
          settled(order, "MERGE");
          confirmed(registered(cause, decisionIn(cause)));
        }),
        new FilledForm("decision-annulled-registerRuling", PROVINCE, null,
            Map.of("document", "DECISION", "rulingKind", "JUDGMENT", "rulingNumber", "（2026）湘01行初3号", "rulingOn", "2026-03-02",
                "scope", "PART", "part", "决定书的清算期限"), FilledForms::terminated),
        form("decision-annulled-confirmAnnulment", PROVINCE, Map.of("decision", "DROP", "opinion", "登记有误"),
            order -> registered(FilledForms.terminated(order), decisionIn(order))),
        form("register-errand-seeToAtProvince", "officer" + Order.PROVINCE, Map.of("result", "已重新颁发"), order -> ended(order, false)),
        form("register-errand-seeToAtCounty", "officer" + Order.COUNTY, Map.of("result", "已核实"), order -> ended(order, true)));
  }

  private static FilledForm form(String id, String desk, Map<String, Object> fields, Consumer<Order> until) {
    return new FilledForm(id, desk, "userTask_" + id.substring(id.lastIndexOf('-') + 1), fields, until);
  }

  /** The order runs while the firm must end in another case. */
  private static Order affected(Order order) {
    order.opened("ARCHIVES").approved().served();
    return FilledForms.terminated(new Order(order.enrolment, order.desks, order.clock, order.firm));
  }

  private static void ended(Order order, boolean nameTaken) {
    FilledForms.terminated(order);
    String decision = decisionIn(order);
    order.ended();
    if (nameTaken) {
      takeName(order);
    }
    confirmed(registered(order, decision));
  }

  /** Another firm takes the name that became free. */
  static void takeName(Order order) {
    int number = Integer.parseInt(order.firm.substring(10, 17));
    order.enrolment.enrol(List.of(new EnrolledFirm(LicenceNumber.completing("31430102MH%07d".formatted(number)),
        "湖南试验" + number + "律师事务所", FirmKind.INDIVIDUAL, null, Order.COUNTY, "试验路", "某人", LocalDate.of(2026, 3, 2))), List.of(), "试验");
  }
}

package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;

/** An application and the people who act on it, each at the own desk, for a firm of 芙蓉区. */
final class Filing {

  static final String COUNTY = "430102";
  static final String CITY = "430100";
  static final String PROVINCE = "430000";
  static final List<String> PAPERS = List.of("APPLICATION", "QUALIFICATION", "INTERNSHIP", "IDENTITY", "CONSENT", "PROMISE");
  static final List<String> VERIFIED = List.of("QUALIFICATION", "INTERNSHIP", "CONDUCT", "NOT_EXCLUDED", "HIRED");

  private static int people;

  final Desks desks;
  final MovableClock clock;
  final String firm;
  String number;

  private final Firms firms;
  private Branching branching;

  Filing(Enrolment enrolment, Desks desks, MovableClock clock) {
    this.desks = desks;
    this.clock = clock;
    this.firms = new Firms(enrolment);
    this.firm = firms.partnership(COUNTY);
  }

  /** Another firm, of that county. */
  String another(String county) {
    return firms.partnership(county);
  }

  /** The firm has a branch in 株洲 from now on; always the same one. */
  Branching branching() {
    branching = branching == null ? new Branching(this, firms.branch(firm, Branching.COUNTY)) : branching;
    return branching;
  }

  /** Somebody asks the firm to apply for a first licence. */
  Map<String, Object> newcomer() {
    return new LinkedHashMap<>(Map.of("firm", firm, "name", "新人" + ++people, "sex", "FEMALE", "qualification", "A20254301" + people,
        "passedOn", "2026-01-15", "kind", "FULL_TIME"));
  }

  Filing filed(String process, Map<String, Object> form) {
    return filedBy("firm" + firm, process, form);
  }

  Filing filedBy(String desk, String process, Map<String, Object> form) {
    number = desks.start(desk, process, form);
    return this;
  }

  Filing city(String task, Map<String, Object> form) {
    return at("officer" + CITY, task, form);
  }

  Filing province(String task, Map<String, Object> form) {
    return at("officer" + PROVINCE, task, form);
  }

  Filing at(String desk, String task, Map<String, Object> form) {
    desks.submit(desk, number, task, form);
    return this;
  }

  Filing accepted(List<String> papers) {
    return city("userTask_checkPapers", Map.of("materials", papers, "decision", "ACCEPT"));
  }

  Filing forwarded(List<String> verified) {
    return city("userTask_reviewApplication", Map.of("verified", verified, "decision", "FORWARD", "recommendation", "GRANT", "opinion", "符合条件"));
  }

  Filing examined(List<String> verified) {
    return province("userTask_examineApplication", Map.of("verified", verified, "decision", "SUBMIT", "recommendation", "GRANT", "opinion", "符合条件"));
  }

  Filing decided(String decision) {
    return at("head" + PROVINCE, "userTask_decideApplication", decision.equals("REFUSE") ? Map.of("decision", decision, "reason", "不符合条件")
        : decision.equals("RETURN") ? Map.of("decision", decision, "opinion", "请补充核实") : Map.of("decision", decision));
  }

  Filing issued() {
    return province("userTask_issueLicence", Map.of("issuedOn", today(), "takenBy", "李静"));
  }

  /** The certificates of whom the case has brought somewhere; none is lost. */
  Filing certificatesExchanged() {
    return city("userTask_collectCertificates", Map.of("collectedOn", today())).province("userTask_issueCertificates",
        Map.of("issuedOn", today(), "takenBy", "李静"));
  }

  Filing on(LocalDate day) {
    clock.moveTo(day);
    desks.fireDue(number);
    return this;
  }

  List<String> open() {
    return desks.open(number);
  }

  String today() {
    return clock.instant().atZone(org.legaloversight.Law.ZONE).toLocalDate().toString();
  }
}

package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be a partner or the head of a firm, and how many partners it needs (律师事务所管理办法 9 to 11, 15, 28). Each answer says in
 * Chinese why not, and is empty when nothing bars it; the verbs ask the same. Days are days of {@link Law#ZONE}.
 */
@Component
@Transactional(readOnly = true)
public class PartnershipRules {

  private static final int LEAST_YEARS = 3;
  private static final String SOURCE = "律师事务所管理办法第28条";

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final Partners partners;
  private final RegisterDay days;
  private final Clock clock;

  PartnershipRules(FirmRepository firms, LawyerRepository lawyers, Partners partners, RegisterDay days, Clock clock) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.partners = partners;
    this.days = days;
    this.clock = clock;
  }

  public Optional<String> partTime(Lawyer lawyer) {
    return lawyer.partTime() ? Optional.of("合伙人应当是专职律师（" + SOURCE + "）") : Optional.empty();
  }

  /** Empty as well where the register does not know since when the lawyer practises: then somebody else must. */
  public Optional<String> tooYoung(Lawyer lawyer, LocalDate on) {
    return tooYoung(lawyer, LEAST_YEARS, SOURCE, on);
  }

  private static Optional<String> tooYoung(Lawyer lawyer, int years, String source, LocalDate on) {
    return lawyer.practisingSince() != null && lawyer.practisingSince().plusYears(years).isAfter(on)
        ? Optional.of("自" + lawyer.practisingSince() + "起执业，未满" + years + "年（" + source + "）") : Optional.empty();
  }

  /** A suspension of practice that runs, or the three years after one of at least six months (律师法 53). */
  public Optional<String> barred(Lawyer lawyer, LocalDate on) {
    if (lawyer.suspendedOn(on)) {
      return Optional.of("停止执业至" + lawyer.suspendedUntil());
    }
    return lawyer.barredFromPartnershipOn(on) ? Optional.of("至" + lawyer.partnerBarredUntil() + "止不得担任合伙人（律师法第53条）") : Optional.empty();
  }

  /** Whether the lawyer practises at the firm itself or at one of its branches. */
  public boolean practisesAt(Lawyer lawyer, String firm) {
    return lawyer.firm() != null && partners.headOfficeOf(firms.findByLicence(lawyer.firm()).orElseThrow()).licence().equals(firm);
  }

  /** The head is one of the partners; of a branch and of a state-funded firm one of the lawyers. */
  public Optional<String> barToHead(Lawyer head, Firm firm) {
    boolean partnerNeeded = firm.headOffice() == null && firm.kind() != FirmKind.STATE;
    boolean already = head.responsible() && head.name().equals(firm.headName());
    return Optional.ofNullable(!firm.licence().equals(head.firm()) ? "不在本所执业" : already ? "已是负责人" : head.suspendedOn(Law.today(clock))
        ? "停止执业至" + head.suspendedUntil() : partnerNeeded && !head.partner() ? "不是本所合伙人" : null);
  }

  /** The partners of the whole firm, those at its branches included. */
  public List<Lawyer> partners(Firm firm) {
    return lawyers.answerableIn(partners.offices(firm)).stream().filter(Lawyer::partner).toList();
  }

  /** How many partners the whole firm had at the end of the day; how many it has now, where the register did not know it then. */
  public long count(Firm firm, LocalDate on) {
    return days.firm(firm.licence(), on).isEmpty() ? partners.count(firm)
        : partners.offices(firm).stream().flatMap(office -> days.lawyersOf(office, on).stream()).filter(LawyerOnADay::partner).count();
  }

  /**
   * Why the firm may not take that form with these partners.
   *
   * @param after numbers of those who are its partners then; of an individual firm its founder
   */
  public List<String> barsToBecome(Firm firm, FirmKind kind, List<String> after) {
    List<String> bars = new ArrayList<>();
    int count = after.size();
    boolean many = kind == FirmKind.INDIVIDUAL && count > 1 || kind == FirmKind.STATE && count > 0;
    if (count < kind.leastPartners() || many) {
      bars.add("有合伙人" + count + "人，" + (many ? "多于" : "少于") + kind.label() + "律师事务所的法定人数" + kind.leastPartners() + "人");
    }
    after.stream().map(this::lawyer).forEach(each -> barToStay(each, firm, kind).ifPresent(bar -> bars.add("律师“" + each.name() + "”" + bar)));
    return bars;
  }

  private Optional<String> barToStay(Lawyer lawyer, Firm firm, FirmKind kind) {
    LocalDate today = Law.today(clock);
    return practisesAt(lawyer, firm.licence())
        ? partTime(lawyer).or(() -> tooYoung(lawyer, kind.leastYears(), "律师事务所管理办法第9条至第11条", today)).or(() -> lawyer.partner() ? Optional.empty()
            : barred(lawyer, today))
        : Optional.of("不在本所执业");
  }

  private Lawyer lawyer(String licence) {
    return lawyers.findByLicence(licence).orElseThrow(() -> new Refusal("名册中没有执业证号为“" + licence + "”的律师，请核对证号。"));
  }
}

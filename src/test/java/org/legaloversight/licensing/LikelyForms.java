package org.legaloversight.licensing;

import static org.legaloversight.licensing.LicensingMonth.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What people would fill in, as likely as they would: mostly right, sometimes not. */
class LikelyForms {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Checklists checklists;
  private final ProposedNames names;
  private int people;

  LikelyForms(LicenceApplications applications, LicenceMatters matters, Checklists checklists, ProposedNames names) {
    this.applications = applications;
    this.matters = matters;
    this.checklists = checklists;
    this.names = names;
  }

  /** A kind of application, as often as there are of it. */
  static String kind(Random chance) {
    int kind = chance.nextInt(100);
    return kind < 38 ? "lawyer-licence" : kind < 61 ? "lawyer-transfer" : kind < 70 ? "lawyer-deregistration" : kind < 77 ? "licence-reissue"
        : kind < 85 ? "firm-change-approval" : kind < 94 ? "firm-change-filing" : kind < 96 ? "firm-establishment" : kind < 97 ? "branch-establishment"
        : kind < 98 ? "branch-change" : kind < 99 ? "firm-merger-division" : "firm-deregistration";
  }

  /**
   * @param other another firm, or for the change of a branch that branch
   * @param lawyers of whom the application may be: of a new firm or branch all, of anything else the first
   */
  Map<String, Object> application(Random chance, String process, String firm, String other, List<String> lawyers, LocalDate today) {
    people++;
    String day = today.minusDays(chance.nextInt(20)).toString();
    String lawyer = lawyers.get(0);
    List<Map<String, Object>> rows = lawyers.stream().map(each -> form("lawyer", each)).toList();
    return switch (process) {
      case "firm-establishment" -> form("county", List.of("430102", "430103").get(chance.nextInt(2)), "address", "设立路" + people + "号", "kind", "PARTNERSHIP",
          "funds", chance.nextInt(8) == 0 ? 20 : 30, "names", fiveNames(), "founders", rows, "head", lawyer);
      case "branch-establishment" -> form("firm", firm, "name", "湖南模拟" + people + "（株洲）律师事务所", "county", "430202", "address", "株洲路" + people + "号",
          "area", "ORDINARY", "funds", 30, "lawyers", rows, "head", lawyer);
      case "branch-change" -> chance.nextBoolean() ? form("branch", other, "what", "HEAD", "head", lawyer)
          : form("branch", other, "what", "ADDRESS", "county", List.of("430202", "430203").get(chance.nextInt(2)), "address", "株洲新路" + people + "号",
              "changedOn", day);
      case "firm-merger-division" -> form("firm", firm, "what", "ABSORPTION", "other", other, "agreedOn", day, "settlement", "均有承接", "resolvedOn", day,
          "present", 3, "inFavour", 2, "voting", "MAJORITY", "otherResolvedOn", day, "otherPresent", 3, "otherInFavour", 3, "otherVoting", "MAJORITY",
          "partners", List.of());
      case "firm-deregistration" -> form("firm", firm, "ground", "RESOLVED", "resolvedOn", day, "present", 3, "inFavour", 2, "voting", "MAJORITY", "reason", "合伙人年事已高");
      case "lawyer-licence" -> form("firm", firm, "name", "新律师" + people, "sex", people % 2 == 0 ? "MALE" : "FEMALE", "qualification", "M2026" + people,
          "passedOn", today.minusDays(chance.nextInt(420)).toString(), "kind", "FULL_TIME");
      case "lawyer-transfer" -> form("firm", firm, "lawyer", lawyer, "leftOn", day, "handover", "已交接");
      case "lawyer-deregistration" -> form("ground", "OWN_REQUEST", "lawyer", lawyer, "reason", "转行");
      case "licence-reissue" -> form("firm", firm, "holder", "FIRM", "reason", "DAMAGED", "note", "水浸");
      case "firm-change-approval" -> form("firm", firm, "what", chance.nextBoolean() ? "CHARTER" : "AGREEMENT", "summary", "修改第三条", "resolvedOn", day,
          "present", 2 + chance.nextInt(2), "inFavour", 2, "voting", "MAJORITY");
      default -> form("firm", firm, "what", "ADDRESS", "county", List.of("430102", "430103", "430304").get(chance.nextInt(3)), "address",
          "迁址路" + people + "号", "changedOn", day, "resolvedOn", day, "present", 3, "inFavour", 2, "voting", "MAJORITY");
    };
  }

  Map<String, Object> answer(Random chance, String number, String process, String task, LocalDate today) {
    int luck = chance.nextInt(100);
    return switch (process + " " + task) {
      case "licence-review userTask_checkPapers" -> luck < 75 ? form("materials", papers(number), "decision", "ACCEPT")
          : luck < 92 ? form("materials", List.of(), "decision", "SUPPLEMENT") : form("decision", "REJECT", "reason", "不属于受理范围");
      case "licence-reissue userTask_checkPapers" -> form("materials", papers(number), "decision", "FORWARD", "opinion", "属实");
      case "licence-reissue userTask_decideApplication" -> form("decision", "ISSUE", "collectedOn", today.toString(), "issuedOn", today.toString(), "takenBy", "甲");
      case "licence-review userTask_reviewApplication" -> luck < 10 ? form("decision", "ASK_COUNTY", "question", "请核实")
          : luck < 20 ? form("decision", "EXCLUDE_TIME", "exclusion", "EXPERTS", "excludedFrom", today.toString(), "expectedDays", 5)
          : recommended(number, luck, "FORWARD");
      case "licence-review userTask_examineApplication" -> luck < 8
          ? form("decision", "EXCLUDE_TIME", "exclusion", "HEARING", "excludedFrom", today.toString(), "expectedDays", 5) : recommended(number, luck, "SUBMIT");
      case "licence-review userTask_decideApplication" -> luck < 80 ? form("decision", "GRANT") : luck < 90 ? form("decision", "REFUSE", "reason", "不符合条件")
          : form("decision", "RETURN", "opinion", "再核");
      case "firm-change-filing userTask_checkFiling" -> luck < 80 ? form("materials", papers(number), "verified", verified(number), "decision", "PASS_ON")
          : form("decision", "RETURN", "missing", "没有合同");
      case "firm-change-filing userTask_recordFiling" -> luck < 85 ? form("decision", "RECORD") : form("decision", "RETURN", "opinion", "没有盖章");
      case "firm-establishment userTask_reviewNames" -> luck < 85 ? form("decision", "SEARCH", "name", names.of(application(number)).get(chance.nextInt(5)))
          : form("decision", "RETURN", "opinion", "含有不得使用的字样");
      case "firm-establishment userTask_proposeNames" -> form("names", fiveNames());
      case "affected-case userTask_examineAffected" -> form("advice", "MERGE", "opinion", "建议并案");
      case "affected-case userTask_decideAffected" -> form("decision", "MERGE", "opinion", "同意");
      default -> process.equals("firm-termination") ? ending(luck, task, today.toString()) : plain(luck, task, today.toString());
    };
  }

  private List<Map<String, Object>> fiveNames() {
    people++;
    return "甲乙丙丁戊".chars().mapToObj(each -> form("name", "湖南模拟" + people + (char) each + "律师事务所")).toList();
  }

  private static Map<String, Object> ending(int luck, String task, String today) {
    return switch (task) {
      case "userTask_publishNotice" -> form("decision", "PUBLISHED", "publishedOn", today, "medium", "湖南日报");
      case "userTask_reportLiquidation" -> form("decision", "FINISHED", "finishedOn", today, "liquidator", "清算组");
      case "userTask_fileDeregistration" -> form("materials", List.of("APPLICATION", "LIQUIDATION_REPORT"), "filedOn", today);
      case "userTask_giveOpinion" -> form("decision", "AGREE", "opinion", "同意");
      case "userTask_decideDeregistration" -> form("decision", "DEREGISTER", "opinion", "准予");
      case "userTask_collectLicence" -> form("decision", "COLLECTED", "collectedOn", today, "originals", 1, "duplicates", 1);
      default -> throw new AssertionError("Nobody knows how to do " + task);
    };
  }

  private static Map<String, Object> plain(int luck, String task, String today) {
    return switch (task) {
      case "userTask_certify", "userTask_certifyAgain" -> form("finding", luck < 92 ? "NO_BAR" : "BARRED", "facts", "已核实");
      case "userTask_supplement" -> form("suppliedOn", today, "supplement", "已补齐");
      case "userTask_checkFacts" -> form("checkedOn", today, "inspector1", "甲", "inspector2", "乙", "facts", "属实", "opinion", "无异议");
      case "userTask_recordExcluded", "userTask_recordProvinceExcluded" -> form("endedOn", today, "result", "结束");
      case "userTask_collectLicence" -> luck < 90 ? form("collected", "RETURNED", "collectedOn", today)
          : form("collected", "LOST", "collectedOn", today, "medium", "湖南日报");
      case "userTask_issueLicence" -> form("issuedOn", today, "takenBy", "甲");
      case "userTask_sendDossier" -> form("sentOn", today, "volumes", 1, "note", "一册");
      case "userTask_receiveDossier", "userTask_receiveFile" -> form("receivedOn", today, "volumes", 1);
      case "userTask_handOverFile" -> form("handedOn", today, "volumes", 1, "note", "一册");
      case "userTask_collectCertificates" -> form("collectedOn", today);
      case "userTask_issueCertificates" -> form("issuedOn", today, "takenBy", "甲");
      case "userTask_recordSearch" -> form("decision", luck < 85 ? "FREE" : "TAKEN", "resultOn", today);
      case "userTask_notifyName" -> form("notifiedOn", today);
      case "userTask_fileApplication" -> form("filedOn", today, "note", "齐全");
      case "userTask_reportOpening" -> form("openedOn", today, "account", "6222000000", "note", "已刻章");
      case "userTask_correctFiling" -> form("correctedOn", today, "statement", "已补");
      case "userTask_considerRectification" -> form("decision", luck < 50 ? "ORDER" : "NO_ORDER", "reason", "逾期");
      case "userTask_seeToAtCounty", "userTask_seeToAtProvince" -> form("result", "已处理");
      default -> throw new AssertionError("Nobody knows how to do " + task);
    };
  }

  /** Whoever sees that a condition is not met recommends a refusal, and some do without. */
  private Map<String, Object> recommended(String number, int luck, String decision) {
    boolean grant = luck < 95 && matters.conditions(application(number)).stream().noneMatch(Condition::unmet);
    return form("verified", grant ? verified(number) : List.of(), "decision", decision, "recommendation", grant ? "GRANT" : "REFUSE", "opinion", "意见");
  }

  private List<String> verified(String number) {
    return matters.conditions(application(number)).stream().filter(Condition::forTheOfficer).map(each -> each.rule().name()).toList();
  }

  private List<String> papers(String number) {
    return checklists.materials(application(number)).stream().map(Material::item).toList();
  }

  /** The desk that may still withdraw: the firm's, or the counter's for one that is being established. */
  Optional<String> applicant(String number) {
    return applications.findById(number).filter(each -> each.state().undecided()).map(each -> each.firm() == null ? LicensingMonth.COUNTER : "firm" + each.firm());
  }

  private LicenceApplication application(String number) {
    return applications.application(number);
  }
}

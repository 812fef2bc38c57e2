package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormMistakes;

/** Every form of licensing, once for each decision that shows other fields. */
public final class LicensingForms {

  private static final String CITY = "officer" + Filing.CITY;
  private static final String PROVINCE = "officer" + Filing.PROVINCE;
  private static final String HEAD = "head" + Filing.PROVINCE;
  private static final String FORMER = "officer" + Filing.COUNTY;
  private static final String TODAY = "2026-03-02";
  private static final List<String> TRANSFER_PAPERS = List.of("APPLICATION", "LEAVING", "HANDOVER", "CONSENT", "CERTIFICATE");
  private static final List<String> TRANSFER_VERIFIED = List.of("LEFT_PROPERLY", "TAKEN_ON");

  private LicensingForms() {}

  /**
   * A form as it should be filled in.
   *
   * @param task null for a start form
   * @param until brings the case to the moment at which the form is open
   */
  record Filled(String id, String desk, String task, Function<Filing, Map<String, Object>> fields, Consumer<Filing> until) {

    void submit(Filing filing, Map<String, Object> form) {
      String actor = desk.equals("FIRM") ? "firm" + filing.firm : desk;
      if (task == null) {
        filing.desks.start(actor, id.substring(0, id.lastIndexOf('-')), form);
      } else {
        filing.desks.submit(actor, filing.number, task, form);
      }
    }

    List<FormMistakes.Mistake> mistakes(Filing filing) {
      return FormMistakes.of(id, fields.apply(filing));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** Names of the .form files, for whoever looks whether one is left out. */
  public static Stream<String> ids() {
    return everything().map(Filled::id);
  }

  static Stream<Filled> everything() {
    return Stream.of(all(), FirmChangeForms.all(), CertificateForms.all(), EstablishmentForms.all(), MergerForms.all(), BranchForms.all())
        .flatMap(List::stream);
  }

  private static List<Filled> all() {
    Consumer<Filing> nothing = filing -> { };
    return List.of(
        new Filled("lawyer-licence-apply", "FIRM", null, Filing::newcomer, nothing),
        new Filled("lawyer-licence-apply", CITY, null, filing -> with(filing.newcomer(), Map.of("kind", "PART_TIME", "employer", "湖南大学法学院",
            "appliedOn", TODAY)), nothing),
        new Filled("lawyer-transfer-apply", "FIRM", null, LicensingForms::transfer, nothing),
        new Filled("licence-withdrawal-withdraw", "FIRM", null, filing -> Map.of("caseNumber", filing.number, "reason", "另有安排"), LicensingForms::filed),
        review("certify", FORMER, Map.of("finding", "NO_BAR", "facts", "未收到投诉"), LicensingForms::transferred),
        review("certifyAgain", FORMER, Map.of("finding", "BARRED", "facts", "正在调查"), LicensingForms::transferExamined),
        review("checkPapers", CITY, Map.of("materials", Filing.PAPERS, "decision", "ACCEPT"), LicensingForms::filed),
        review("checkPapers", CITY, Map.of("materials", List.of(), "decision", "SUPPLEMENT", "missing", "缺少合同"), LicensingForms::filed),
        review("checkPapers", CITY, Map.of("decision", "REJECT", "reason", "不属于受理范围"), LicensingForms::filed),
        review("supplement", "FIRM", Map.of("suppliedOn", TODAY, "supplement", "已补齐"), filing -> {
          filed(filing);
          filing.city("userTask_checkPapers", Map.of("materials", List.of(), "decision", "SUPPLEMENT"));
        }),
        review("reviewApplication", CITY, Map.of("verified", Filing.VERIFIED, "decision", "FORWARD", "recommendation", "GRANT", "opinion", "符合"),
            LicensingForms::accepted),
        review("reviewApplication", CITY, Map.of("decision", "ASK_COUNTY", "question", "核实合同"), LicensingForms::accepted),
        review("reviewApplication", CITY, Map.of("decision", "EXCLUDE_TIME", "exclusion", "HEARING", "excludedFrom", TODAY, "expectedDays", 5),
            LicensingForms::accepted),
        review("checkFacts", FORMER, Map.of("checkedOn", TODAY, "inspector1", "张三", "inspector2", "李四", "facts", "属实", "opinion", "无异议"), filing -> {
          accepted(filing);
          filing.city("userTask_reviewApplication", Map.of("decision", "ASK_COUNTY", "question", "核实合同"));
        }),
        review("recordExcluded", CITY, Map.of("endedOn", TODAY, "result", "结束"), filing -> {
          accepted(filing);
          filing.city("userTask_reviewApplication", Map.of("decision", "EXCLUDE_TIME", "exclusion", "HEARING", "excludedFrom", TODAY, "expectedDays", 5));
        }),
        review("examineApplication", PROVINCE, Map.of("verified", Filing.VERIFIED, "decision", "SUBMIT", "recommendation", "GRANT", "opinion", "符合"),
            LicensingForms::forwarded),
        review("examineApplication", PROVINCE, Map.of("decision", "EXCLUDE_TIME", "exclusion", "EXPERTS", "excludedFrom", TODAY, "expectedDays", 5),
            LicensingForms::forwarded),
        review("recordProvinceExcluded", PROVINCE, Map.of("endedOn", TODAY, "result", "结束"), filing -> {
          forwarded(filing);
          filing.province("userTask_examineApplication", Map.of("decision", "EXCLUDE_TIME", "exclusion", "EXPERTS", "excludedFrom", TODAY, "expectedDays", 5));
        }),
        review("decideApplication", HEAD, Map.of("decision", "REFUSE", "reason", "不符合"), LicensingForms::examined),
        review("decideApplication", HEAD, Map.of("decision", "RETURN", "opinion", "再核"), LicensingForms::examined),
        review("collectLicence", CITY, Map.of("collected", "LOST", "collectedOn", TODAY, "medium", "湖南日报"), LicensingForms::transferGranted),
        review("issueLicence", PROVINCE, Map.of("issuedOn", TODAY, "takenBy", "李静"), filing -> {
          examined(filing);
          filing.decided("GRANT");
        }),
        task("lawyer-transfer-sendDossier", "officer430300", Map.of("sentOn", TODAY, "volumes", 2, "note", "两册"), LicensingForms::fromElsewhere),
        task("lawyer-transfer-receiveDossier", CITY, Map.of("receivedOn", TODAY, "volumes", 2), filing -> {
          fromElsewhere(filing);
          filing.at("officer430300", "userTask_sendDossier", Map.of("sentOn", TODAY, "volumes", 2, "note", "两册"));
        }));
  }

  private static void filed(Filing filing) {
    filing.filed("lawyer-licence", filing.newcomer());
  }

  private static void accepted(Filing filing) {
    filed(filing);
    filing.accepted(Filing.PAPERS);
  }

  private static void forwarded(Filing filing) {
    accepted(filing);
    filing.forwarded(Filing.VERIFIED);
  }

  private static void examined(Filing filing) {
    forwarded(filing);
    filing.examined(Filing.VERIFIED);
  }

  /** Of a lawyer of another firm of the same county. */
  private static Map<String, Object> transfer(Filing filing) {
    return transfer(filing, Filing.COUNTY);
  }

  private static Map<String, Object> transfer(Filing filing, String from) {
    return Map.of("firm", filing.firm, "lawyer", Firms.lawyer(filing.another(from), 3), "leftOn", "2026-02-27", "handover", "已交接");
  }

  private static void transferred(Filing filing) {
    filing.filed("lawyer-transfer", transfer(filing));
  }

  private static void transferExamined(Filing filing) {
    transferred(filing);
    examinedTransfer(filing, FORMER);
  }

  private static void examinedTransfer(Filing filing, String former) {
    filing.at(former, "userTask_certify", Map.of("finding", "NO_BAR", "facts", "无"));
    filing.accepted(TRANSFER_PAPERS).forwarded(TRANSFER_VERIFIED).examined(TRANSFER_VERIFIED);
  }

  private static void transferGranted(Filing filing) {
    transferExamined(filing);
    granted(filing, FORMER);
  }

  private static void granted(Filing filing, String former) {
    filing.at(former, "userTask_certifyAgain", Map.of("finding", "NO_BAR", "facts", "无")).decided("GRANT");
  }

  private static void fromElsewhere(Filing filing) {
    filing.filed("lawyer-transfer", transfer(filing, "430302"));
    examinedTransfer(filing, "officer430302");
    granted(filing, "officer430302");
    filing.city("userTask_collectLicence", Map.of("collected", "RETURNED", "collectedOn", TODAY)).issued();
  }

  private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(form);
    all.putAll(more);
    return all;
  }

  private static Filled review(String name, String desk, Map<String, Object> fields, Consumer<Filing> until) {
    return task("licence-review-" + name, desk, fields, until);
  }

  static Filled task(String id, String desk, Map<String, Object> fields, Consumer<Filing> until) {
    return new Filled(id, desk, "userTask_" + id.substring(id.lastIndexOf('-') + 1), filing -> fields, until);
  }
}

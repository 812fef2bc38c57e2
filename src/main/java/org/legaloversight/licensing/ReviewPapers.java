package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What stands in the papers of an application, read from its forms and from the ledger; what no form has said yet is a blank. */
@Component
class ReviewPapers implements DocumentSource {

  private static final String REVIEWED = "userTask_reviewApplication";
  private static final String EXAMINED = "userTask_examineApplication";

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Checklists checklists;
  private final FiledApplications filed;
  private final ReceivingBureau bureau;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;
  private final TimeLimits limits;
  private final Units units;
  private final Clock clock;

  ReviewPapers(LicenceApplications applications, LicenceMatters matters, Checklists checklists, FiledApplications filed, ReceivingBureau bureau,
      OfficialDocuments documents, DeadlineLedger ledger, TimeLimits limits, Units units, Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.checklists = checklists;
    this.filed = filed;
    this.bureau = bureau;
    this.documents = documents;
    this.ledger = ledger;
    this.limits = limits;
    this.units = units;
    this.clock = clock;
  }

  /** Issues it, where it is a paper of such a case. */
  void issue(LicenceApplication application, DocumentKind kind) {
    paper(application, kind).ifPresent(paper -> documents.issue(application.caseNumber(), draft(application, paper)));
  }

  /** Where nobody applied there is nobody whose application is accepted or refused, and what is decided is no grant. */
  private Optional<DocumentKind> paper(LicenceApplication application, DocumentKind kind) {
    if (!matters.of(application).ownMotion(matters.filed(application))) {
      return Optional.of(kind);
    }
    return switch (kind) {
      case LICENCE_OPINION -> Optional.of(kind);
      case LICENCE_GRANT -> Optional.of(DocumentKind.CERTIFICATE_CANCELLATION);
      default -> Optional.empty();
    };
  }

  private DocumentDraft draft(LicenceApplication application, DocumentKind kind) {
    Map<String, Object> values = new LinkedHashMap<>(Map.of("申请事项", application.subject(), "申请人", application.applicant()));
    switch (kind) {
      case ACCEPTANCE_NOTICE -> {
        values.put("收到日期", ChineseDate.of(application.receivedOn()));
        values.put("受理日期", ChineseDate.of(acceptedOn(application)));
        values.put("审查届满日", due(application, Licensing.REVIEW).orElse(DocumentDraft.blank("审查届满日")));
      }
      case SUPPLEMENT_NOTICE -> supplement(application, values);
      case NON_ACCEPTANCE -> {
        values.put("收到日期", ChineseDate.of(application.receivedOn()));
        values.put("理由", said(application, "userTask_checkPapers", "reason", "理由"));
      }
      case EXCLUSION_NOTICE -> exclusion(application, values);
      case LICENCE_OPINION -> opinion(application, values);
      case LICENCE_GRANT -> grant(application, values);
      case CERTIFICATE_CANCELLATION -> cancellation(application, values);
      case LICENCE_REFUSAL -> {
        values.put("受理日期", ChineseDate.of(acceptedOn(application)));
        values.put("理由", said(application, "userTask_decideApplication", "reason", "理由"));
      }
      default -> throw new IllegalArgumentException("Not a paper of an application: " + kind);
    }
    boolean ofTheCity = kind != DocumentKind.LICENCE_GRANT && kind != DocumentKind.CERTIFICATE_CANCELLATION && kind != DocumentKind.LICENCE_REFUSAL
        && !(kind == DocumentKind.EXCLUSION_NOTICE && application.state() == ApplicationState.EXAMINING);
    return new DocumentDraft(kind, ofTheCity ? bureau.of(matters.of(application), application).code() : units.province().code(), values);
  }

  private void supplement(LicenceApplication application, Map<String, Object> values) {
    Optional<FormValues> form = filed.last(application, "userTask_checkPapers");
    List<Map<String, Object>> rows = new ArrayList<>();
    checklists.missing(application, form.map(each -> each.items("materials")).orElse(List.of())).forEach(material ->
        rows.add(Map.of("序号", String.valueOf(rows.size() + 1), "材料", material.name(), "依据", material.article())));
    values.put("收到日期", ChineseDate.of(application.receivedOn()));
    values.put("补正材料", rows);
    values.put("补正说明", form.map(each -> each.optionalText("missing").orElse("无")).orElse(DocumentDraft.blank("补正说明")));
  }

  private void exclusion(LicenceApplication application, Map<String, Object> values) {
    boolean atProvince = application.state() == ApplicationState.EXAMINING;
    Optional<FormValues> form = filed.last(application, atProvince ? EXAMINED : REVIEWED).filter(each -> each.has("exclusion"));
    values.put("受理日期", ChineseDate.of(acceptedOn(application)));
    values.put("扣除期限", limits.inForce(atProvince ? Licensing.DECISION : Licensing.REVIEW, acceptedOn(application)).name());
    values.put("扣除事由", form.map(each -> each.choice("exclusion", ReviewDecisions.Exclusion.class).label()).orElse(DocumentDraft.blank("扣除事由")));
    values.put("扣除开始日期", form.map(each -> ChineseDate.of(each.date("excludedFrom"))).orElse(DocumentDraft.blank("扣除开始日期")));
    values.put("所需天数", form.map(each -> each.integer("expectedDays") + "日").orElse(DocumentDraft.blank("所需天数")));
  }

  private void opinion(LicenceApplication application, Map<String, Object> values) {
    Optional<FormValues> form = filed.last(application, REVIEWED);
    List<String> verified = form.map(each -> each.items("verified")).orElse(List.of());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Condition each : matters.conditions(application)) {
      String verdict = !each.forTheOfficer() ? each.standing().label() : verified.contains(each.rule().name()) ? "经核实符合" : "未核实为符合";
      rows.add(Map.of("序号", String.valueOf(rows.size() + 1), "条件", each.rule().title(), "依据", each.rule().article(), "结论", verdict,
          "说明", each.because()));
    }
    values.put("受理日期", ChineseDate.of(acceptedOn(application)));
    values.put("依职权", matters.of(application).ownMotion(matters.filed(application)));
    values.put("条件", rows);
    values.put("建议准予", form.filter(each -> each.has("recommendation"))
        .map(each -> each.choice("recommendation", ReviewDecisions.Recommendation.class) == ReviewDecisions.Recommendation.GRANT).orElse(true));
    values.put("审查意见", said(application, REVIEWED, "opinion", "审查意见"));
  }

  private void grant(LicenceApplication application, Map<String, Object> values) {
    LicenceMatter matter = matters.of(application);
    TimeLimit issue = limits.inForce(Licensing.ISSUE, Law.today(clock));
    values.put("受理日期", ChineseDate.of(acceptedOn(application)));
    values.put("准予内容", matter.granting(application, matters.filed(application)));
    values.put("需要颁证", matter.issues(application));
    values.put("颁证期限", issue.clock().of(issue.length()));
  }

  private void cancellation(LicenceApplication application, Map<String, Object> values) {
    FormValues form = matters.filed(application);
    values.put("受理日期", ChineseDate.of(acceptedOn(application)));
    values.put("准予内容", matters.of(application).granting(application, form));
    values.put("事由", form.text("facts"));
    values.put("陈述申辩", form.optionalText("statement").orElse("经告知，律师没有提出陈述申辩"));
  }

  /** Today, where it is being accepted only now. */
  private LocalDate acceptedOn(LicenceApplication application) {
    return application.acceptedOn() == null ? Law.today(clock) : application.acceptedOn();
  }

  private Optional<String> due(LicenceApplication application, String limit) {
    return ledger.current(application.caseNumber(), limit).map(Deadline::dueDay).map(ChineseDate::of);
  }

  private String said(LicenceApplication application, String task, String field, String name) {
    return filed.last(application, task).flatMap(form -> form.optionalText(field)).orElse(DocumentDraft.blank(name));
  }

  /** Whatever the person who is to decide now may decide: each answer has its paper. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return applications.findById(caseNumber).stream().filter(application -> matters.of(application).reviewed())
        .flatMap(application -> kinds(application).stream().flatMap(kind -> paper(application, kind).stream()).map(kind -> draft(application, kind)))
        .toList();
  }

  private static List<DocumentKind> kinds(LicenceApplication application) {
    return switch (application.state()) {
      case RECEIVED -> application.supplementAsked() ? List.of(DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.NON_ACCEPTANCE)
          : List.of(DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.SUPPLEMENT_NOTICE, DocumentKind.NON_ACCEPTANCE);
      case REVIEWING -> List.of(DocumentKind.LICENCE_OPINION);
      case EXAMINING -> List.of(DocumentKind.LICENCE_GRANT, DocumentKind.LICENCE_REFUSAL);
      default -> List.of();
    };
  }

  /** The forms that it says are in the timeline, and nobody fills them in again. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}

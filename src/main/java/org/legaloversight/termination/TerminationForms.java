package org.legaloversight.termination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.termination.Decisions.Licence;
import org.legaloversight.termination.Decisions.Liquidation;
import org.legaloversight.termination.Decisions.Notice;
import org.legaloversight.termination.Decisions.Opinion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of firm-termination changes, in the transaction that completes the task. */
@Component
class TerminationForms {

  private final FirmEndings endings;
  private final DeadlineLedger ledger;
  private final DecisionsToEnd decisions;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final TerminationPapers papers;
  private final CityPapers city;
  private final Clock clock;

  TerminationForms(FirmEndings endings, DeadlineLedger ledger, DecisionsToEnd decisions, OfficialDocuments documents, CaseFiles caseFiles,
      TerminationPapers papers, CityPapers city, Clock clock) {
    this.endings = endings;
    this.ledger = ledger;
    this.decisions = decisions;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.papers = papers;
    this.city = city;
    this.clock = clock;
  }

  @EventListener(condition = "#form.process() == 'firm-termination'")
  void submitted(SubmittedForm form) {
    FirmEnding ending = endings.ending(form.caseNumber());
    switch (form.task()) {
      case "userTask_publishNotice" -> {
        if (form.choice("decision", Notice.class) == Notice.PUBLISHED) {
          ending.publish(past(form, "publishedOn"), ground(form));
        }
      }
      case "userTask_reportLiquidation" -> {
        if (form.choice("decision", Liquidation.class) == Liquidation.FINISHED) {
          ending.liquidate(past(form, "finishedOn"));
        }
      }
      case "userTask_fileDeregistration" -> {
        ending.file(past(form, "filedOn"));
        ledger.meet(form.caseNumber(), Termination.FILING, form.date("filedOn"), "提交注销申请材料");
      }
      case "userTask_publishForFirm" -> publishForFirm(ending, form);
      case "userTask_giveOpinion" -> {
        if (form.choice("decision", Opinion.class) == Opinion.AGREE) {
          city.propose(ending, form.text("opinion"));
        }
      }
      case "userTask_collectLicence" -> {
        if (form.choice("decision", Licence.class) == Licence.COLLECTED) {
          collect(ending, form);
        }
      }
      case "userTask_declareVoid" -> declareVoid(ending, form);
      default -> { } // the timeline has it
    }
  }

  /** The notice, and with it the opinion on which the province decides. */
  private void publishForFirm(FirmEnding ending, SubmittedForm form) {
    ending.publish(past(form, "publishedOn"), ground(form));
    city.announce(ending, form.text("medium"));
    city.propose(ending, form.text("opinion"));
  }

  /** A case that began with an earlier form does not say how many copies there were: it has no list. */
  private void collect(FirmEnding ending, SubmittedForm form) {
    ending.afterDecision("收缴日期", past(form, "collectedOn"), "；已随申请材料交回的，填写注销决定日期");
    if (form.has("originals")) {
      documents.issue(form.caseNumber(), papers.licenceList(caseFiles.file(form.caseNumber()), Map.of(
          "收缴日期", ChineseDate.of(form.date("collectedOn")), "正本份数", form.integer("originals") + "份",
          "副本份数", form.integer("duplicates") + "份", "备注", form.optionalText("note").orElse("无"))));
    }
  }

  private void declareVoid(FirmEnding ending, SubmittedForm form) {
    CaseFile file = caseFiles.file(form.caseNumber());
    LocalDate on = past(form, "publishedOn");
    ending.afterDecision("公告日期", on, "");
    documents.issue(file.number(), papers.voidNotice(file, Map.of("公告日期", ChineseDate.of(on), "公告媒体", form.text("medium"))));
  }

  /** The day of the decision to end the firm; where it dissolves itself, no day before the case was opened. */
  private LocalDate ground(SubmittedForm form) {
    CaseFile file = caseFiles.file(form.caseNumber());
    return decisions.standing(file).map(IssuedDocument::issuedOn).orElseGet(() -> file.openedAt().atZone(Law.ZONE).toLocalDate());
  }

  private LocalDate past(SubmittedForm form, String field) {
    LocalDate day = form.date(field);
    if (day.isAfter(Law.today(clock))) {
      throw new Refusal("“" + form.label(field) + "”" + day + "晚于今天，请在事情发生之后填写。");
    }
    return day;
  }
}

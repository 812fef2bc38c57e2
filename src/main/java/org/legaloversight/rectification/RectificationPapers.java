package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceRecords;
import org.springframework.stereotype.Component;

/** The wording of an order's official documents, filled only from the case, the register and the ledger. */
@Component
class RectificationPapers {

  private final OfficialDocuments documents;
  private final ServiceRecords services;

  RectificationPapers(OfficialDocuments documents, ServiceRecords services) {
    this.documents = documents;
    this.services = services;
  }

  String notice(CaseFile file, RectificationOrder order) {
    return file.firmName() + "：\n经查，你所存在下列问题：\n" + numbered(order.findings().stream().filter(finding -> !finding.on(Track.BAR_RULE)).toList())
        + "请自本通知书送达之日起" + order.months() + "个月内整改完毕，并提交书面整改报告。逾期不改正或者整改不合格的，依法处理。\n"
        + "如不服本通知，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。";
  }

  String extension(CaseFile file, LocalDate due) {
    return file.firmName() + "：\n你所的延期申请已经批准，整改期限延长至" + due + "。请按期提交整改报告。";
  }

  String referral(CaseFile file, RectificationOrder order) {
    return "现将" + file.firmName() + "违反行业规范的下列问题移送你会处理：\n"
        + numbered(order.findings().stream().filter(finding -> finding.on(Track.BAR_RULE)).toList());
  }

  String penaltyProposal(CaseFile file, RectificationOrder order) {
    List<Finding> grounds = order.recheckFailed() ? order.findings().stream().filter(Finding::failed).toList()
        : order.findings().stream().filter(finding -> finding.on(Track.PENALTY)).toList();
    return file.firmName() + (order.recheckFailed() ? "经责令限期整改，复查不合格，下列问题尚未改正：\n" : "存在下列应予行政处罚的行为：\n")
        + numbered(grounds) + "建议依法给予行政处罚。";
  }

  String terminationNotice(CaseFile file, RectificationOrder order) {
    return file.firmName() + "：\n你所不能保持法定设立条件，经限期整改仍不符合条件：\n"
        + numbered(order.findings().stream().filter(finding -> finding.failed() && finding.on(Track.CONDITIONS)).toList())
        + "依据《律师法》第二十二条第一款第一项、《律师事务所管理办法》第三十一条第一款第一项，拟报请决定你所终止。"
        + "你所可以自收到本告知书之日起五个工作日内提出陈述、申辩，或者要求听证；逾期视为放弃。";
  }

  String terminationDecision(CaseFile file, RectificationOrder order) {
    return file.firmName() + "：\n你所不能保持法定设立条件，经限期整改仍不符合条件：\n"
        + numbered(order.findings().stream().filter(finding -> finding.failed() && finding.on(Track.CONDITIONS)).toList())
        + "依据《律师法》第二十二条第一款第一项，决定你所终止。请依法公告、清算，并自清算结束之日起十五日内提交注销申请。\n"
        + "如不服本决定，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。";
  }

  String withdrawal(CaseFile file) {
    String notice = documents.latest(file.number(), DocumentKind.RECTIFICATION_NOTICE).orElseThrow().number();
    return file.firmName() + "：\n现决定撤回" + notice + "限期整改通知书。";
  }

  /** The lawful day of service of the latest document of that kind, in Asia/Shanghai. */
  LocalDate servedOn(String caseNumber, DocumentKind kind) {
    return documents.latest(caseNumber, kind).flatMap(document -> services.find(document.number())).orElseThrow().effectiveOn();
  }

  private static String numbered(List<Finding> findings) {
    return IntStream.range(0, findings.size()).mapToObj(i -> (i + 1) + "．" + findings.get(i).ground().label() + "："
        + findings.get(i).facts() + " 应改正：" + findings.get(i).demand()).collect(Collectors.joining("\n", "", "\n"));
  }
}

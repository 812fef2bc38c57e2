package org.legaloversight.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/**
 * What the law asks of each way to serve a document (民事诉讼法第87条至第95条, by 行政处罚法第61条 and, for what is no penalty, by
 * analogy), and what no entry may say.
 */
@Component
class ServiceRules {

  private static final int LONGEST = 1000;

  private final Clock clock;
  private final ProofChoices proofs;

  ServiceRules(Clock clock, ProofChoices proofs) {
    this.clock = clock;
    this.proofs = proofs;
  }

  /**
   * @param earlier the standing attempts for the same recipient, without the one that is corrected
   * @throws Refusal naming what is missing, or what cannot be
   */
  void check(ServiceAttempt attempt, IssuedDocument document, ServiceRecipient recipient, List<RecordedAttempt> earlier) {
    checkDay(attempt, document);
    readable(attempt);
    if (attempt.served()) {
      served(attempt, recipient, earlier);
    } else {
      failed(attempt);
    }
    refuseSecond(earlier);
  }

  /** What holds for every entry, also for one on an earlier form. */
  void checkDay(ServiceAttempt attempt, IssuedDocument document) {
    required(attempt.method(), "送达方式");
    required(attempt.on(), "送达日期");
    LocalDate today = Law.today(clock);
    if (attempt.on().isAfter(today)) {
      throw new Refusal("送达日期" + attempt.on() + "晚于今天（" + today + "），请在送达之后登记。");
    }
    if (attempt.on().isBefore(document.issuedOn())) {
      throw new Refusal("送达日期" + attempt.on() + "早于文书制发日期" + document.issuedOn() + "，请核对送达日期。");
    }
    if (attempt.at() != null && LocalDateTime.of(attempt.on(), attempt.at()).isAfter(LocalDateTime.ofInstant(clock.instant(), Law.ZONE))) {
      throw new Refusal("送达时刻" + attempt.at() + "晚于现在，请在送达之后登记。");
    }
  }

  void refuseSecond(List<RecordedAttempt> earlier) {
    earlier.stream().filter(RecordedAttempt::served).findFirst().ifPresent(served -> {
      boolean pending = served.effectiveOn().isAfter(Law.today(clock));
      throw new Refusal("请勿重复登记：该文书" + (pending ? "已公告，于" + served.effectiveOn() + "视为送达。"
          : "已于" + served.effectiveOn() + "送达。"));
    });
  }

  private static void served(ServiceAttempt attempt, ServiceRecipient recipient, List<RecordedAttempt> earlier) {
    switch (attempt.method()) {
      case DIRECT -> handedOver(attempt, recipient);
      case LEFT -> left(attempt);
      case MAIL -> signed(attempt, recipient);
      case ELECTRONIC -> electronic(attempt);
      case PUBLIC_NOTICE -> published(attempt, earlier);
    }
    required(attempt.proof(), "送达回证编号");
  }

  private static void handedOver(ServiceAttempt attempt, ServiceRecipient recipient) {
    required(attempt.server(), "送达人");
    signed(attempt, recipient);
  }

  private static void signed(ServiceAttempt attempt, ServiceRecipient recipient) {
    required(attempt.place(), "送达地点");
    required(attempt.signer(), "签收人");
    required(attempt.relation(), "签收人身份");
    if (!attempt.relation().suits(recipient.kind())) {
      throw new Refusal("受送达人是" + recipient.kind().title() + "的，不能由“" + attempt.relation().title() + "”签收，请核对签收人身份"
          + "（参照民事诉讼法第88条）。");
    }
  }

  private static void left(ServiceAttempt attempt) {
    required(attempt.place(), "送达地点");
    required(attempt.server(), "送达人");
    if (attempt.secondServer() == null || compact(attempt.secondServer()).equals(compact(attempt.server()))) {
      throw new Refusal("留置送达应由两名送达人到场，请填写两个不同的姓名（参照行政处罚法第42条）。");
    }
    required(attempt.refusal(), "拒收情形");
    if (attempt.witness() == null && attempt.recording() == null) {
      throw new Refusal("留置送达须有见证人见证，或者以拍照、录像记录过程；请填写见证人或者影像编号（参照民事诉讼法第89条）。");
    }
  }

  private static void electronic(ServiceAttempt attempt) {
    required(attempt.place(), "送达地点");
    if (attempt.consent() == null) {
      throw new Refusal("电子送达须经受送达人书面同意，请填写“书面同意电子送达的依据”；没有同意的，请改用其他方式（行政处罚法第61条，"
          + "参照民事诉讼法第90条）。");
    }
  }

  private static void published(ServiceAttempt attempt, List<RecordedAttempt> earlier) {
    required(attempt.ground(), "公告的理由");
    if (attempt.ground() == NoticeGround.FAILED && !failedUntil(attempt.on(), earlier.stream().map(RecordedAttempt::attempt))) {
      throw new Refusal("公告送达只用于受送达人下落不明，或者其他方式无法送达的情形：到" + attempt.on() + "为止，本文书没有对该受送达人未送达的记录。"
          + "请先以其他方式送达并登记结果；确实下落不明的，请选择“下落不明”并写明情况（参照民事诉讼法第95条）。");
    }
    required(attempt.circumstances(), "原因和经过");
    required(attempt.medium(), "公告媒体");
  }

  private static boolean failedUntil(LocalDate published, Stream<ServiceAttempt> attempts) {
    return attempts.anyMatch(tried -> !tried.served() && !tried.on().isAfter(published));
  }

  /**
   * @param others the other standing attempts for the same recipient, served or not
   * @throws Refusal when a public notice that stands would be left without a failure before it
   */
  static void keepGround(ServiceAttempt right, List<RecordedAttempt> others) {
    required(right.on(), "送达日期");
    others.stream().map(RecordedAttempt::attempt).filter(ServiceRules::publishedAfterFailure)
        .filter(notice -> !failedUntil(notice.on(), Stream.concat(others.stream().map(RecordedAttempt::attempt), Stream.of(right)))).findFirst()
        .ifPresent(notice -> {
          throw new Refusal("这样更正以后，" + notice.on() + "的公告送达之前就没有对该受送达人未送达的记录，公告送达失去依据（参照民事诉讼法第95条）。"
              + "请核对尝试的日期和结果；公告的理由或者日期有误的，请先更正公告送达的记录。");
        });
  }

  private static boolean publishedAfterFailure(ServiceAttempt attempt) {
    return attempt.served() && attempt.method() == ServiceMethod.PUBLIC_NOTICE && attempt.ground() == NoticeGround.FAILED;
  }

  private static void failed(ServiceAttempt attempt) {
    if (attempt.method() == ServiceMethod.LEFT || attempt.method() == ServiceMethod.PUBLIC_NOTICE) {
      throw new Refusal(attempt.method().title() + (attempt.method() == ServiceMethod.LEFT ? "的，文书留下即视为送达" : "的，期满即视为送达")
          + "，没有未送达的结果。请选择“已送达”，或者更正送达方式。");
    }
    required(attempt.place(), "送达地点");
    if (!attempt.failure().suits(attempt.method())) {
      throw new Refusal(attempt.method().title() + "没有“" + attempt.failure().title() + "”的结果，请核对未送达的原因。");
    }
  }

  /**
   * @param evidence SHA-256 of the file that is chosen as the proof; null where none is
   * @throws Refusal when the case has no such file, or a newer version has taken its place
   */
  void checkProof(String caseNumber, String evidence) {
    if (evidence == null) {
      return;
    }
    ProofFile file = proofs.find(caseNumber, evidence)
        .orElseThrow(() -> new Refusal("所选的回证文件不在本案的证据材料中，请先在“证据材料”页上传，再从列表中选择；没有的可以不选。"));
    if (file.replacedBy() != null) {
      throw new Refusal("所选的回证文件“" + file.name() + "”已被本案第" + file.replacedBy() + "号证据材料替换，请改选新的版本。");
    }
  }

  /** The engine's forms see to it too; our own page does not. */
  private static void readable(ServiceAttempt attempt) {
    Stream.of(attempt.place(), attempt.server(), attempt.secondServer(), attempt.signer(), attempt.consent(), attempt.refusal(),
        attempt.witness(), attempt.recording(), attempt.circumstances(), attempt.medium(), attempt.proof(), attempt.note())
        .filter(text -> text != null).forEach(ServiceRules::readable);
  }

  static void readable(String text) {
    if (text.length() > LONGEST) {
      throw new Refusal("填写的内容过长（每项最多" + LONGEST + "字），请删减后重新提交。");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      throw new Refusal("填写的内容含有无法保存的字符，请删除后手工输入。");
    }
  }

  static void required(Object value, String label) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw new Refusal("请填写“" + label + "”。");
    }
  }

  private static String compact(String name) {
    return name.replaceAll("[\\s\\p{Z}]", "");
  }
}

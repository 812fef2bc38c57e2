package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.testing.Drafts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law asks of each way to serve, several recipients, and the second try. */
@PlatformTest
class ServiceAttemptsTest {

  static final LocalDate ISSUED = LocalDate.of(2026, 1, 19);
  static final LocalDate TODAY = LocalDate.of(2026, 1, 23);

  @Autowired CaseFiles files;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired Timeline timeline;
  @Autowired MovableClock clock;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  String caseNumber;
  String document;

  @BeforeEach
  void a_document_issued_before_spring_festival() {
    LimitsDeployed.to(repository);
    clock.moveTo(ISSUED);
    caseNumber = Cases.opened(files);
    document = documents.issue(caseNumber, Drafts.of(DocumentKind.RECTIFICATION_NOTICE, Cases.COUNTY)).number();
    clock.moveTo(TODAY);
  }

  @Test
  void each_way_serves_on_its_own_day() {
    assertThat(copy("甲", DIRECT_TO_PERSON)).contains(TODAY);
    assertThat(copy("乙", LEFT)).contains(TODAY);
    assertThat(copy("丙", with(LEFT, "witness", null, "recording", "录像3号"))).contains(TODAY);
    assertThat(copy("丁", with(MAIL, "servedOn", "2026-01-21"))).contains(LocalDate.of(2026, 1, 21)); // as the return receipt says
    assertThat(copy("戊", with(ELECTRONIC, "servedOn", "2026-01-22"))).contains(LocalDate.of(2026, 1, 22));
    assertThat(copy("己", with(PUBLISHED, "servedOn", "2026-01-20"))).contains(LocalDate.of(2026, 2, 19));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-20, 2026-02-19", "2026-01-23, 2026-02-22"}) // both ends lie in Spring Festival, and do not roll
  void a_public_notice_serves_when_thirty_days_have_passed_even_in_spring_festival(LocalDate published, LocalDate served) {
    assertThat(main(with(PUBLISHED, "servedOn", published.toString()))).contains(served);
    assertThat(services.find(document).orElseThrow()).satisfies(service -> {
      assertThat(service.on()).isEqualTo(published);
      assertThat(service.effectiveOn()).isEqualTo(served);
      assertThat(service.recipient()).isEqualTo("湖南日报");
    });
  }

  @ParameterizedTest
  @CsvSource({"DIRECT, place, 送达地点", "DIRECT, server, 送达人", "DIRECT, recipient, 签收人", "DIRECT, relation, 签收人身份", "DIRECT, proof, 送达回证编号",
      "LEFT, place, 送达地点", "LEFT, server, 送达人", "LEFT, refusal, 拒收情形", "LEFT, proof, 送达回证编号", "MAIL, place, 送达地点",
      "MAIL, recipient, 签收人", "MAIL, relation, 签收人身份", "ELECTRONIC, place, 送达地点", "PUBLIC_NOTICE, ground, 公告的理由",
      "PUBLIC_NOTICE, circumstances, 原因和经过", "PUBLIC_NOTICE, medium, 公告媒体", "PUBLIC_NOTICE, proof, 送达回证编号"})
  void what_a_way_needs_is_asked_for(ServiceMethod method, String field, String label) {
    refused(() -> main(with(filled(method), field, null)), "请填写“" + label + "”。");
  }

  @Test
  void what_is_left_is_left_by_two_before_a_witness_or_a_camera() {
    refused(() -> main(with(LEFT, "secondServer", null)), "留置送达应由两名送达人到场，请填写两个不同的姓名（参照行政处罚法第42条）。");
    refused(() -> main(with(LEFT, "secondServer", " 李　静 ")), "留置送达应由两名送达人到场，请填写两个不同的姓名（参照行政处罚法第42条）。");
    refused(() -> main(with(LEFT, "witness", null)), "留置送达须有见证人见证，或者以拍照、录像记录过程；请填写见证人或者影像编号（参照民事诉讼法第89条）。");
  }

  @Test
  void electronic_service_needs_the_consent_of_the_recipient() {
    refused(() -> main(with(ELECTRONIC, "consent", null)), "电子送达须经受送达人书面同意，请填写“书面同意电子送达的依据”；没有同意的，请改用其他方式"
        + "（行政处罚法第61条，参照民事诉讼法第90条）。");
  }

  @Test
  void a_public_notice_comes_after_a_failure_or_for_one_who_cannot_be_found() {
    Map<String, Object> failed = with(PUBLISHED, "ground", "FAILED");
    refused(() -> main(failed), "公告送达只用于受送达人下落不明，或者其他方式无法送达的情形：到2026-01-23为止，本文书没有对该受送达人未送达的记录。"
        + "请先以其他方式送达并登记结果；确实下落不明的，请选择“下落不明”并写明情况（参照民事诉讼法第95条）。");
    assertThat(main(with(REFUSED, "servedOn", "2026-01-22"))).isEmpty();
    assertThatThrownBy(() -> main(with(failed, "servedOn", "2026-01-21"))).hasMessageContaining("到2026-01-21为止"); // before that failure
    assertThat(main(failed)).contains(LocalDate.of(2026, 2, 22));
  }

  @Test
  void a_failure_of_one_recipient_opens_no_public_notice_for_another() {
    copy("甲", REFUSED);
    assertThatThrownBy(() -> main(with(PUBLISHED, "ground", "FAILED"))).hasMessageContaining("没有对该受送达人未送达的记录");
  }

  @Test
  void a_firm_does_not_sign_in_person_and_a_person_has_no_clerk() {
    for (String signer : List.of("SELF", "FAMILY")) {
      assertThatThrownBy(() -> main(with(DIRECT, "relation", signer))).hasMessageContaining("受送达人是律师事务所的，不能由“");
    }
    assertThatThrownBy(() -> copy("甲", with(MAIL, "relation", "CLERK"))).hasMessageContaining("受送达人是律师的，不能由“负责收件的人”签收");
  }

  @ParameterizedTest
  @CsvSource({"LEFT, REFUSED, 留置送达的，文书留下即视为送达，没有未送达的结果。请选择“已送达”，或者更正送达方式。",
      "PUBLIC_NOTICE, REFUSED, 公告送达的，期满即视为送达，没有未送达的结果。请选择“已送达”，或者更正送达方式。",
      "DIRECT, RETURNED, 直接送达没有“退回”的结果，请核对未送达的原因。", "ELECTRONIC, REFUSED, 电子送达没有“拒收”的结果，请核对未送达的原因。",
      "MAIL, UNREACHED, 邮寄送达没有“未到达对方系统”的结果，请核对未送达的原因。"})
  void a_failure_fits_the_way(ServiceMethod method, String failure, String message) {
    refused(() -> main(with(REFUSED, "method", method.name(), "failure", failure)), message);
  }

  @Test
  void a_second_try_succeeds_and_both_are_kept() {
    assertThat(main(with(REFUSED, "servedOn", "2026-01-20"))).isEmpty();
    assertThat(services.find(document)).isEmpty();
    assertThat(main(LEFT)).contains(TODAY);
    assertThat(services.attemptsOnMain(issued())).extracting(RecordedAttempt::ordinal, RecordedAttempt::served, RecordedAttempt::effectiveOn)
        .containsExactly(tuple(1, false, null), tuple(2, true, TODAY));
    assertThat(timeline.of(caseNumber)).extracting(RecordedEvent::text).contains("未送达（拒收）：直接送达限期整改通知书 " + document,
        "留置送达限期整改通知书 " + document);
    refused(() -> main(REFUSED), "请勿重复登记：该文书已于2026-01-23送达。");
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void copies_are_served_for_themselves_and_only_the_main_recipient_counts() {
    copy("甲", DIRECT_TO_PERSON);
    assertThat(services.find(document)).isEmpty();
    assertThat(services.recipients(issued())).extracting(ServiceRecipient::ordinal, ServiceRecipient::name, ServiceRecipient::startsClock)
        .containsExactly(tuple(1, "湖南某某律师事务所", true), tuple(2, "甲", false));
    main(DIRECT);
    assertThat(services.find(document).orElseThrow().recipient()).isEqualTo("主任");
    assertThat(services.of(caseNumber)).hasSize(1);
    refused(() -> services.addCopy(caseNumber, document, RecipientKind.LAWYER, " 甲 "), "“甲”已是本文书的受送达人，请勿重复添加。");
    refused(() -> services.addCopy(caseNumber, document, null, "乙"), "请填写“受送达人类别”。");
    refused(() -> services.addCopy(caseNumber, document, RecipientKind.LAWYER, " "), "请填写“受送达人姓名或者名称”。");
  }

  @Test
  void two_officers_who_record_at_once_record_once() throws Exception {
    services.addCopy(caseNumber, document, RecipientKind.LAWYER, "甲");
    for (Map<String, Object> form : List.of(REFUSED, DIRECT_TO_PERSON)) {
      int seen = services.attempts(services.recipients(issued()).get(1)).size();
      List<Object> answers = Together.twice(() -> {
        services.attempt(caseNumber, document, 2, seen, attempt(form));
        return "recorded";
      });
      assertThat(answers).containsOnlyOnce("recorded");
      assertThat(answers).filteredOn(Throwable.class::isInstance).singleElement()
          .satisfies(failure -> assertThat(Refusals.message((Throwable) failure)).startsWith("页面打开之后，对“甲”又有新的送达记录"));
    }
  }

  @Test
  void the_database_itself_serves_nobody_twice() {
    main(DIRECT);
    assertThatThrownBy(() -> jdbc.sql("""
        insert into service_attempt (recipient, ordinal, method, served_on, effective_on, recorded_at)
        select recipient, 2, method, served_on, effective_on, recorded_at from service_attempt a join service_recipient r on r.id = a.recipient
        where r.document_number = ?""").param(document).update()).hasMessageContaining("has been served");
    assertThatThrownBy(() -> jdbc.sql("""
        insert into service_recipient (case_number, document_number, ordinal, kind, name, starts_clock, added_at)
        values (?, ?, 2, 'FIRM', '第二个主送', true, now())""").params(caseNumber, document).update())
        .hasMessageContaining("service_recipient_main");
  }

  @Test
  void a_time_of_day_is_a_time_that_has_passed() {
    assertThat(main(with(DIRECT, "servedAt", "10:00"))).contains(TODAY); // it is ten in the morning
    refused(() -> copy("甲", with(DIRECT_TO_PERSON, "servedAt", "10:01")), "送达时刻10:01晚于现在，请在送达之后登记。");
    refused(() -> copy("乙", with(DIRECT_TO_PERSON, "servedAt", "25:00")), "“时刻”应为二十四小时制的时刻，例如 09:30，请改正后重新提交。");
  }

  @Test
  void a_file_that_the_case_does_not_have_proves_nothing() {
    for (String hash : List.of("0".repeat(64), "回证.jpg")) {
      refused(() -> main(with(DIRECT, "evidence", hash)), "所选的回证文件不在本案的证据材料中，请先在“证据材料”页上传，再从列表中选择；没有的可以不选。");
    }
  }

  @Test
  void text_that_is_too_long_or_unreadable_is_refused() {
    refused(() -> main(with(DIRECT, "note", "长".repeat(1001))), "填写的内容过长（每项最多1000字），请删减后重新提交。");
    refused(() -> main(with(DIRECT, "place", "反\u202e向")), "填写的内容含有无法保存的字符，请删除后手工输入。");
  }

  @ParameterizedTest
  @EnumSource(RecipientKind.class)
  void whoever_it_is_somebody_may_sign(RecipientKind kind) {
    assertThat(Set.of(SignedBy.values())).anyMatch(signer -> signer.suits(kind));
  }

  static final Map<String, Object> DIRECT = Map.of("decision", "SERVED", "method", "DIRECT", "servedOn", "2026-01-23", "place", "试验路1号",
      "server", "李静", "recipient", "主任", "relation", "HEAD", "proof", "回证1号");
  static final Map<String, Object> DIRECT_TO_PERSON = with(DIRECT, "relation", "SELF");
  static final Map<String, Object> LEFT = Map.of("decision", "SERVED", "method", "LEFT", "servedOn", "2026-01-23", "place", "试验路1号",
      "server", "李静", "secondServer", "陈立文", "refusal", "拒绝签收", "witness", "居委会张三", "proof", "回证1号");
  static final Map<String, Object> MAIL = Map.of("decision", "SERVED", "method", "MAIL", "servedOn", "2026-01-23", "place", "试验路1号",
      "recipient", "张三", "relation", "AGENT", "proof", "邮件1号");
  static final Map<String, Object> ELECTRONIC = Map.of("decision", "SERVED", "method", "ELECTRONIC", "servedOn", "2026-01-23",
      "place", "某邮箱", "consent", "送达地址确认书1号", "proof", "回证1号");
  static final Map<String, Object> PUBLISHED = Map.of("decision", "SERVED", "method", "PUBLIC_NOTICE", "servedOn", "2026-01-23",
      "ground", "WHEREABOUTS", "circumstances", "多方查找无果", "medium", "湖南日报", "proof", "公告1号");
  static final Map<String, Object> REFUSED = Map.of("decision", "NOT_SERVED", "method", "DIRECT", "servedOn", "2026-01-23",
      "failure", "REFUSED", "place", "试验路1号", "server", "李静");

  private static Map<String, Object> filled(ServiceMethod method) {
    return switch (method) {
      case DIRECT -> DIRECT;
      case LEFT -> LEFT;
      case MAIL -> MAIL;
      case ELECTRONIC -> ELECTRONIC;
      case PUBLIC_NOTICE -> PUBLISHED;
    };
  }

  private static Map<String, Object> with(Map<String, Object> form, Object... more) {
    Map<String, Object> changed = new HashMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      changed.put((String) more[i], more[i + 1]);
    }
    return changed;
  }

  private Optional<LocalDate> main(Map<String, Object> form) {
    return services.attempt(caseNumber, document, attempt(form));
  }

  /** Another recipient of the document, a lawyer, and an attempt to serve that one. */
  private Optional<LocalDate> copy(String name, Map<String, Object> form) {
    ServiceRecipient copy = services.addCopy(caseNumber, document, RecipientKind.LAWYER, name);
    return services.attempt(caseNumber, document, copy.ordinal(), 0, attempt(form));
  }

  private static ServiceAttempt attempt(Map<String, Object> form) {
    return ServiceAttempt.of(new SubmittedForm("", "", "", "", form, Cases.OFFICER, null, Map.of("servedAt", "时刻")));
  }

  private IssuedDocument issued() {
    return documents.find(document).orElseThrow();
  }

  private static void refused(ThrowingCallable attempt, String message) {
    assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(message);
  }
}

package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.testing.Drafts;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ServiceRecordsTest {

  static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
  static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

  @Autowired CaseFiles files;
  @Autowired OfficialDocuments documents;
  @Autowired ServiceRecords services;
  @Autowired Timeline timeline;
  @Autowired MovableClock clock;
  @Autowired RepositoryService repository;

  String caseNumber;
  String document;

  @BeforeEach
  void a_document_issued_on_monday_and_now_it_is_friday() {
    LimitsDeployed.to(repository);
    clock.moveTo(ISSUED);
    caseNumber = Cases.opened(files);
    document = documents.issue(caseNumber, Drafts.of(DocumentKind.RECTIFICATION_NOTICE, Cases.COUNTY)).number();
    clock.moveTo(TODAY);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PUBLIC_NOTICE")
  void a_document_is_served_on_the_day_it_reaches_the_firm(ServiceMethod method) {
    assertThat(serve(method, ISSUED)).isEqualTo(ISSUED);
  }

  @Test
  void a_public_notice_serves_thirty_days_after_its_publication() {
    assertThat(serve(ServiceMethod.PUBLIC_NOTICE, LocalDate.of(2026, 3, 5))).isEqualTo(LocalDate.of(2026, 4, 4));
  }

  @Test
  void the_service_is_kept_and_told_in_the_timeline() {
    serve(ServiceMethod.LEFT, TODAY);

    Service service = new Service(document, ServiceMethod.LEFT, "张三", TODAY, "回证1号", TODAY);
    assertThat(services.find(document)).contains(service);
    assertThat(services.of(caseNumber)).containsExactly(service);
    assertThat(timeline.of(caseNumber).get(2)).satisfies(event -> {
      assertThat(event.kind()).isEqualTo(EventKind.SERVICE);
      assertThat(event.text()).isEqualTo("留置送达限期整改通知书 " + document);
      assertThat(event.values()).containsEntry("recipient", "张三").containsEntry("effectiveOn", "2026-03-06");
    });
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void a_document_is_not_served_before_it_is_issued() {
    refused(() -> serve(ServiceMethod.MAIL, ISSUED.minusDays(1)), "送达日期2026-03-01早于文书制发日期2026-03-02，请核对送达日期。");
  }

  @ParameterizedTest
  @EnumSource
  void a_service_in_the_future_is_refused(ServiceMethod method) {
    refused(() -> serve(method, TODAY.plusDays(1)), "送达日期2026-03-07晚于今天（2026-03-06），请在送达之后登记。");
  }

  @Test
  void a_document_is_served_once() {
    serve(ServiceMethod.DIRECT, LocalDate.of(2026, 3, 5));

    refused(() -> serve(ServiceMethod.MAIL, TODAY), "请勿重复登记：该文书已于2026-03-05送达。");
  }

  @Test
  void a_document_under_public_notice_is_not_served_again() {
    serve(ServiceMethod.PUBLIC_NOTICE, LocalDate.of(2026, 3, 5));

    refused(() -> serve(ServiceMethod.DIRECT, TODAY), "请勿重复登记：该文书已公告，于2026-04-04视为送达。");
  }

  @Test
  void an_unknown_document_is_refused() {
    refused(() -> services.record(caseNumber, "芙蓉区司律整〔2026〕0号", ServiceMethod.DIRECT, "张三", TODAY, "回证1号"),
        "没有文号为“芙蓉区司律整〔2026〕0号”的文书，请核对文号。");
  }

  @Test
  void a_document_of_another_case_is_refused() {
    String other = Cases.opened(files);

    refused(() -> services.record(other, document, ServiceMethod.DIRECT, "张三", TODAY, "回证1号"),
        "文书“" + document + "”属于案卷“" + caseNumber + "”，请在该案卷中登记送达。");
  }

  @Test
  void a_service_with_something_missing_is_refused() {
    refused(() -> services.record(caseNumber, document, null, "张三", TODAY, "回证1号"), "请填写“送达方式”。");
    refused(() -> services.record(caseNumber, document, ServiceMethod.DIRECT, " ", TODAY, "回证1号"), "请填写“受送达人”。");
    refused(() -> services.record(caseNumber, document, ServiceMethod.DIRECT, "张三", null, "回证1号"), "请填写“送达日期”。");
    refused(() -> services.record(caseNumber, document, ServiceMethod.DIRECT, "张三", TODAY, null), "请填写“送达回证编号”。");
    assertThat(services.of(caseNumber)).isEmpty();
  }

  private LocalDate serve(ServiceMethod method, LocalDate on) {
    return services.record(caseNumber, document, method, "张三", on, "回证1号");
  }

  private static void refused(ThrowingCallable attempt, String message) {
    assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(message);
  }
}

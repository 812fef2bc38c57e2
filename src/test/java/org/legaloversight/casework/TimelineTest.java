package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class TimelineTest {

  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  String caseNumber;

  @BeforeEach
  void a_case() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    caseNumber = Cases.opened(files);
  }

  @Test
  void the_first_event_is_tied_to_the_case_number_and_each_other_to_the_one_before() {
    timeline.note(caseNumber, "一");
    timeline.note(caseNumber, "二");

    List<RecordedEvent> events = timeline.of(caseNumber);
    assertThat(events).extracting(RecordedEvent::seq).containsExactly(1, 2, 3);
    assertThat(events.get(0).previousHash()).isEqualTo(HashChain.sha256(caseNumber));
    assertThat(events.get(1).previousHash()).isEqualTo(events.get(0).hash());
    assertThat(events.get(2).previousHash()).isEqualTo(events.get(1).hash());
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void a_submitted_form_is_recorded_with_every_field_and_who_and_which_task() {
    timeline.record(CaseEntry.of(form(Map.of("opinion", "同意", "months", 2))));

    RecordedEvent event = timeline.of(caseNumber).get(1);
    assertThat(event).extracting(RecordedEvent::kind, RecordedEvent::actor, RecordedEvent::actorName, RecordedEvent::process,
            RecordedEvent::task, RecordedEvent::taskName, RecordedEvent::fields, RecordedEvent::at)
        .containsExactly(EventKind.FORM, "lijing", "李静", "firm-rectification", "userTask_approveOrder", "审批整改通知",
            "{\"months\":2,\"opinion\":\"同意\"}", clock.instant());
    assertThat(event.values()).containsEntry("months", 2).containsEntry("opinion", "同意");
  }

  @Test
  void what_a_form_can_carry_is_hashed_as_it_is_kept() {
    clock.moveTo(Instant.parse("2026-03-02T02:00:00.123456789Z"));
    timeline.record(CaseEntry.of(form(Map.of("servedOn", LocalDate.of(2026, 3, 2), "fine", new BigDecimal("20000.00"),
        "share", 0.1, "many", 10_000_000_000L, "kind", DocumentKind.REFERRAL, "text", "“引号”\"\\\n换行 \uD83D\uDE00 é",
        "rows", List.of(Map.of("b", 1, "a", List.of()))))));

    assertThat(timeline.of(caseNumber).get(1).at()).isEqualTo(Instant.parse("2026-03-02T02:00:00.123456Z"));
    assertThat(timeline.of(caseNumber).get(1).fields()).contains("\"rows\":[{\"a\":[],\"b\":1}]", "\"servedOn\":\"2026-03-02\"");
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void a_note_is_by_whoever_is_logged_in_and_by_the_system_otherwise() {
    timeline.note(caseNumber, "到期");
    CurrentStaff officer = () -> Optional.of(Cases.OFFICER);
    Timeline hers = new Timeline(jdbc, clock, new RecordedForms(jdbc), new StaticListableBeanFactory(Map.of("staff", officer)).getBeanProvider(CurrentStaff.class));
    transaction.executeWithoutResult(status -> hers.note(caseNumber, "提醒"));

    assertThat(timeline.of(caseNumber)).extracting(RecordedEvent::actor).containsExactly("lijing", "系统", "lijing");
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void an_event_of_a_transaction_that_fails_is_gone_with_it() {
    transaction.executeWithoutResult(status -> {
      timeline.note(caseNumber, "无效");
      status.setRollbackOnly();
    });

    assertThat(timeline.of(caseNumber)).hasSize(1);
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void events_of_one_case_recorded_at_once_form_one_chain() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(8);
    List<Future<?>> recording = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "第" + i + "件";
      recording.add(officers.submit(() -> timeline.note(caseNumber, text)));
    }
    for (Future<?> recorded : recording) {
      recorded.get();
    }
    officers.shutdown();

    assertThat(timeline.of(caseNumber)).extracting(RecordedEvent::seq)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void nothing_is_recorded_for_an_unknown_case() {
    assertThatThrownBy(() -> timeline.note("湘000000整〔2026〕1号", "无")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> timeline.firstBrokenLink("湘000000整〔2026〕1号")).isInstanceOf(Refusal.class);
  }

  private SubmittedForm form(Map<String, Object> fields) {
    return new SubmittedForm(caseNumber, "firm-rectification", "userTask_approveOrder", "审批整改通知", fields, Cases.OFFICER,
        clock.instant());
  }
}

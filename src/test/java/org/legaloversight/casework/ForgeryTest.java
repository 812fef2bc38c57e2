package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with the rights of the database's owner. Rolled back at the end, so that the triggers are on again. */
@PlatformTest
@Transactional
class ForgeryTest {

  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired JdbcClient jdbc;

  String caseNumber;

  @BeforeEach
  void five_events_and_no_trigger() {
    caseNumber = Cases.opened(files);
    for (int i = 2; i <= 5; i++) {
      timeline.note(caseNumber, "事件" + i, Map.of("months", i));
    }
    jdbc.sql("alter table case_event disable trigger append_only_rows").update();
    jdbc.sql("alter table case_file disable trigger guarded_rows").update();
  }

  @Test
  void the_chain_holds_before_the_forgery() {
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
  }

  @Test
  void a_changed_text_is_found() {
    forge("update case_event set text = '事件9' where case_number = ? and seq = 3");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(3);
  }

  @Test
  void a_changed_field_is_found() {
    forge("update case_event set fields = replace(fields, '2', '6') where case_number = ? and seq = 2");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(2);
  }

  @Test
  void a_changed_actor_is_found() {
    forge("update case_event set actor_name = '王五' where case_number = ? and seq = 1");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(1);
  }

  @Test
  void a_time_moved_by_a_microsecond_is_found() {
    forge("update case_event set at = at + interval '1 microsecond' where case_number = ? and seq = 4");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(4);
  }

  @Test
  void a_removed_event_is_found() {
    forge("delete from case_event where case_number = ? and seq = 3");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(3);
  }

  @Test
  void a_removed_event_is_found_when_the_others_move_up() {
    forge("delete from case_event where case_number = ? and seq = 3");
    forge("update case_event set seq = 3 where case_number = ? and seq = 4");
    forge("update case_event set seq = 4 where case_number = ? and seq = 5");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(3);
  }

  @Test
  void a_removed_last_event_is_found() {
    forge("delete from case_event where case_number = ? and seq = 5");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(5);
  }

  @Test
  void the_removal_of_all_events_is_found() {
    forge("delete from case_event where case_number = ?");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(1);
  }

  @Test
  void two_events_that_changed_places_are_found() {
    forge("update case_event set seq = 0 where case_number = ? and seq = 2");
    forge("update case_event set seq = 2 where case_number = ? and seq = 4");
    forge("update case_event set seq = 4 where case_number = ? and seq = 0");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(2);
  }

  @Test
  void a_well_linked_event_put_in_at_the_end_is_found() {
    timeline.note(caseNumber, "多出");
    forge("""
        update case_file file set last_seq = 5, last_hash = event.hash from case_event event
        where event.case_number = file.number and event.seq = 5 and file.number = ?""");
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(6);
  }

  @Test
  void an_end_rewritten_with_a_right_hash_is_found() {
    RecordedEvent last = timeline.of(caseNumber).get(4);
    CaseEntry lie = CaseEntry.of(caseNumber, EventKind.SYSTEM, null, "谎言", Map.of());
    jdbc.sql("update case_event set text = '谎言', fields = '{}', actor = '系统', actor_name = '系统', hash = ? where case_number = ? and seq = 5")
        .params(HashChain.link(last.previousHash(), 5, last.at(), lie, "{}"), caseNumber).update();
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(5);
  }

  @Test
  void a_label_of_a_form_that_was_changed_afterwards_is_found() {
    timeline.record(CaseEntry.of(new SubmittedForm(caseNumber, "p", "t", "审批", Map.of("opinion", "同意"), Cases.OFFICER, null,
        Map.of("opinion", "本次伪造的意见"))));
    assertThat(timeline.firstBrokenLink(caseNumber)).isEmpty();
    jdbc.sql("alter table recorded_form disable trigger append_only_rows").update();
    assertThat(jdbc.sql("update recorded_form set words = replace(words, '本次伪造的意见', '反对理由') where words like '%本次伪造的意见%'").update()).isOne();
    assertThat(timeline.firstBrokenLink(caseNumber)).contains(6);
  }

  private void forge(String sql) {
    assertThat(jdbc.sql(sql).param(caseNumber).update()).isPositive();
  }
}

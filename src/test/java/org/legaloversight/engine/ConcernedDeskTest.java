package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.handover.OpenTask;
import org.legaloversight.handover.OpenTasks;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.notice.Inbox;
import org.legaloversight.notice.Line;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that a diagram routes to the bureau that the case concerns beside its own. */
@PlatformTest
class ConcernedDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Staff TESTER = new Staff("tester", "试验", Set.of());

  @Autowired DeadlineProbe probe;
  @Autowired CaseFiles files;
  @Autowired DeadlineLedger ledger;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired OpenTasks open;
  @Autowired Desks desks;
  @Autowired Inbox inbox;
  @Autowired MovableClock clock;

  @BeforeEach
  void today() {
    clock.moveTo(TODAY);
  }

  @AfterEach
  void nothing_is_left() {
    probe.clear();
  }

  private void routed(String desk) {
    probe.deploy(DeadlineProbe.diagram().replace("${desks.county(execution, 'officer')}", desk));
  }

  /** A case of 芙蓉区; concerned may be null. */
  private String started(String concerned) {
    String number = files.open(CaseKind.RECTIFICATION, "430102", null, "湖南试验律师事务所", TESTER);
    if (concerned != null) {
      files.concern(number, concerned);
    }
    ledger.start(number, DeadlineProbe.LIMIT, "芙蓉区司法局", TODAY, "受理申请");
    FormlessStart.of(runtime, DeadlineProbe.PROCESS, number);
    return number;
  }

  private Set<String> desksOf(String number) {
    List<OpenTask> all = open.ofCase(number);
    assertThat(all).hasSize(1);
    return all.get(0).desks();
  }

  @Test
  void it_waits_at_that_bureau_s_desk_whose_people_see_it_and_are_told() {
    routed("${desks.concernedCounty(execution, 'officer')}");
    String number = started("430681");
    assertThat(desksOf(number)).containsExactly("officer430681");
    assertThat(desks.visible("officer430681", number)).containsExactly(DeadlineProbe.REVIEW);
    assertThat(desks.visible("officer430102", number)).isEmpty();
    assertThat(told("officer430681", number)).containsExactly("请办理：审查");
    assertThat(told("officer430682", number)).isEmpty();
  }

  private List<String> told(String desk, String number) {
    return inbox.page(new Staff("reader", "王晓岚", Set.of(Desk.parse(desk).orElseThrow())), null, 1).stream()
        .filter(line -> line.caseNumber().equals(number)).map(Line::text).toList();
  }

  @Test
  void or_at_its_city_s() {
    routed("${desks.concernedCity(execution, 'head')}");
    assertThat(desksOf(started("430681"))).containsExactly("head430600");
    assertThat(desksOf(started("430200"))).containsExactly("head430200");
  }

  @Test
  void when_the_case_concerns_another_one_the_open_task_goes_there() {
    routed("${desks.concernedCounty(execution, 'officer')}");
    String number = started("430681");
    tasks.setAssignee(probe.task(number).getId(), "somebody");
    files.concern(number, "430682");
    assertThat(desksOf(number)).containsExactly("officer430682");
    assertThat(probe.task(number).getAssignee()).isNull();
    files.moveUnit(number, "430103");
    assertThat(desksOf(number)).containsExactly("officer430682");
  }

  @Test
  void a_diagram_that_asks_for_what_the_case_does_not_have_is_told_by_the_case_s_number() {
    routed("${desks.concernedCounty(execution, 'officer')}");
    assertThatThrownBy(() -> started(null)).rootCause().isInstanceOf(IllegalStateException.class).hasMessageContaining("concerns no bureau but its own")
        .hasMessageContaining("湘430102整");
    routed("${desks.firm(execution)}");
    assertThatThrownBy(() -> started("430681")).rootCause().isInstanceOf(IllegalStateException.class).hasMessageContaining("has no licence yet");
  }
}

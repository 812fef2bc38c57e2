package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** Which order may be withdrawn, by whom, until when. */
@PlatformTest
class WithdrawalRefusalsTest {

  private static final String HEAD = "head430102";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"湘430102整〔2026〕99999号", "乱写", "《》"})
  void an_unknown_case_number_is_refused(String number) {
    assertThat(refusals.of(() -> withdraw(HEAD, number))).startsWith("没有案号为“").endsWith("”的限期整改案件，请核对案号。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head430103", "head430100", "officer430102", "bar430100"})
  void only_the_head_who_issued_it_withdraws(String desk) {
    order.opened("ARCHIVES").approved();
    assertThat(refusals.of(() -> withdraw(desk, order.number))).isEqualTo("只有制发机关（芙蓉区司法局）的负责人可以撤回本案的整改通知书。");
  }

  @Test
  void a_draft_is_dropped_not_withdrawn() {
    order.opened("ARCHIVES");
    assertThat(refusals.of(() -> withdraw(HEAD, order.number))).isEqualTo("本案尚未制发整改通知书，无需撤回；不再整改的，请在审批时选择“不予整改”。");
  }

  @Test
  void after_the_decision_to_end_the_firm_nothing_is_withdrawn() {
    FilledForms.terminated(order);
    assertThat(refusals.of(() -> withdraw(HEAD, order.number))).isEqualTo("本案已决定终止，不能撤回整改通知书；决定有误的，请报上级机关依法纠正。");
  }

  @Test
  void while_the_firm_dissolves_nothing_is_withdrawn() {
    order.opened("ARCHIVES").approved().served().firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"));
    assertThat(refusals.of(() -> withdraw(HEAD, order.number))).startsWith("本案自行解散中，不能撤回整改通知书");
  }

  @Test
  void an_order_is_withdrawn_once() {
    order.opened("ARCHIVES").approved();
    withdraw(HEAD, order.number);
    assertThat(refusals.of(() -> withdraw(HEAD, order.number))).isEqualTo("本案已办结（撤回），不能撤回。请核对案号。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "()", "【】", "（）", "［］", "〖〗", "{}", "﹝﹞", "〔〕"})
  void a_case_number_is_known_whatever_brackets_blanks_and_digits_it_is_typed_with(String brackets) {
    order.opened("ARCHIVES").approved();
    String typed = order.number.replace("〔", " " + brackets.charAt(0)).replace('〕', brackets.charAt(1)).replace('4', '４').replace("号", "　号 ");
    withdraw(HEAD, typed);
    assertThat(order.open()).isEmpty();
  }

  private void withdraw(String desk, String caseNumber) {
    desks.start(desk, "firm-rectification-withdrawal", Map.of("caseNumber", caseNumber, "reason", "认定有误"));
  }
}

package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may open an order against which firm, and what may not be opened twice. */
@PlatformTest
class OpeningRefusalsTest {

  private static final String OFFICER = "officer430102";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired FirmRegister register;
  @Autowired CaseFiles caseFiles;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void an_unknown_firm_is_refused() {
    assertThat(refusals.of(() -> open(OFFICER, "不存在律师事务所", "ARCHIVES")))
        .isEqualTo("未找到名为“不存在律师事务所”的律师事务所，请核对名称或统一社会信用代码。");
  }

  @Test
  void a_licence_with_a_wrong_check_character_is_refused() {
    String wrong = order.firm.substring(0, 17) + (order.firm.endsWith("0") ? "1" : "0");
    assertThat(refusals.of(() -> open(OFFICER, wrong, "ARCHIVES"))).isEqualTo("统一社会信用代码“" + wrong + "”有误（应为18位且校验位相符），请核对后重新填写。");
  }

  @Test
  void a_firm_that_is_ending_or_gone_is_refused() {
    FilledForms.terminated(order);
    assertThat(refusals.of(() -> open(OFFICER, order.firm, "ARCHIVES"))).contains("正在终止，不再责令限期整改；发现的问题请在终止案件中一并处理");
    order.ended();
    assertThat(refusals.of(() -> open(OFFICER, order.firm, "ARCHIVES"))).contains("目前为“已注销”，不能再办理业务，请核对律师事务所");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430103", "officer430200", "officer430181"})
  void the_firm_of_another_county_is_left_to_that_county(String officer) {
    assertThat(refusals.of(() -> open(officer, order.firm, "ARCHIVES"))).contains("由芙蓉区司法局主管，不在您的管辖范围内。如发现问题，请告知该局办理。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bar430100", "head430102", "supervisor430102"})
  void only_officers_open_orders(String desk) {
    assertThat(refusals.of(() -> open(desk, order.firm, "ARCHIVES"))).isEqualTo("只有司法行政机关的承办人可以发起限期整改，请联系主管机关的承办人办理。");
  }

  @Test
  void a_firm_cannot_even_start() {
    assertThat(refusals.failing(() -> open("firm" + order.firm, order.firm, "ARCHIVES"))).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void an_order_without_a_finding_is_refused() {
    assertThat(refusals.of(() -> open(OFFICER, order.firm))).isEqualTo("请至少填写一项发现的问题。");
    assertThat(refusals.of(() -> desks.start(OFFICER, "firm-rectification", Map.of("firm", order.firm, "months", 1))))
        .isEqualTo("请至少填写一项发现的问题。");
  }

  @Test
  void the_same_finding_twice_is_refused() {
    assertThat(refusals.of(() -> open(OFFICER, order.firm, "ARCHIVES", "ARCHIVES"))).isEqualTo("“档案管理不规范”一项重复填写了两次，请删除其中一项。");
  }

  @Test
  void a_second_order_on_a_ground_that_runs_is_refused_and_takes_no_number() {
    order.opened("ARCHIVES");
    assertThat(refusals.of(() -> open(OFFICER, order.firm, "FINANCE", "ARCHIVES")))
        .isEqualTo("该所因“档案管理不规范”已有未办结的限期整改案件" + order.number + "，请在该案中办理，不要重复立案。");
    assertThat(serial(open(OFFICER, order.firm, "FINANCE"))).isEqualTo(serial(order.number) + 1);
  }

  @Test
  void a_draft_is_not_changed_into_a_second_order_on_a_ground_that_runs() {
    order.opened("ARCHIVES");
    String second = open(OFFICER, order.firm, "FINANCE");
    desks.submit("head430102", second, "userTask_approveOrder", Map.of("decision", "RETURN", "opinion", "改"));
    assertThat(refusals.of(() -> desks.submit(OFFICER, second, "userTask_reviseOrder",
        Map.of("months", 1, "findings", List.of(Order.finding("ARCHIVES")))))).contains("已有未办结的限期整改案件" + order.number);
    desks.submit(OFFICER, second, "userTask_reviseOrder", Map.of("months", 1, "findings", List.of(Order.finding("FINANCE"))));
  }

  @Test
  void of_two_officers_at_once_exactly_one_opens_the_order() throws Exception {
    int last = serial(open(OFFICER, new Order(enrolment, desks, clock).firm, "ARCHIVES"));
    List<Object> answers = Together.twice(() -> open(OFFICER, order.firm, "ARCHIVES"));
    String opened = answers.stream().filter(String.class::isInstance).map(String.class::cast).findFirst().orElseThrow();
    RuntimeException refused = answers.stream().filter(RuntimeException.class::isInstance).map(RuntimeException.class::cast).findFirst().orElseThrow();
    assertThat(Refusals.message(refused)).isEqualTo("该所因“档案管理不规范”已有未办结的限期整改案件" + opened + "，请在该案中办理，不要重复立案。");
    assertThat(caseFiles.runningOf(order.firm)).hasSize(1);
    assertThat(serial(opened)).isEqualTo(last + 1);
    assertThat(serial(open(OFFICER, new Order(enrolment, desks, clock).firm, "ARCHIVES"))).isEqualTo(last + 2);
  }

  private String open(String desk, String firm, String... grounds) {
    return desks.start(desk, "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", Stream.of(grounds).map(Order::finding).toList()));
  }

  private static int serial(String caseNumber) {
    return Integer.parseInt(caseNumber.replaceAll(".*〕(\\d+)号", "$1"));
  }
}

package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** The five lists of the Tasklist, by one task on its way through them. */
class FiltersStoryTest extends TasklistStory {

  private static final String TASK = "提交整改报告";
  private static final List<String> LISTS = List.of("我的待办", "本单位待办", "即将到期", "已逾期", "全部可见");

  @Test
  void a_task_is_in_the_lists_it_belongs_to_before_and_after_it_is_claimed_and_falls_due() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged(); // due on 2 April
    TasklistUser officer = at("officer430102");
    TasklistUser colleague = at("officer430102b");
    in_no_list_but(Set.of("本单位待办", "全部可见"), officer, order);
    officer.open(order.number, TASK);
    officer.claim();
    in_no_list_but(Set.of("我的待办", "本单位待办", "全部可见"), officer, order);
    in_no_list_but(Set.of("本单位待办", "全部可见"), colleague, order);
    on(LocalDate.of(2026, 3, 26)); // five working days: Mar 27 30 31, Apr 1 2
    in_no_list_but(Set.of("我的待办", "本单位待办", "即将到期", "全部可见"), officer, order);
    officer.turnTo("即将到期");
    show(officer, "即将到期");
    on(LocalDate.of(2026, 4, 3)); // the engine has not ended the period yet
    in_no_list_but(Set.of("我的待办", "本单位待办", "已逾期", "全部可见"), officer, order);
    officer.list("已逾期").search(order.number);
    assertThat(officer.row(order.number, TASK).locator(".deadline .when")).hasText("2026-04-02");
    assertThat(officer.row(order.number, TASK).locator(".deadline .left.over")).hasText("已逾期1个工作日");
    show(officer, "已逾期");
    in_no_list_but(Set.of(), at("officer430103"), order);
  }

  private static void in_no_list_but(Set<String> expected, TasklistUser person, Order order) {
    person.list(LISTS.get(0)).search(order.number);
    for (String list : LISTS) {
      person.turnTo(list);
      assertThat(person.row(order.number, TASK)).hasCount(expected.contains(list) ? 1 : 0);
    }
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}

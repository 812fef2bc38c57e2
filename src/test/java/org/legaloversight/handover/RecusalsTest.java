package org.legaloversight.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who is kept from a case, by whom, and who does the work then. */
class RecusalsTest extends AtABureau {

  @Autowired Recusals recusals;
  @Autowired RecusalRows rows;
  @Autowired Refusals refusals;
  @Autowired CaseFiles files;

  String wang;
  String li;
  String head;
  String upperHead;
  String upperOfficer;
  String number;

  @BeforeEach
  void a_bureau_with_two_officers_and_one_head_below_a_city() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    head = person("head", "陈立文", HEAD);
    upperHead = person("upperHead", "周国华", "head" + CITY);
    upperOfficer = person("upperOfficer", "刘敏", "officer" + CITY);
    number = served();
  }

  private void declare(String person) {
    as(person, () -> recusals.declare(staff(person), number, Ground.NEAR_RELATIVE, "当事人是本人配偶"));
  }

  private void order(String by, String person, boolean upward) {
    as(by, () -> recusals.order(staff(by), number, person, Ground.OTHER, "曾在该所执业", upward));
  }

  @Test
  void who_has_withdrawn_hears_that_an_order_runs_and_not_which() {
    String firm = database.sql("select firm_licence from case_file where number = ?").param(number).query(String.class).single();
    Runnable second = () -> desks.start("firm-rectification", order(firm));
    assertThat(refusals.of(() -> as(wang, second))).isEqualTo("该所因“档案管理不规范”已有未办结的限期整改案件" + number + "，请在该案中办理，不要重复立案。");
    declare(wang);
    assertThat(refusals.of(() -> as(wang, second))).isEqualTo("该所因“档案管理不规范”已有未办结的限期整改案件，由其他人员办理，不要重复立案；发现的新情况请告知本单位负责人。");
    assertThat(refusals.of(() -> as(li, second))).contains(number);
  }

  @Test
  void an_own_declaration_gives_the_claimed_task_back_and_stands_in_the_timeline() {
    claim(wang, service(number));
    declare(wang);
    assertThat(holder(service(number))).isNull();
    assertThat(lastWords(number)).isEqualTo("王晓岚自行回避：与案件当事人有近亲属关系。当事人是本人配偶");
    assertThat(timeline.of(number)).extracting(RecordedEvent::kind).contains(EventKind.RECUSAL);
    assertThat(rows.cases(wang)).contains(number);
    claim(li, service(number));
  }

  @Test
  void a_head_orders_it_and_lifts_it_with_a_reason() {
    order(head, wang, false);
    assertThat(lastWords(number)).contains("陈立文决定王晓岚回避：有其他可能影响公正处理的关系");
    assertThat(refusals.of(() -> order(head, wang, false))).contains("王晓岚已经回避本案");
    assertThat(refusals.of(() -> as(head, () -> recusals.lift(staff(head), number, wang, " ")))).isEqualTo("请填写理由。");
    as(head, () -> recusals.lift(staff(head), number, wang, "查明并非亲属"));
    assertThat(lastWords(number)).isEqualTo("陈立文解除王晓岚的回避。理由：查明并非亲属");
    claim(wang, service(number));
    assertThat(refusals.of(() -> as(head, () -> recusals.lift(staff(head), number, wang, "再次")))).contains("没有回避本案");
    assertThat(recusals.of(number)).extracting(RecusalEvent::what).containsExactly(RecusalEvent.What.ORDERED, RecusalEvent.What.LIFTED);
  }

  @Test
  void only_another_head_of_the_unit_or_above_orders_and_lifts() {
    assertThat(refusals.of(() -> order(li, wang, false))).contains("其他负责人可以决定其回避");
    assertThat(refusals.of(() -> order(upperOfficer, wang, false))).contains("其他负责人可以决定其回避");
    assertThat(refusals.of(() -> order(head, head, true))).contains("其他负责人可以决定其回避");
    order(upperHead, wang, false);
    assertThat(refusals.of(() -> as(li, () -> recusals.lift(staff(li), number, wang, "理由")))).contains("其他负责人可以解除其回避");
    as(head, () -> recusals.lift(staff(head), number, wang, "理由"));
  }

  @Test
  void who_has_withdrawn_neither_orders_nor_lifts_for_he_knows_of_no_case() {
    order(upperHead, head, true);
    assertThat(refusals.of(() -> order(head, wang, false))).isEqualTo("没有案号为“" + number + "”的案卷，请核对案号。");
    assertThat(refusals.of(() -> declare(head))).isEqualTo("没有案号为“" + number + "”的案卷，请核对案号。");
  }

  @Test
  void the_last_at_a_desk_does_not_leave_the_case_alone_without_a_heads_decision() {
    declare(wang);
    assertThat(refusals.of(() -> declare(li))).contains("李静回避后，双峰县司法局承办人岗位没有其他人员可以办理本案", "本单位其他负责人或者上级机关负责人");
    assertThat(refusals.of(() -> order(head, li, false))).contains("请由您决定回避，并选择“交上一级岗位办理”");
    claim(li, service(number));
    order(head, li, true);
    assertThat(holder(service(number))).isNull();
    assertThat(lastWords(number)).isEqualTo("双峰县司法局承办人因回避无人可以办理，陈立文决定由娄底市司法局承办人办理");
    claim(upperOfficer, service(number));
    submitService(upperOfficer, service(number));
  }

  @Test
  void what_comes_to_that_desk_later_goes_up_as_well() {
    order(upperHead, head, true);
    String fresh = number;
    submitService(li, service(fresh));
    desks.submit("firm" + firm(fresh), fresh, "userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修未完"));
    String decision = task(fresh, "userTask_decideExtension");
    assertThat(tasks.of(List.of(decision)).get(0).desks()).containsExactlyInAnyOrder(HEAD, "head" + CITY);
    claim(upperHead, decision);
  }

  private String firm(String caseNumber) {
    return database.sql("select firm_licence from case_file where number = ?").param(caseNumber).query(String.class).single();
  }

  @Test
  void where_nobody_sits_one_level_up_it_is_refused_in_words() {
    colleagues.leave(upperHead, "head" + CITY);
    String province = person("province", "谭思远", "head430000");
    assertThat(refusals.of(() -> order(province, head, true))).contains("上一级岗位也无人可以办理本案", "系统管理员");
    colleagues.leave(province, "head430000");
  }

  @Test
  void two_who_withdraw_at_the_same_moment_do_not_leave_the_desk_empty() throws InterruptedException {
    var turn = new AtomicInteger();
    List<Object> ends = Together.twice(() -> {
      declare(turn.getAndIncrement() == 0 ? wang : li);
      return "declared";
    });
    assertThat(ends).containsOnlyOnce("declared");
  }

  @Test
  void who_claims_and_withdraws_at_the_same_moment_does_not_keep_the_task() throws InterruptedException {
    for (int round = 0; round < 6; round++) {
      number = served();
      String task = service(number);
      var turn = new AtomicInteger();
      Together.twice(() -> {
        if (turn.getAndIncrement() == 0) {
          claim(wang, task);
        } else {
          declare(wang);
        }
        return "done";
      });
      assertThat(holder(task)).isNull();
      assertThat(rows.cases(wang)).contains(number);
    }
  }

  @Test
  void a_firm_and_somebody_from_elsewhere_declare_nothing() {
    String stranger = person("stranger", "杨秋月", "officer431302");
    assertThat(refusals.of(() -> declare(stranger))).contains("没有案号为");
    Staff firm = new Staff("firm", "律所", Set.of(new Desk(Role.FIRM, firm(number))));
    assertThat(refusals.of(() -> recusals.declare(firm, number, Ground.OTHER, "理由"))).contains("只有司法行政机关和律师协会的岗位人员");
  }

  @Test
  void a_head_who_has_withdrawn_cannot_withdraw_the_order_either() {
    order(upperHead, head, true);
    assertThat(refusals.of(() -> as(head, () -> {
      String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("firm-rectification-withdrawal").latestVersion()
          .singleResult().getId();
      engine.getFormService().submitStartForm(definition, Map.of("caseNumber", number, "reason", "有误"));
    }))).isEqualTo("没有案号为“" + number + "”的案卷，请核对案号。");
  }

  @Test
  void the_desks_of_a_bureau_that_the_case_concerns_too_are_kept_from_being_left_alone_as_well() {
    number = files.open(CaseKind.RECTIFICATION, "430682", "31430682MT00000000", "湖南外县律师事务所", new Staff("tester", "试验", Set.of()));
    assertThat(refusals.of(() -> declare(wang))).contains("没有案号为");
    files.concern(number, UNIT);
    declare(wang);
    assertThat(refusals.of(() -> declare(wang))).contains("没有案号为");
    assertThat(refusals.of(() -> declare(li))).contains("双峰县司法局承办人岗位没有其他人员可以办理本案");
    order(head, li, true);
    assertThat(lastWords(number)).isEqualTo("双峰县司法局承办人因回避无人可以办理，陈立文决定由娄底市司法局承办人办理");
    as(head, () -> recusals.lift(staff(head), number, li, "查明无关"));
    assertThat(rows.cases(li)).doesNotContain(number);
  }

  @Test
  void what_went_up_stays_up_when_the_case_asks_its_diagram_anew() {
    declare(wang);
    order(head, li, true);
    files.concern(number, "430681");
    files.concern(number, "430682");
    assertThat(tasks.of(List.of(service(number))).get(0).desks()).containsExactlyInAnyOrder(OFFICER, "officer" + CITY);
    claim(upperOfficer, service(number));
  }

  @Test
  void nothing_of_it_is_ever_changed_or_deleted() {
    declare(wang);
    for (String change : List.of("update recusal_event set reason = ''", "delete from recusal_event", "truncate recusal_event",
        "truncate recusal_referral", "truncate absence_task")) {
      assertThatThrownBy(() -> database.sql(change).update()).as(change).isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }
  }
}

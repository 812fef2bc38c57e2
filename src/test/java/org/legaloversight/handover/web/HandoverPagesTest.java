package org.legaloversight.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.handover.AtABureau;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages over HTTP: what they offer, to whom, and what a refusal keeps. */
class HandoverPagesTest extends AtABureau {

  @Autowired FrontDoor door;

  String wang;
  String li;
  String head;
  String number;
  String task;

  @BeforeEach
  void a_bureau() {
    wang = person("wang", "王晓岚", OFFICER);
    li = person("li", "李静", OFFICER);
    head = person("head", "陈立文", HEAD);
    number = served();
    task = service(number);
  }

  private static String fields(Map<String, String> values) {
    return values.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpResponse<String> post(Visitor visitor, String from, String to, Map<String, String> values) {
    return visitor.postForm(to, fields(values), Visitor.token(visitor.page(from).body()));
  }

  private String ticked() {
    return "value=\"" + task + "\\|\"[^>]* checked=";
  }

  @Test
  void a_head_moves_a_task_on_the_page_and_sees_that_it_is_done() {
    Visitor visitor = visitor(head);
    String page = visitor.page("/tasks?task=" + task).body();
    assertThat(page).contains(number, "待认领", "王晓岚", "李静", "退回岗位").containsPattern(ticked());
    HttpResponse<String> answer = post(visitor, "/tasks", "/tasks/move", Map.of("pick", task + "|", "to", li, "reason", "工作调整"));
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/tasks?done=1"));
    assertThat(visitor.page("/tasks?done=1").body()).contains("已办理1项事项");
    assertThat(holder(task)).isEqualTo(li);
    assertThat(visitor.page("/tasks?holder=" + wang).body()).doesNotContain(number);
    assertThat(visitor.page("/tasks?holder=" + li).body()).contains(number);
  }

  @Test
  void a_refusal_is_shown_on_the_page_with_what_was_ticked_and_typed() {
    Visitor visitor = visitor(head);
    HttpResponse<String> answer = post(visitor, "/tasks", "/tasks/move", Map.of("pick", task + "|", "to", "", "reason", "工作调整"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("请选择移交给谁", "value=\"工作调整\"").containsPattern(ticked());
  }

  @Test
  void an_officer_finds_only_his_own_and_no_way_to_let_people_go() {
    String fresh = person("fresh", "杨秋月", OFFICER);
    Visitor visitor = visitor(fresh);
    assertThat(visitor.page("/tasks").body()).contains("您没有已认领的事项").doesNotContain(number, "/tasks/leaving", "无人可办");
    claim(fresh, task);
    assertThat(visitor.page("/tasks").body()).contains(number);
    assertThat(visitor.page("/tasks/leaving").body()).contains("只有单位负责人和系统管理员可以办理人员离岗");
  }

  @Test
  void firms_and_modelers_are_told_that_this_is_not_theirs() {
    for (String group : new String[] {"firm31430000MD0000000X", "modelers"}) {
      for (String page : new String[] {"/tasks", "/absences"}) {
        HttpResponse<String> answer = door.admit(port, group).page(page);
        assertThat(answer.statusCode()).as("%s %s", group, page).isEqualTo(400);
        assertThat(answer.body()).contains("只有司法行政机关和律师协会的岗位人员");
      }
    }
    assertThat(door.admit(port, "modelers").page("/").body()).doesNotContain("href=\"/tasks\"");
    assertThat(visitor(wang).page("/").body()).contains("href=\"/tasks\"");
  }

  @Test
  void an_absence_is_entered_ended_and_shown_to_both() {
    Visitor visitor = visitor(wang);
    claim(wang, task);
    Map<String, String> form = Map.of("desk", OFFICER, "substitute", li, "from", "2026-03-02", "to", "2026-03-06");
    assertThat(post(visitor, "/absences", "/absences", form).statusCode()).isEqualTo(302);
    assertThat(visitor.page("/absences").body()).contains("代理中", "提前结束");
    Visitor substitute = visitor(li);
    assertThat(substitute.page("/absences").body()).contains("代理中").doesNotContain(">提前结束<");
    assertThat(substitute.page("/tasks").body()).contains("由我代理", number, "代为接办");
    assertThat(substitute.get("/api/handover/tasks/" + task + "/absent").body()).contains("王晓岚", "2026-03-06");
    assertThat(post(substitute, "/tasks", "/tasks/stand-in", Map.of("task", task)).statusCode()).isEqualTo(302);
    assertThat(holder(task)).isEqualTo(li);
    assertThat(post(substitute, "/tasks", "/tasks/stand-in", Map.of("task", task)).body()).contains("您现在不代理该事项的承办人");
    HttpResponse<String> twice = post(visitor, "/absences", "/absences", form);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("时间重叠", "value=\"2026-03-06\"");
  }

  @Test
  void a_date_that_is_none_is_refused_in_words() {
    assertThat(post(visitor(wang), "/absences", "/absences", Map.of("desk", OFFICER, "substitute", li, "from", "morgen", "to", "2026-03-06")).body())
        .contains("日期“morgen”不正确");
  }

  @Test
  void a_head_reads_what_it_means_before_somebody_leaves() {
    claim(wang, task);
    Visitor visitor = visitor(head);
    assertThat(visitor.page("/tasks/leaving?person=" + wang).body()).contains("王晓岚离岗", "双峰县司法局承办人", "“登记送达”（" + number + "）")
        .doesNotContain("我已知悉");
    HttpResponse<String> answer = post(visitor, "/tasks/leaving?person=" + wang, "/tasks/leaving", Map.of("person", wang, "to", li, "reason", "调离"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(visitor.page("/tasks/leaving?left=" + wang).body()).contains("王晓岚的岗位已收回");
    assertThat(holder(task)).isEqualTo(li);
    assertThat(visitor.page("/tasks/leaving?person=" + li).body()).contains("双峰县司法局承办人岗位将没有人员", "我已知悉");
  }

  @Test
  void an_administrator_without_a_desk_finds_the_page_too() {
    Visitor administrator = visitor(person("admin", "系统", "camunda-admin"));
    assertThat(administrator.page("/").body()).contains("人员离岗");
    assertThat(administrator.page("/tasks/leaving?person=" + wang).body()).contains("王晓岚离岗");
  }

  @Test
  void the_case_page_names_who_has_what_and_leads_to_the_move() {
    claim(wang, task);
    String page = visitor(head).page("/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/handover").body();
    assertThat(page).contains("登记送达", "王晓岚", "href=\"/tasks?task=" + task + "\"", "本人回避", "决定回避", "本案没有回避记录");
    assertThat(visitor(li).page("/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/handover").body())
        .doesNotContain("href=\"/tasks?task=" + task, "决定回避");
  }
}

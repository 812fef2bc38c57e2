package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.testing.DeadlineProbe;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator, who may use nearly all of the REST interface, still moves no date that the ledger has set. */
@PlatformTest
class DueDatesOverRestTest {

  @LocalServerPort int port;
  @Autowired Town town;
  @Autowired DeadlineProbe probe;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  private String caseNumber;

  @BeforeEach
  void a_review_under_way() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    probe.deploy();
    caseNumber = probe.start(LocalDate.of(2026, 3, 2));
  }

  @AfterEach
  void nothing_is_left() {
    probe.clear();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "PUT | /job/{job}/duedate | {\"duedate\": \"2026-06-01T10:00:00.000+0800\"} | 期限台账",
      "PUT | /job/{job}/retries | {\"retries\": 3, \"dueDate\": \"2026-06-01T10:00:00.000+0800\"} | 期限台账",
      "PUT | /job/{job}/suspended | {\"suspended\": true} | 期限台账",
      "POST | /job/{job}/execute | {} | 正在计算",
      "DELETE | /job/{job} | '' | 期限台账",
      "PUT | /task/{task} | {\"name\": \"审查\", \"due\": \"2026-06-01T10:00:00.000+0800\"} | 期限台账",
      "PUT | /process-instance/{instance}/suspended | {\"suspended\": true} | 期限台账",
      "PUT | /process-definition/suspended | {\"processDefinitionKey\": \"deadline-probe\", \"suspended\": true, \"includeProcessInstances\": true} | 期限台账"})
  void is_refused_in_words_and_changes_nothing(String method, String path, String body, String words) {
    String before = shown();
    HttpResponse<String> answer = administrator().send(method, "/engine-rest" + path
        .replace("{job}", probe.timer(caseNumber, DeadlineProbe.EXPIRED).getId()).replace("{task}", probe.task(caseNumber).getId())
        .replace("{instance}", probe.instance(caseNumber)), body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).contains(words);
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void a_timer_may_be_counted_anew_for_the_ledger_gives_the_same_date() {
    String before = shown();
    HttpResponse<String> answer = administrator().post("/engine-rest/job/" + probe.timer(caseNumber, DeadlineProbe.EXPIRED).getId()
        + "/duedate/recalculate", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(shown()).isEqualTo(before);
  }

  private Visitor administrator() {
    return new Visitor(port).as(town.user(Person.ADMINISTRATORS), Town.PASSWORD);
  }

  private String shown() {
    return database.sql("""
        select string_agg(what, ',' order by what) from (
          select id_ || due_date_ as what from act_ru_task where proc_inst_id_ = :instance
          union all select id_ || duedate_ || suspension_state_ || retries_ from act_ru_job where process_instance_id_ = :instance) all_of_it""")
        .param("instance", probe.instance(caseNumber)).query(String.class).single();
  }
}

package org.legaloversight.handover;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of 芙蓉区 that waits at the officers' desk, where two sit: the account of the second ends in b. */
abstract class HandoverStory extends TasklistStory {

  static final String OFFICER = "officer430102";
  static final String COLLEAGUE = "officer430102b";
  static final String HEAD = "head430102";
  static final String TASK = "登记送达";

  @Autowired JdbcClient database;
  String number;
  String task;

  @BeforeEach
  void an_approved_order() {
    database.sql("update absence set ended_by = 'test', ended_at = now() where ended_at is null and person in (?, ?)").params(OFFICER, COLLEAGUE).update();
    Map.of(OFFICER, "王晓岚", COLLEAGUE, "李静", HEAD, "陈立文").forEach((account, name) ->
        database.sql("update act_id_user set last_ = ? where id_ = ?").params(name, account).update());
    String firm = new Firms(enrolment).partnership("430102");
    admit(firm);
    number = desks.start(OFFICER, "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "十件案卷未归档。", "demand", "全部归档。"))));
    desks.submit(HEAD, number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "同意"));
    task = desks.any(number, "userTask_recordService").getId();
  }

  /** Turns the person's browser to the page 移交与回避 of the case. */
  Page casePage(TasklistUser person) {
    Page page = person.page();
    page.navigate(page.url().replaceFirst("(://[^/]+/).*", "$1") + "cases/" + number + "/handover?task=" + task);
    return page;
  }
}

package org.legaloversight.consequence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.register.Consequence.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a change of the register leaves to be done at a desk where no other case is concerned. */
@Component
class Errands {

  static final String PROCESS = "register-errand";

  private final JdbcClient jdbc;
  private final CaseProcesses processes;
  private final Clock clock;

  Errands(JdbcClient jdbc, CaseProcesses processes, Clock clock) {
    this.jdbc = jdbc;
    this.processes = processes;
    this.clock = clock;
  }

  /** A task at the desk; what comes later joins the one that is open there for the same case. */
  void open(String caseNumber, Post post, List<String> what) {
    boolean waiting = !openOf(caseNumber, post).isEmpty();
    what.forEach(each -> jdbc.sql("insert into register_errand (case_number, post, what, opened_at) values (?, ?, ?, ?)")
        .params(caseNumber, post.name(), each, clock.instant().atOffset(ZoneOffset.UTC)).update());
    if (!waiting) {
      processes.begin(PROCESS, caseNumber, Map.of("post", post.name()));
    }
  }

  List<String> openOf(String caseNumber, Post post) {
    return jdbc.sql("select what from register_errand where case_number = ? and post = ? and done_at is null order by id")
        .params(caseNumber, post.name()).query(String.class).list();
  }

  void done(String caseNumber, Post post) {
    jdbc.sql("update register_errand set done_at = ? where case_number = ? and post = ? and done_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), caseNumber, post.name()).update();
  }
}

package org.legaloversight.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legaloversight.archive.verifier.Report;
import org.legaloversight.archive.verifier.Verifier;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseRecords;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class CaseArchiveTest {

  private static final int MANY = 2000;

  @TempDir Path folder;
  @Autowired SigningKey key;
  @Autowired Exports exports;
  @Autowired Timeline timeline;
  @Autowired CaseFiles files;
  @Autowired PlatformTransactionManager transactions;

  private ExportedCase cases;

  @BeforeEach
  void cases(@Autowired Desks desks, @Autowired MovableClock clock, @Autowired Enrolment enrolment, @Autowired ShownForms forms,
      @Autowired HouseRecords house, @Autowired List<CaseRecords> modules) {
    cases = new ExportedCase(desks, clock, enrolment, timeline, forms, house, modules, key, transactions);
  }

  @Test
  void a_running_case_is_exported_as_it_stands_with_its_export_as_the_last_event() throws IOException {
    String number = cases.opened();
    Forged archive = new Forged(cases.zip(number));
    RecordedEvent last = timeline.of(number).get(timeline.of(number).size() - 1);
    assertThat(last.text()).isEqualTo("导出案卷");
    assertThat(last.actorName()).isEqualTo("周国华");
    assertThat(archive.text("records/events.jsonl").lines().toList()).hasSize(last.seq()).last().asString().contains(last.hash());
    assertThat(verified(archive.zip()).words()).doesNotContain("[不符]");
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }

  @Test
  void the_same_case_gives_the_same_bytes_but_for_the_record_of_the_export() {
    String number = cases.closed();
    Forged first = new Forged(cases.zip(number));
    Forged second = new Forged(cases.zip(number));
    List<String> names = first.names();
    assertThat(second.names()).isEqualTo(names);
    assertThat(names.stream().filter(name -> !first.text(name).equals(second.text(name))))
        .containsExactly("records/events.jsonl", "index.html", "manifest.json", "manifest.sig");
  }

  @Test
  void the_bytes_of_one_moment_are_always_the_same() {
    CaseContent content = cases.gathered(cases.opened());
    assertThat(ExportedCase.zip(content, key)).isEqualTo(ExportedCase.zip(content, key));
  }

  @Test
  void the_form_is_shown_as_it_was_with_what_was_entered() {
    Forged archive = new Forged(cases.zip(cases.closed()));
    assertThat(archive.text(archive.first("forms/"))).contains("整改期限（必填）", "◉ 档案管理不规范", "○ 违规收费", "个月",
        "奇&quot;怪\\的&lt;名&gt;&amp;字&#39;").doesNotContain("<名>");
  }

  @Test
  void a_paper_that_was_taken_back_says_by_what() {
    String number = cases.opened();
    cases.head(number, "userTask_approveOrder", "APPROVE");
    assertThat(new Forged(cases.zip(number)).text("records/documents.jsonl")).contains("\"standing\":null");
    String withdrawal = cases.takenBack(number);
    Forged archive = new Forged(cases.zip(number));
    assertThat(archive.text("records/documents.jsonl").lines().toList()).hasSize(2).first().asString()
        .contains("\"standing\":\"已被" + withdrawal + "撤回\"");
    assertThat(archive.text("index.html")).contains("制发，已被" + withdrawal + "撤回");
  }

  @Test
  void a_case_names_the_bureau_it_concerns_too() throws IOException {
    String number = cases.opened();
    assertThat(new Forged(cases.zip(number)).text("index.html")).contains("统一社会信用代码").doesNotContain("同时涉及");
    files.concern(number, "430681");
    Forged archive = new Forged(cases.zip(number));
    assertThat(archive.text("records/case.jsonl")).contains("\"concerned\":\"430681\"", "\"concernedName\":\"汨罗市司法局\"");
    assertThat(archive.text("index.html")).contains("<dt>同时涉及</dt><dd>汨罗市司法局</dd>");
    assertThat(verified(archive.zip()).words()).doesNotContain("[不符]");
  }

  @Test
  void a_firm_without_a_licence_has_none_in_the_archive() {
    String number = files.open(CaseKind.RECTIFICATION, ExportedCase.COUNTY, null, "湖南拟设立律师事务所", ExportedCase.OFFICER);
    Forged archive = new Forged(cases.zip(number));
    assertThat(archive.text("records/case.jsonl")).contains("\"firmLicence\":null");
    assertThat(archive.text("index.html")).contains("湖南拟设立律师事务所").doesNotContain("统一社会信用代码");
  }

  @Test
  void an_odd_file_name_becomes_a_plain_one() {
    assertThat(new Forged(cases.zip(cases.opened())).first("files/")).matches("files/evidence/[^/\\\\\"<>&]+\\.jpg").doesNotContain("/../");
  }

  @Test
  void a_case_with_two_thousand_events_is_exported_and_verified() throws IOException {
    String number = files.open(CaseKind.RECTIFICATION, ExportedCase.COUNTY, "31430102MT00000000", "湖南某某律师事务所", ExportedCase.OFFICER);
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      for (int i = 0; i < MANY; i++) {
        timeline.note(number, "事件" + i);
      }
    });
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    exports.export(number, ExportedCase.HEAD).writeTo(zip);
    Report report = verified(zip.toByteArray());
    assertThat(report.words()).contains("没有发现改动");
    assertThat(new Forged(zip.toByteArray()).text("index.html")).contains("事件1999", "全卷共2002条办理记录");
  }

  @Test
  void exports_and_events_at_the_same_second_each_see_one_state() throws Exception {
    String number = cases.opened();
    ExecutorService hands = Executors.newFixedThreadPool(3);
    try {
      Callable<byte[]> export = () -> {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        exports.export(number, ExportedCase.HEAD).writeTo(zip);
        return new Forged(zip.toByteArray()).zip();
      };
      Callable<byte[]> event = () -> {
        Stream.of("一", "二", "三").forEach(text -> timeline.note(number, text));
        return null;
      };
      for (Future<byte[]> done : hands.invokeAll(List.of(export, event, export))) {
        if (done.get() != null) {
          // this case's file of evidence is known to the test's own module only
          assertThat(verified(done.get()).findings()).allMatch(finding -> finding.what().contains("材料不在卷内"));
        }
      }
    } finally {
      hands.shutdownNow();
    }
    assertThat(exports.of(number)).hasSize(2);
    assertThat(timeline.firstBrokenLink(number)).isEmpty();
  }

  private Report verified(byte[] zip) throws IOException {
    return Verifier.verify(Files.write(folder.resolve("case.zip"), zip), new Verifier.Expected(null, key.fingerprint()));
  }
}

package org.legaloversight.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ArchivePageTest {

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private String number;
  private String path;

  @BeforeEach
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = files.open(CaseKind.RECTIFICATION, "430102", firm, "湖南案卷律师事务所", new Staff("tester", "王晓岚", Set.of()));
    path = "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/archive";
  }

  private HttpResponse<String> post(String desk, String fields) {
    Visitor visitor = door.admit(port, desk);
    return visitor.postForm(path, fields, Visitor.token(visitor.page("/").body()));
  }

  @Test
  void the_officer_sees_the_term_and_may_export() {
    String page = door.admit(port, "officer430102").page(path).body();
    assertThat(page).contains("30年", "结案后起算", "未冻结", "导出案卷", "本案还没有导出过").doesNotContain("变更保管期限", "冻结案卷");
    HttpResponse<String> archive = post("officer430102", "do=export");
    assertThat(archive.statusCode()).isEqualTo(200);
    assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("UTF-8''");
    assertThat(archive.body()).startsWith("PK");
    assertThat(timeline.of(number)).last().extracting("text").isEqualTo("导出案卷");
    assertThat(door.admit(port, "officer430102").page(path).body()).contains(timeline.of(number).get(1).hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bar430100", "officer430104", "FIRM"})
  void nobody_else_sees_the_page_or_takes_the_archive(String desk) {
    String who = desk.equals("FIRM") ? "firm" + firm : desk;
    assertThat(door.admit(port, who).page(path).statusCode()).isEqualTo(404);
    assertThat(post(who, "do=export").statusCode()).isEqualTo(404);
    assertThat(timeline.of(number)).hasSize(1);
  }

  @Test
  void a_head_holds_the_case_within_a_task_and_stays_there() {
    String reason = URLEncoder.encode("当事人申请行政复议", StandardCharsets.UTF_8);
    Visitor head = door.admit(port, "head430102");
    HttpResponse<String> answer = head.postForm(path + "?task=abc&embedded=1", "do=hold&reason=" + reason, Visitor.token(head.page("/").body()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/archive?task=abc&embedded=1");
    assertThat(head.page(path).body()).contains("已冻结", "当事人申请行政复议", "解除冻结");
  }

  @Test
  void an_officer_is_told_who_decides() {
    assertThat(post("officer430102", "do=hold&reason=x").body()).contains("请提请负责人办理");
    assertThat(post("head430102", "do=retain&reason=x").body()).contains("请选择与现行不同的保管期限");
  }

  @Test
  void the_verifier_is_handed_out_as_a_program() {
    HttpResponse<String> verifier = door.admit(port, "officer430102").page("/archive/legal-oversight-verifier.jar");
    assertThat(verifier.statusCode()).isEqualTo(200);
    assertThat(verifier.body()).startsWith("PK").contains("META-INF/MANIFEST.MF", "VerifierProgram.class", "book.css");
  }
}

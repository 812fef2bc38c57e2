package org.legaloversight.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.evidence.EvidenceSettings;
import org.legaloversight.evidence.Samples;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class EvidenceOverHttpTest {

  private static final String OFFICER = "officer430102";

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired CaseFiles files;
  @Autowired EvidenceSettings settings;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  private String number;
  private String address;

  @BeforeEach
  void a_case() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    number = files.open(CaseKind.RECTIFICATION, "430102", firm, "湖南证据律师事务所", new Staff("tester", "王晓岚", Set.of()));
    address = "/cases/" + encoded(number) + "/evidence";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] something() {
    return Samples.text("情况说明 " + UUID.randomUUID());
  }

  private Visitor at(String desk) {
    return door.admit(port, desk);
  }

  /** The token stands in every form, also in that of the bar at the head of any page. */
  private String token(Visitor visitor) {
    return Visitor.token(visitor.page("/").body());
  }

  private HttpResponse<String> upload(String desk, String name, byte[] content) {
    return at(desk).upload("/api" + address + "?name=" + encoded(name), content, token(at(desk)));
  }

  private Set<Path> kept() {
    try (Stream<Path> all = Files.walk(settings.folder())) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    } catch (UncheckedIOException e) {
      return kept(); // one went away while they were counted
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int entries() {
    return jdbc.sql("select count(*) from evidence where case_number = ?").param(number).query(Integer.class).single();
  }

  @Test
  void an_upload_is_answered_with_its_number_and_comes_back_byte_by_byte() {
    byte[] content = Samples.pdf("送达回证");
    HttpResponse<String> answer = upload(OFFICER, "送达 回证.pdf", content);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"ordinal\":1}");
    HttpResponse<byte[]> file = at(OFFICER).bytes(address + "/1/file");
    assertThat(file.body()).isEqualTo(content);
    assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(file, "Content-Disposition")).startsWith("inline;").contains("filename*=UTF-8''%E9%80%81%E8%BE%BE%20%E5%9B%9E%E8%AF%81.pdf");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
    assertThat(header(file, "Cache-Control")).isEqualTo("no-cache, private");
    assertThat(header(at(OFFICER).bytes(address + "/1/file?download"), "Content-Disposition")).startsWith("attachment;");
  }

  @Test
  void what_no_browser_should_show_is_only_handed_over_in_a_sandbox() {
    upload(OFFICER, "说明.txt", Samples.text("x <script>alert(1)</script> " + UUID.randomUUID()));
    HttpResponse<byte[]> file = at(OFFICER).bytes(address + "/1/file");
    assertThat(header(file, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(file, "Content-Security-Policy")).startsWith("sandbox;");
    assertThat(header(file, "Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void a_part_is_sent_when_a_part_is_asked_for_and_nothing_when_nothing_has_changed() {
    upload(OFFICER, "说明.txt", Samples.text("0123456789" + UUID.randomUUID()));
    HttpResponse<byte[]> part = at(OFFICER).bytes(address + "/1/file", "Range", "bytes=3-6");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo("3456");
    assertThat(header(part, "Content-Range")).startsWith("bytes 3-6/");
    HttpResponse<byte[]> again = at(OFFICER).bytes(address + "/1/file", "If-None-Match", header(part, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void whatever_is_refused_is_refused_in_words_and_leaves_nothing() {
    Set<Path> before = kept();
    refused("可执行程序", upload(OFFICER, "a.pdf", Samples.hex("4d5a9000 03000000 04000000 ffff0000")));
    refused("不接收结尾为“.exe”的文件", upload(OFFICER, "a.exe", something()));
    refused("不接收结尾为“.html”的文件", upload(OFFICER, "a.html", something()));
    refused("与结尾“.pdf”不符", upload(OFFICER, "a.pdf", Samples.picture("png")));
    refused("压缩炸弹", upload(OFFICER, "a.docx", Samples.docx("zeros", Samples.zeros(64))));
    refused("路径", upload(OFFICER, "../../a.pdf", something()));
    refused("控制字符", upload(OFFICER, "a\u0000.txt", something()));
    refused("控制字符", upload(OFFICER, "a\u202etxt.txt", something()));
    refused("空的", upload(OFFICER, "a.txt", new byte[0]));
    assertThat(entries()).isZero();
    assertThat(kept()).isEqualTo(before);
  }

  private static void refused(String why, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"type\":\"Refusal\"", why);
  }

  @Test
  void one_that_is_too_large_is_refused_before_it_is_sent() {
    Set<Path> before = kept();
    String answer = raw("Content-Length: " + (settings.largest().toBytes() + 1), "");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("超过200 MB");
    assertThat(raw("Transfer-Encoding: chunked", "4\r\ntext\r\n0\r\n\r\n")).startsWith("HTTP/1.1 400").contains("没有说明文件的大小");
    assertThat(kept()).isEqualTo(before);
    assertThat(entries()).isZero();
  }

  @Test
  void an_upload_that_breaks_off_half_way_leaves_nothing() throws Exception {
    Set<Path> before = kept();
    try (Socket socket = sent("Content-Length: 5000000", "half of it ".repeat(1000))) {
      for (int tries = 0; kept().equals(before) && tries < 200; tries++) {
        Thread.sleep(20); // until it has begun to arrive
      }
      assertThat(kept()).hasSize(before.size() + 1);
    }
    for (int tries = 0; !kept().equals(before) && tries < 500; tries++) {
      Thread.sleep(20);
    }
    assertThat(kept()).isEqualTo(before);
    assertThat(entries()).isZero();
  }

  private String raw(String length, String body) {
    try (Socket socket = sent(length, body)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket sent(String length, String body) throws IOException {
    Visitor officer = at(OFFICER);
    String token = token(officer);
    Socket socket = new Socket("localhost", port);
    socket.getOutputStream().write(("POST /api" + address + "?name=a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/json\r\n"
        + "Content-Type: application/octet-stream\r\nCookie: " + officer.cookie() + "\r\nX-CSRF-TOKEN: " + token + "\r\n" + length + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430103", "head430200", "supervisor430200", "bar430200", "bar430000", "firm31430000MD0000000X", "modelers"})
  void by_no_address_does_anybody_reach_the_evidence_of_a_case_that_is_not_theirs(String desk) {
    upload(OFFICER, "说明.txt", something());
    Visitor other = at(desk);
    String token = token(other);
    assertThat(other.page(address).statusCode()).isEqualTo(404);
    assertThat(other.bytes(address + "/1/file").statusCode()).isEqualTo(404);
    assertThat(new String(other.bytes(address + "/1/file").body(), StandardCharsets.UTF_8)).doesNotContain("情况说明");
    assertThat(upload(desk, "a.txt", something()).statusCode()).isEqualTo(404);
    assertThat(other.postForm(address + "/1/description", "description=x", token).statusCode()).isEqualTo(404);
    assertThat(other.postForm(address + "/1/move", "up=true", token).statusCode()).isEqualTo(404);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void a_firm_and_an_association_find_their_own_and_never_the_bureau_s() {
    upload(OFFICER, "内部核查.txt", something());
    upload("firm" + firm, "整改证明.txt", something());
    upload("bar430100", "协会意见.txt", something());
    assertThat(at(OFFICER).page(address).body()).contains("内部核查.txt", "整改证明.txt", "协会意见.txt", "律师事务所提交的材料");
    assertThat(at("firm" + firm).page(address).body()).contains("整改证明.txt").doesNotContain("内部核查", "协会意见");
    assertThat(at("bar430100").page(address).body()).contains("协会意见.txt").doesNotContain("内部核查", "整改证明");
    assertThat(at("supervisor430102").page(address).body()).contains("内部核查.txt").doesNotContain("class=\"drop\"", "保存");
    for (String other : Set.of("firm" + firm, "bar430100")) {
      assertThat(at(other).bytes(address + "/1/file").statusCode()).isEqualTo(404);
    }
    assertThat(at("firm" + firm).bytes(address + "/2/file").statusCode()).isEqualTo(200);
    assertThat(at(OFFICER).bytes(address + "/2/file").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_is_not_logged_in_or_brings_no_token_hands_nothing_in() {
    assertThat(new Visitor(port).upload("/api" + address + "?name=a.txt", something(), "").statusCode()).isEqualTo(403);
    assertThat(new Visitor(port).bytes(address + "/1/file").statusCode()).isEqualTo(401);
    assertThat(at(OFFICER).upload("/api" + address + "?name=a.txt", something(), "").statusCode()).isEqualTo(403);
    assertThat(entries()).isZero();
  }

  @Test
  void descriptions_and_names_are_shown_as_text_and_order_is_changed_without_any_script() {
    upload(OFFICER, "一&amp;'.txt", something());
    upload(OFFICER, "二.txt", something());
    Visitor officer = at(OFFICER);
    HttpResponse<String> saved = officer.postForm(address + "/1/description?task=1a&embedded=1", "description=" + encoded("<img src=x onerror=alert(1)>"), token(officer));
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(header(saved, "Location")).endsWith("/evidence?task=1a&embedded=1#evidence-1");
    officer.postForm(address + "/1/move", "up=false", token(officer));
    String page = officer.page(address).body();
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;", "一&amp;amp;&#39;.txt").doesNotContain("<img src=x");
    assertThat(page.indexOf("id=\"evidence-2\"")).isLessThan(page.indexOf("id=\"evidence-1\""));
    assertThat(officer.postForm(address + "/1/description", "description=" + "a".repeat(501), token(officer)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_closed_case_shows_its_evidence_and_takes_none() {
    upload(OFFICER, "说明.txt", something());
    files.close(number, "整改合格");
    assertThat(at(OFFICER).page(address).body()).contains("本案已结案，证据材料不再变动", "说明.txt").doesNotContain("class=\"drop\"");
    refused("已结案", upload(OFFICER, "又一.txt", something()));
  }

  @Test
  void within_a_task_every_link_stays_within() {
    upload(OFFICER, "说明.txt", something());
    assertThat(at(OFFICER).page(address + "?task=1a&embedded=1").body()).contains("/1/description?task=1a&amp;embedded=1").doesNotContain("class=\"bar\"");
  }
}

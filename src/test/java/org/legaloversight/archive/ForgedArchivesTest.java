package org.legaloversight.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legaloversight.archive.verifier.Check;
import org.legaloversight.archive.verifier.Json;
import org.legaloversight.archive.verifier.Manifest;
import org.legaloversight.archive.verifier.Report;
import org.legaloversight.archive.verifier.Verifier;
import org.legaloversight.archive.verifier.Verifier.Expected;
import org.legaloversight.casework.CaseRecords;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** One archive of a case that went its whole way, and everybody who wants it to say something else. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedArchivesTest {

  private static final Expected NOTHING = new Expected(null, null);

  @TempDir Path folder;
  @Autowired SigningKey key;

  private byte[] zip;
  private String end;

  /** Once for all: it only takes long. */
  @BeforeEach
  void a_case_that_ended_well(@Autowired Desks desks, @Autowired MovableClock clock, @Autowired Enrolment enrolment,
      @Autowired Timeline timeline, @Autowired ShownForms forms, @Autowired HouseRecords house, @Autowired List<CaseRecords> modules,
      @Autowired PlatformTransactionManager transactions) {
    if (zip != null) {
      return;
    }
    ExportedCase cases = new ExportedCase(desks, clock, enrolment, timeline, forms, house, modules, key, transactions);
    CaseContent content = cases.gathered(cases.closed());
    zip = ExportedCase.zip(content, key);
    end = content.chainEnd();
  }

  @Test
  void an_untouched_archive_passes_and_says_what_it_cannot_prove_alone() throws IOException {
    Report report = verified(zip, NOTHING);
    assertThat(report.words()).contains("结论：没有发现改动", "不能证明这一方就是平台", "[未查] 链尾与平台比对").doesNotContain("[不符]");
    assertThat(report.exitCode()).isZero();
  }

  @Test
  void an_untouched_archive_is_that_of_the_platform() throws IOException {
    Report report = verified(zip, new Expected(end, key.fingerprint()));
    assertThat(report.words()).contains("[通过] 链尾与平台比对", "[通过] 公钥与平台比对", "本卷出自平台");
    assertThat(report.exitCode()).isZero();
  }

  /** What a naive forger does: one change, and nothing made to fit. */
  static Stream<Forgery> careless() {
    return Stream.of(
        new Forgery("the text of an event is changed", Check.CHAIN, it -> it.lines("events", replaced(2, "\"text\":\"", "\"text\":\"不"))),
        new Forgery("who did it is changed", Check.CHAIN, it -> it.lines("events", replaced(3, "\"actorName\":\"", "\"actorName\":\"李"))),
        new Forgery("what was entered is changed", Check.CHAIN, it -> it.lines("events", replaced(1, "ARCHIVES", "FINANCE"))),
        new Forgery("the time of an event is changed", Check.CHAIN, it -> it.lines("events", replaced(2, "2026-03-02", "2026-03-01"))),
        new Forgery("an event is taken out of the middle", Check.CHAIN, it -> it.lines("events", without(4))),
        new Forgery("the last events are taken away", Check.CHAIN, it -> it.lines("events", lines -> lines.subList(0, lines.size() - 3))),
        new Forgery("two events change places", Check.CHAIN, it -> it.lines("events", swapped(3, 4))),
        new Forgery("two events change places and numbers", Check.CHAIN, it -> it.lines("events", swapped(3, 4)).lines("events", numbered())),
        new Forgery("an event is put in twice", Check.CHAIN, it -> it.lines("events", doubled(5))),
        new Forgery("the number of the case is changed", Check.CHAIN,
            it -> it.change("records/case.jsonl", text -> text.replaceFirst("〕\\d+号", "〕99999号"))),
        new Forgery("the text of a document is changed", Check.DOCUMENTS,
            it -> it.change("records/documents.jsonl", text -> text.replaceFirst("\"text\":\"", "\"text\":\"不"))),
        new Forgery("a document is taken away", Check.DOCUMENTS, it -> it.put("records/documents.jsonl", "")),
        new Forgery("the day of service is changed", Check.SERVICES,
            it -> it.change("records/services.jsonl", text -> text.replace("\"on\":\"2026-03-02\"", "\"on\":\"2026-03-01\""))),
        new Forgery("a proof of service is taken away", Check.SERVICES, it -> it.put("records/services.jsonl", "")),
        new Forgery("a byte of the evidence is flipped", Check.ATTACHMENTS, it -> it.flipAByte(it.first("files/"))),
        new Forgery("the evidence is taken away", Check.ATTACHMENTS, it -> it.remove(it.first("files/"))),
        new Forgery("the evidence has another name", Check.FILES, it -> it.rename(it.first("files/"), "files/evidence/2-other.jpg")),
        new Forgery("a file is added", Check.FILES, it -> it.put("files/evidence/more.txt", "多出")),
        new Forgery("a page is added", Check.PAGES, it -> it.put("forms/9999.html", "多出")),
        new Forgery("the due day is changed", Check.DEADLINES,
            it -> it.change("records/deadlines.jsonl", text -> text.replaceFirst("\"dueAt\":\"2026-04", "\"dueAt\":\"2026-05"))),
        new Forgery("the outcome of a deadline is changed", Check.DEADLINES,
            it -> it.change("records/deadlines.jsonl", text -> text.replaceFirst("\"state\":\"MET\"", "\"state\":\"MISSED\""))),
        new Forgery("the journal of a deadline loses its first line", Check.DEADLINES, it -> it.lines("deadline-journal", without(0))),
        new Forgery("the page says something else", Check.PAGES, it -> it.change("index.html", text -> text.replace("整改合格", "整改不合格"))),
        new Forgery("a form says something else", Check.PAGES, it -> it.change(it.first("forms/"), text -> text.replace("应当改正", "不必改正"))),
        new Forgery("a diagram is changed", Check.FORMS,
            it -> it.change(it.matching("sources/firm-rectification-v[0-9]+/firm-rectification.bpmn"), text -> text.replaceFirst("name=\"", "name=\"新"))),
        new Forgery("the manifest names another exporter", Check.SIGNATURE, it -> it.change(Manifest.PATH, text -> text.replace("周国华", "李国华"))),
        new Forgery("the signature is taken away", Check.SIGNATURE, it -> it.remove(Manifest.SIGNATURE)),
        new Forgery("the manifest is taken away", Check.MANIFEST, it -> it.remove(Manifest.PATH)),
        new Forgery("a record is no JSON any more", Check.RECORDS, it -> it.put("records/case.jsonl", "{\"number\":1,\"number\":2}\n")),
        new Forgery("a file leaves the folder it is unpacked to", Check.NAMES, it -> it.put("files/../../evil.txt", "多出")),
        new Forgery("a file has an absolute name", Check.NAMES, it -> it.put("/etc/evil", "多出")),
        new Forgery("a file has a name for Windows only", Check.NAMES, it -> it.put("files\\..\\evil.txt", "多出")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("careless")
  void a_careless_forgery_is_caught_by_name(Forgery forgery) throws IOException {
    Report report = verified(forgery.by().apply(new Forged(zip)).zip(), NOTHING);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(checks(report)).as(report.words()).contains(forgery.caughtBy());
  }

  /** What somebody does who knows the manifest, but has not the key: each is caught by the same check, and by the signature. */
  @ParameterizedTest(name = "{0}, and the manifest too")
  @MethodSource("careless")
  void a_forgery_with_its_manifest_is_caught_by_the_signature(Forgery forgery) throws IOException {
    Forged forged = forgery.by().apply(new Forged(zip));
    if (forgery.caughtBy() == Check.MANIFEST || forgery.name().startsWith("the signature") || forgery.name().startsWith("the manifest")) {
      return;
    }
    Report report = verified(forged.listedAgain().zip(), NOTHING);
    assertThat(checks(report)).as(report.words()).contains(Check.SIGNATURE);
  }

  /** Whoever computes everything anew, with a key of his own, is caught only by what the platform says. */
  static Stream<Forgery> careful() {
    return Stream.of(
        new Forgery("a text", null, it -> it.lines("events", replaced(2, "\"text\":\"", "\"text\":\"不"))),
        new Forgery("that the case was closed", null, it -> it.lines("events", lines -> without(lines.size() - 2).apply(lines))),
        new Forgery("a due day", null, it -> it.change("records/deadlines.jsonl", text -> text.replace("\"dueAt\":\"2026-04", "\"dueAt\":\"2026-05"))
            .change("records/deadline-journal.jsonl", text -> text.replace("Due\":\"2026-04", "Due\":\"2026-05"))),
        new Forgery("a word of the explanation", null, it -> it.change("records/deadlines.jsonl", text -> text.replace("当日不计", "当日计入"))));
  }

  @ParameterizedTest(name = "everything made anew: {0}")
  @MethodSource("careful")
  void a_careful_forgery_is_caught_by_what_the_platform_says(Forgery forgery) throws IOException {
    SigningKey own = new SigningKey(new ArchiveSettings(folder.resolve("own.pem"), Map.of()));
    byte[] forged = forgery.by().apply(new Forged(zip)).chainedAgain().listedAgain().signedWith(own).zip();
    assertThat(checks(verified(forged, new Expected(end, null)))).containsExactly(Check.EXPECTED);
    assertThat(checks(verified(forged, new Expected(null, key.fingerprint())))).containsExactly(Check.KEY);
    assertThat(verified(forged, NOTHING).words()).contains("不能证明这一方就是平台");
  }

  @Test
  void an_archive_of_the_platform_with_another_key_is_caught_by_the_fingerprint() throws IOException {
    SigningKey other = new SigningKey(new ArchiveSettings(folder.resolve("other.pem"), Map.of()));
    byte[] forged = new Forged(zip).signedWith(other).zip();
    assertThat(checks(verified(forged, new Expected(end, key.fingerprint())))).containsExactly(Check.KEY);
  }

  @Test
  void a_truncated_archive_cannot_be_read() throws IOException {
    Report report = verified(Arrays.copyOf(zip, zip.length * 2 / 3), NOTHING);
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(checks(report)).containsExactly(Check.CONTAINER);
    assertThat(report.words()).contains("被截断", "这不是可以读取的案卷压缩包");
  }

  @Test
  void what_is_no_archive_at_all_cannot_be_read() throws IOException {
    assertThat(verified("不是压缩包".getBytes(StandardCharsets.UTF_8), NOTHING).exitCode()).isEqualTo(2);
    assertThat(Verifier.verify(folder.resolve("没有"), NOTHING).exitCode()).isEqualTo(2);
  }

  @Test
  void a_name_that_comes_twice_is_caught() throws IOException {
    Forged forged = new Forged(zip).put("index.htmX", "<p>另一份</p>");
    byte[] twice = replace(forged.zip(), "index.htmX", "index.html");
    assertThat(checks(verified(twice, NOTHING))).contains(Check.NAMES);
  }

  @Test
  void an_archive_with_another_one_hidden_before_it_is_caught() throws IOException {
    byte[] other = new Forged(zip).change("index.html", text -> text.replace("整改合格", "整改不合格")).zip();
    byte[] both = Arrays.copyOf(other, other.length + zip.length);
    System.arraycopy(zip, 0, both, other.length, zip.length);
    assertThat(checks(verified(both, NOTHING))).contains(Check.CONTAINER);
  }

  private Report verified(byte[] archive, Expected expected) throws IOException {
    return Verifier.verify(Files.write(folder.resolve("案卷.zip"), archive), expected);
  }

  private static List<Check> checks(Report report) {
    return report.findings().stream().map(Report.Finding::check).distinct().toList();
  }

  private static byte[] replace(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static UnaryOperator<List<String>> replaced(int line, String from, String to) {
    return lines -> {
      lines.set(line, lines.get(line).replaceFirst(from, to));
      return lines;
    };
  }

  private static UnaryOperator<List<String>> without(int line) {
    return lines -> {
      lines.remove(line);
      return lines;
    };
  }

  private static UnaryOperator<List<String>> swapped(int one, int other) {
    return lines -> {
      Collections.swap(lines, one, other);
      return lines;
    };
  }

  private static UnaryOperator<List<String>> doubled(int line) {
    return lines -> {
      lines.add(line, lines.get(line));
      return lines;
    };
  }

  private static UnaryOperator<List<String>> numbered() {
    return lines -> {
      for (int i = 0; i < lines.size(); i++) {
        Map<String, Object> event = Json.object(lines.get(i));
        event.put("seq", (long) (i + 1));
        lines.set(i, Json.write(event));
      }
      return lines;
    };
  }

  /**
   * One change of an archive.
   *
   * @param caughtBy the check that must name it
   */
  record Forgery(String name, Check caughtBy, UnaryOperator<Forged> by) {

    @Override
    public String toString() {
      return name;
    }
  }
}

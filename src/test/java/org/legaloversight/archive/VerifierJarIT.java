package org.legaloversight.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseRecords;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/** The verifier as people get it, and archives as large as they come. */
@PlatformTest
class VerifierJarIT {

  private static final Path JAR = Path.of("target/legal-oversight-verifier.jar");
  private static final Path FOLDER = Path.of("target/verifier-jar");
  private static final long MOST_BYTES = 3 << 20;
  private static final int INTACT = 0;
  private static final int FORGED = 1;
  private static final int UNREADABLE = 2;

  @Autowired SigningKey key;

  private CaseContent content;

  @BeforeEach
  void a_case(@Autowired Desks desks, @Autowired MovableClock clock, @Autowired Enrolment enrolment, @Autowired Timeline timeline,
      @Autowired ShownForms forms, @Autowired HouseRecords house, @Autowired List<CaseRecords> modules, @Autowired PlatformTransactionManager transactions) throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    ExportedCase cases = new ExportedCase(desks, clock, enrolment, timeline, forms, house, modules, key, transactions);
    content = cases.gathered(cases.opened());
  }

  @Test
  void it_is_small_and_carries_nothing_but_itself() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(Collections.list(jar.entries())).extracting(ZipEntry::getName).filteredOn(name -> !name.endsWith("/"))
          .allMatch(name -> name.startsWith("org/legaloversight/archive/verifier/") || name.equals(JarFile.MANIFEST_NAME));
    }
  }

  @Test
  void it_tells_an_intact_archive_from_a_forged_one_and_from_none() throws IOException {
    byte[] zip = ExportedCase.zip(content, key);
    assertThat(exitCode("intact", zip, "--expect", content.chainEnd(), "--key", key.fingerprint())).isEqualTo(INTACT);
    assertThat(said("intact")).contains("没有发现改动", "本卷出自平台");
    byte[] forged = new Forged(zip).change("index.html", text -> text + " ").zip();
    assertThat(exitCode("forged", forged)).isEqualTo(FORGED);
    assertThat(said("forged")).contains("[不符] 页面与记录", "index.html");
    assertThat(exitCode("none", "案卷".getBytes())).isEqualTo(UNREADABLE);
    assertThat(run("usage", List.of("--help")).awaitEnd(30)).isEqualTo(UNREADABLE);
    assertThat(said("usage")).contains("用法");
  }

  @Test
  void a_case_of_three_hundred_megabytes_is_written_and_read_in_a_small_memory() {
    Path zip = FOLDER.resolve("large.zip");
    String path = ChildProcess.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    try (ChildProcess writer = ChildProcess.java(FOLDER.resolve("large.log"), Map.of(),
        List.of("-Xmx64m", "-cp", path, LargeCase.class.getName(), zip.toString(), "5"))) {
      assertThat(writer.awaitEnd(180)).as(writer.output()).isZero();
    }
    try (ChildProcess verifier = ChildProcess.java(FOLDER.resolve("large-read.log"), Map.of(), List.of("-Xmx64m", "-jar", JAR.toString(), zip.toString()))) {
      verifier.awaitEnd(180);
      assertThat(verifier.output()).contains("[通过] 文件与清单", "[通过] 平台签名").doesNotContain("OutOfMemory", "Exception");
    }
  }

  private int exitCode(String name, byte[] zip, String... more) throws IOException {
    Path file = Files.write(FOLDER.resolve(name + ".zip"), zip);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    return run(name, arguments).awaitEnd(60);
  }

  private static ChildProcess run(String name, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-jar", JAR.toString()));
    all.addAll(arguments);
    return ChildProcess.java(FOLDER.resolve(name + ".log"), Map.of(), all);
  }

  private static String said(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".log"));
  }
}

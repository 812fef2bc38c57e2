package org.legaloversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.Visitor;
import org.springframework.util.FileSystemUtils;

/** The largest files, into an application whose heap could hold hardly two of them. */
class LargeEvidenceIT {

  private static final long LARGEST = 200L * 1024 * 1024;
  private static final int AT_ONCE = 3;
  private static final int HEAP = 512;
  private static final Path FOLDER = Path.of("target/large evidence");
  private static final Path GC_LOG = Path.of("target/large-evidence-gc.log");
  private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\(");
  private static final String TESTS_URL = System.getProperty("spring.datasource.url");
  private static final String URL = TESTS_URL.replaceFirst("/test$", "/large");
  private static final String USER = System.getProperty("spring.datasource.username");
  private static final String PASSWORD = System.getProperty("spring.datasource.password");
  private static final String NUMBER = "湘430102整〔2026〕1号";

  @Test
  void three_files_of_200_mb_at_once_fit_through_a_heap_of_512_mb() throws Exception {
    FileSystemUtils.deleteRecursively(FOLDER);
    execute(TESTS_URL, "create database large");
    int port = freePort();
    try (ChildProcess application = application(port).awaitOutput("Started LegalOversightApplication", 300)) {
      execute(URL, "insert into case_file (number, kind, unit, firm_licence, firm_name, opened_at, opened_by, state, last_seq, last_hash) values ('"
          + NUMBER + "', 'RECTIFICATION', '430102', '31430000MD00000017', '湖南某某律师事务所', now(), 'tester', 'RUNNING', 0, '')");
      Files.writeString(GC_LOG, ""); // what the start took does not count
      Visitor officer = new Visitor(port);
      officer.login("officer430102", "demo");
      String token = Visitor.token(officer.page("/").body());
      List<CompletableFuture<HttpResponse<String>>> uploads = Stream.iterate(0, i -> i < AT_ONCE, i -> i + 1)
          .map(i -> CompletableFuture.supplyAsync(() -> upload(officer, token, i))).toList();
      assertThat(uploads).allSatisfy(upload -> assertThat(upload.get().statusCode()).as(upload.get().body()).isEqualTo(201));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(officer.bytes(address() + "/1/file").body()))).isIn(hashes());
      assertThat(application.output()).doesNotContain("OutOfMemoryError", " ERROR ");
      System.out.println("Heap while " + AT_ONCE + " files of 200 MB came in: at most " + most(1) + " MB, after collections " + most(2) + " MB, of " + HEAP);
    }
  }

  private static ChildProcess application(int port) {
    String classPath = String.join(java.io.File.pathSeparator, ChildProcess.classPath().stream()
        .filter(path -> !path.endsWith("test-classes")).map(Path::toString).toList());
    return ChildProcess.java(Path.of("target/large-evidence.log"), Map.of("SPRING_DATASOURCE_URL", URL, "SPRING_DATASOURCE_USERNAME", USER,
        "SPRING_DATASOURCE_PASSWORD", PASSWORD, "LEGAL_OVERSIGHT_BEHIND_TLS", "false"), List.of("-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8",
        "-Xmx" + HEAP + "m", "-Xlog:gc:file=" + GC_LOG + "::filecount=0", "-cp", classPath, "-Dserver.port=" + port, "-Dlegal-oversight.demo.enabled=true",
        "-Dlegal-oversight.evidence.folder=" + FOLDER, LegalOversightApplication.class.getName()));
  }

  private static String address() {
    return "/cases/" + URLEncoder.encode(NUMBER, StandardCharsets.UTF_8) + "/evidence";
  }

  private static HttpResponse<String> upload(Visitor officer, String token, int number) {
    return officer.upload("/api" + address() + "?name=" + number + ".avi",
        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> film(number)), LARGEST), token);
  }

  /** Something that begins as a film does, and is exactly as long as is allowed. */
  private static InputStream film(int number) {
    byte[] head = HexFormat.of().parseHex("5249464624000000415649204c495354" + "%08x".formatted(number));
    return new SequenceInputStream(new java.io.ByteArrayInputStream(head), new InputStream() {
      private long left = LARGEST - head.length;

      @Override
      public int read() {
        return left-- > 0 ? 7 : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = (int) Math.min(length, left);
        left -= count;
        Arrays.fill(target, offset, offset + count, (byte) 7);
        return count == 0 ? -1 : count;
      }
    });
  }

  private static List<String> hashes() {
    return Stream.iterate(0, i -> i < AT_ONCE, i -> i + 1).map(LargeEvidenceIT::hash).toList();
  }

  private static String hash(int number) {
    try (DigestInputStream film = new DigestInputStream(film(number), MessageDigest.getInstance("SHA-256"))) {
      film.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(film.getMessageDigest().digest());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Before (1) or after (2) any collection. */
  private static int most(int group) throws java.io.IOException {
    return PAUSE.matcher(Files.readString(GC_LOG, StandardCharsets.ISO_8859_1)).results().map((MatchResult pause) -> pause.group(group))
        .mapToInt(Integer::parseInt).max().orElse(0);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int freePort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

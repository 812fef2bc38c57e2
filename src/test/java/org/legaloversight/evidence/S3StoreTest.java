package org.legaloversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.ChildProcess;
import org.springframework.core.io.Resource;

/** The bucket, at a server that speaks S3, in a JVM of its own. */
class S3StoreTest {

  private static ChildProcess server;
  private static S3Store store;

  @BeforeAll
  static void a_server_with_a_bucket() throws IOException {
    int port = freePort();
    server = ChildProcess.java(Path.of("target/s3/server.log"), Map.of(), List.of("-Xmx256m", "-jar", "target/s3/server.jar",
        "--server.port=0", "--com.adobe.testing.s3mock.httpPort=" + port,
        "--com.adobe.testing.s3mock.store.initialBuckets=evidence"));
    server.awaitOutput("Started S3MockApplication", 120);
    store = EvidenceStorage.bucket(new EvidenceSettings.S3("http://localhost:" + port, "cn-north-1", "evidence", "key", "secret"));
  }

  @AfterAll
  static void no_server() {
    store.close();
    server.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String put(String content) throws IOException {
    String sha256 = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    try (StagedFile file = new StagedFile(Files.writeString(Files.createTempFile("s3", ".part"), content), sha256, content.length())) {
      store.put(file);
    }
    return sha256;
  }

  private static String read(InputStream bytes) throws IOException {
    return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void a_content_comes_back_whole_and_from_any_byte_on() throws IOException {
    String sha256 = put("0123456789");
    assertThat(store.has(sha256)).isTrue();
    Resource content = store.open(sha256, 10);
    assertThat(content.contentLength()).isEqualTo(10);
    try (InputStream bytes = content.getInputStream()) {
      assertThat(read(bytes)).isEqualTo("0123456789");
    }
    try (InputStream bytes = content.getInputStream()) {
      assertThat(bytes.skip(4)).isEqualTo(4);
      assertThat(bytes.read()).isEqualTo('4');
      assertThat(bytes.skip(2)).isEqualTo(2);
      assertThat(read(bytes)).isEqualTo("789");
    }
    try (InputStream bytes = content.getInputStream()) {
      assertThat(bytes.skip(99)).isEqualTo(10);
      assertThat(bytes.read()).isEqualTo(-1);
    }
  }

  @Test
  void putting_the_same_again_keeps_it_and_makes_it_new() throws IOException {
    String sha256 = put("once");
    assertThat(store.has("0".repeat(64))).isFalse();
    store.removeIfKeptBefore(Instant.now().minus(Duration.ofHours(1)), sha256);
    assertThat(store.has(sha256)).isTrue();
  }

  @Test
  void what_was_kept_before_a_time_is_named_and_can_be_removed() throws IOException {
    String sha256 = put("old");
    Instant later = Instant.now().plus(Duration.ofHours(1));
    List<String> found = new ArrayList<>();
    store.eachKeptBefore(later, found::add);
    assertThat(found).contains(sha256);
    store.removeIfKeptBefore(later, sha256);
    store.removeIfKeptBefore(later, sha256);
    assertThat(store.has(sha256)).isFalse();
    found.clear();
    store.eachKeptBefore(Instant.now().minus(Duration.ofHours(1)), found::add);
    assertThat(found).isEmpty();
  }
}

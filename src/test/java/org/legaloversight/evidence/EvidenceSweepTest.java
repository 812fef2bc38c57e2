package org.legaloversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class EvidenceSweepTest {

  @Autowired EvidenceSweep sweep;
  @Autowired EvidenceIntake intake;
  @Autowired EvidenceRows rows;
  @Autowired BlobStore blobs;
  @Autowired EvidenceSettings settings;
  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void in_march() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  private String orphan() throws IOException {
    Path path = Files.createTempFile(settings.folder().resolve("incoming"), "", ".part");
    String sha256 = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    blobs.put(new StagedFile(path, sha256, 0));
    return sha256;
  }

  @Test
  void a_content_that_no_case_needs_goes_after_a_day_and_one_that_a_case_needs_stays() throws IOException {
    Handed handed = new Handed(files, intake);
    String needed = rows.find(handed.number, handed.by("officer430102", "一.txt")).orElseThrow().sha256();
    String orphan = orphan();
    clock.advance(Duration.ofHours(23));
    sweep.go();
    assertThat(blobs.has(orphan)).isTrue();
    clock.advance(Duration.ofHours(2));
    sweep.go();
    assertThat(blobs.has(orphan)).isFalse();
    assertThat(blobs.has(needed)).isTrue();
  }

  @Test
  void what_a_killed_node_left_of_an_upload_goes_after_a_day() throws IOException {
    Path old = Files.createTempFile(settings.folder().resolve("incoming"), "", ".part");
    Path fresh = Files.createTempFile(settings.folder().resolve("incoming"), "", ".part");
    Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
    sweep.go();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    Files.delete(fresh);
  }

  @Test
  void a_content_that_is_about_to_be_entered_is_waited_for() throws Exception {
    String orphan = orphan();
    clock.advance(Duration.ofDays(2));
    CompletableFuture<Void> sweeping = transaction.execute(status -> {
      rows.holdContent(orphan);
      CompletableFuture<Void> running = CompletableFuture.runAsync(sweep::go);
      assertThatThrownBy(() -> running.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
      assertThat(blobs.has(orphan)).isTrue();
      return running;
    });
    sweeping.get(30, TimeUnit.SECONDS);
    assertThat(blobs.has(orphan)).isFalse();
  }
}

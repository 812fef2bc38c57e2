package org.legaloversight.evidence;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket. An object appears whole or not at all, and writing it again makes it new. */
class S3Store implements BlobStore, AutoCloseable {

  private static final String PREFIX = "evidence/";

  private final S3Client s3;
  private final String bucket;

  S3Store(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void put(StagedFile file) {
    s3.putObject(put -> put.bucket(bucket).key(key(file.sha256())).contentType("application/octet-stream"),
        RequestBody.fromFile(file.path()));
  }

  @Override
  public boolean has(String sha256) {
    return keptAt(sha256) != Instant.MAX;
  }

  @Override
  public Resource open(String sha256, long bytes) {
    return new S3Content(s3, bucket, key(sha256), bytes);
  }

  @Override
  public void eachKeptBefore(Instant time, Consumer<String> sha256) {
    s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
        .filter(object -> object.lastModified().isBefore(time)).map(S3Object::key)
        .map(key -> key.substring(key.lastIndexOf('/') + 1)).forEach(sha256);
  }

  @Override
  public void removeIfKeptBefore(Instant time, String sha256) {
    if (keptAt(sha256).isBefore(time)) {
      s3.deleteObject(delete -> delete.bucket(bucket).key(key(sha256)));
    }
  }

  /** {@link Instant#MAX} where it is not there. */
  private Instant keptAt(String sha256) {
    try {
      return s3.headObject(head -> head.bucket(bucket).key(key(sha256))).lastModified();
    } catch (NoSuchKeyException e) {
      return Instant.MAX;
    }
  }

  private static String key(String sha256) {
    return PREFIX + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  @Override
  public void close() {
    s3.close();
  }
}

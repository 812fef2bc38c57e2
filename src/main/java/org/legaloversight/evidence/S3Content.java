package org.legaloversight.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object of a bucket, read from where a browser's range begins and no further than it is wanted. */
class S3Content extends AbstractResource {

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final long bytes;

  S3Content(S3Client s3, String bucket, String key, long bytes) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
    this.bytes = bytes;
  }

  @Override
  public long contentLength() {
    return bytes;
  }

  @Override
  public String getDescription() {
    return bucket + "/" + key;
  }

  @Override
  public InputStream getInputStream() {
    return new FromTheFirstWanted();
  }

  private ResponseInputStream<GetObjectResponse> from(long first) {
    return s3.getObject(get -> get.bucket(bucket).key(key).range("bytes=" + first + "-"));
  }

  /** What is skipped before the first byte is read is never fetched. */
  private final class FromTheFirstWanted extends InputStream {

    private long first;
    private ResponseInputStream<GetObjectResponse> rest;

    private InputStream rest() {
      if (first >= bytes) {
        return InputStream.nullInputStream();
      }
      if (rest == null) {
        rest = from(first);
      }
      return rest;
    }

    @Override
    public int read() throws IOException {
      return rest().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return rest().read(target, offset, length);
    }

    @Override
    public long skip(long wanted) throws IOException {
      if (rest != null) {
        return rest.skip(wanted);
      }
      long skipped = Math.max(0, Math.min(wanted, bytes - first));
      first += skipped;
      return skipped;
    }

    @Override
    public void close() {
      if (rest != null) {
        rest.abort(); // or the remainder would be fetched after all
      }
    }
  }
}

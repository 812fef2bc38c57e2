package org.legaloversight.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where files arrive, and where they stay unless {@code s3} names a bucket
 * @param largest of one file
 * @param kinds what is taken
 */
@ConfigurationProperties("legal-oversight.evidence")
public record EvidenceSettings(Path folder, DataSize largest, List<FileKind> kinds, @DefaultValue S3 s3) {

  public EvidenceSettings {
    kinds = List.copyOf(kinds);
  }

  /** Such as 200 MB. */
  public String largestInWords() {
    return largest.toMegabytes() + " MB";
  }

  /**
   * A storage that speaks the protocol of S3.
   *
   * @param endpoint empty for Amazon's own
   * @param bucket empty where the folder is used
   */
  public record S3(@DefaultValue("") String endpoint, @DefaultValue("cn-north-1") String region, @DefaultValue("") String bucket,
      @DefaultValue("") String accessKey, @DefaultValue("") String secretKey) {

    boolean chosen() {
      return !bucket.isEmpty();
    }

    URI address() {
      return endpoint.isEmpty() ? null : URI.create(endpoint);
    }
  }
}

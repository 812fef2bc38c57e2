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

  /** What files served as that media type are called, in Chinese; of a kind that is taken no more, the type itself. */
  public String title(String mediaType) {
    return kinds.stream().filter(kind -> kind.type().equals(mediaType)).map(FileKind::title).findFirst().orElse(mediaType);
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

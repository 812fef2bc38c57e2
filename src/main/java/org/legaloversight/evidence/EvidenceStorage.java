package org.legaloversight.evidence;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket where one is named, a folder otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceStorage {

  @Bean
  BlobStore blobStore(EvidenceSettings settings, Clock clock) {
    return settings.s3().chosen() ? bucket(settings.s3()) : new FolderStore(settings.folder().resolve("kept"), clock);
  }

  static S3Store bucket(EvidenceSettings.S3 s3) {
    return new S3Store(S3Client.builder().httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(s3.address()).region(Region.of(s3.region())).forcePathStyle(!s3.endpoint().isEmpty())
        // storages other than Amazon's do not all know its newer checksums
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey()))).build(),
        s3.bucket());
  }
}

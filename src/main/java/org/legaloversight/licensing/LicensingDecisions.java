package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.RegisterDecisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decisions of licensing whose annulment takes back what they changed; neither rests on the other. */
@Configuration(proxyBeanMethods = false)
class LicensingDecisions {

  @Bean
  RegisterDecisions grantedLicences() {
    return () -> List.of(DocumentKind.LICENCE_GRANT);
  }

  @Bean
  RegisterDecisions cancelledCertificates() {
    return () -> List.of(DocumentKind.CERTIFICATE_CANCELLATION);
  }
}

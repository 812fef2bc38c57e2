package org.legaloversight.licensing;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a province configures of licensing.
 *
 * @param directCounties region codes of the counties directly under the province (省直管县); which these are is nowhere published
 *     (law.md 11.5), so none is unless it is named
 */
@ConfigurationProperties("legal-oversight.licensing")
record LicensingSettings(Set<String> directCounties) {

  LicensingSettings {
    directCounties = directCounties == null ? Set.of() : Set.copyOf(directCounties);
  }
}

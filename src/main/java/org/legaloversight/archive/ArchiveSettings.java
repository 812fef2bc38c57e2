package org.legaloversight.archive;

import java.nio.file.Path;
import java.util.Map;
import org.legaloversight.casework.CaseKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a house configures of its archive.
 *
 * @param key file of the key that exports are signed with
 * @param retention how long cases of a kind are kept; for ever where a kind is not named
 */
@ConfigurationProperties("legal-oversight.archive")
record ArchiveSettings(Path key, Map<CaseKind, RetentionTerm> retention) {

  ArchiveSettings {
    retention = retention == null ? Map.of() : Map.copyOf(retention);
  }

  RetentionTerm term(CaseKind kind) {
    return retention.getOrDefault(kind, RetentionTerm.PERMANENT);
  }
}

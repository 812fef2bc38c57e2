package org.legaloversight.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The regions of GB/T 2260, each with its justice bureau. The file is part of the migration: once applied, a change to it
 * fails the start, as a changed SQL migration would.
 */
@Component
class RegionImport implements JavaMigration {

  private static final ClassPathResource REGIONS = new ClassPathResource("db/data/hunan-regions.csv");
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  @Override
  public void migrate(Context context) throws Exception {
    try (StringReader file = new StringReader(REGIONS.getContentAsString(StandardCharsets.UTF_8));
        PreparedStatement insert = context.getConnection()
            .prepareStatement("insert into unit (code, name, level, parent) values (?, ?, ?, ?)")) {
      for (CSVRecord region : FORMAT.parse(file)) {
        Level level = Level.valueOf(region.get("level").toUpperCase(Locale.ROOT));
        insert.setString(1, region.get("code"));
        insert.setString(2, region.get("name") + (level == Level.PROVINCE ? "司法厅" : "司法局"));
        insert.setString(3, level.name());
        insert.setString(4, region.get("parent"));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1.1");
  }

  @Override
  public String getDescription() {
    return "regions of Hunan";
  }

  @Override
  public Integer getChecksum() {
    try (InputStream file = REGIONS.getInputStream()) {
      CRC32 sum = new CRC32();
      sum.update(file.readAllBytes());
      return (int) sum.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}

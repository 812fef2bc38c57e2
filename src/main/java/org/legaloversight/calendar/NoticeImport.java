package org.legaloversight.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.LocalDate;
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
 * The notices of 2007 to 2026. The file is part of the migration: once applied, a change to it fails the start, so a later
 * notice comes with a migration of its own.
 */
@Component
class NoticeImport implements JavaMigration {

  private static final ClassPathResource NOTICES = new ClassPathResource("db/data/holidays.csv");
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Override
  public void migrate(Context context) throws Exception {
    try (StringReader file = new StringReader(NOTICES.getContentAsString(StandardCharsets.UTF_8));
        PreparedStatement insert = context.getConnection()
            .prepareStatement("insert into calendar_day (day, kind, name) values (?, ?, ?)")) {
      for (CSVRecord noticed : FORMAT.parse(file)) {
        insert.setObject(1, LocalDate.parse(noticed.get("date")));
        insert.setString(2, DayKind.valueOf(noticed.get("day").toUpperCase(Locale.ROOT)).name());
        insert.setString(3, noticed.get("name"));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2.1");
  }

  @Override
  public String getDescription() {
    return "public holidays 2007 to 2026";
  }

  @Override
  public Integer getChecksum() {
    try (InputStream file = NOTICES.getInputStream()) {
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

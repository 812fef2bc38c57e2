package org.legaloversight;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;

/**
 * A migration that fills a table from a CSV file with a header. The file is part of the migration: once applied, a change to
 * it fails the start, as a changed SQL migration would.
 */
public abstract class CsvMigration implements JavaMigration {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private final String version;
  private final String description;
  private final ClassPathResource file;
  private final String insert;

  /**
   * @param file on the class path
   * @param insert statement with one place for each value of {@link #values}
   */
  protected CsvMigration(String version, String description, String file, String insert) {
    this.version = version;
    this.description = description;
    this.file = new ClassPathResource(file);
    this.insert = insert;
  }

  /** The values that a line of the file inserts, in the statement's order; an empty cell is null. */
  protected abstract List<Object> values(CSVRecord line);

  @Override
  public void migrate(Context context) throws Exception {
    try (StringReader text = new StringReader(file.getContentAsString(StandardCharsets.UTF_8));
        PreparedStatement statement = context.getConnection().prepareStatement(insert)) {
      for (CSVRecord line : FORMAT.parse(text)) {
        int place = 0;
        for (Object value : values(line)) {
          statement.setObject(++place, value);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Integer getChecksum() {
    try (InputStream content = file.getInputStream()) {
      CRC32 sum = new CRC32();
      sum.update(content.readAllBytes());
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

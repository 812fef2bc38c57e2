package org.legaloversight.jurisdiction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.legaloversight.CsvMigration;
import org.springframework.stereotype.Component;

/** The regions of GB/T 2260, each with its justice bureau. */
@Component
class RegionImport extends CsvMigration {

  RegionImport() {
    super("1.1", "regions of Hunan", "db/data/hunan-regions.csv", "insert into unit (code, name, level, parent) values (?, ?, ?, ?)");
  }

  @Override
  protected List<Object> values(CSVRecord region) {
    Level level = Level.valueOf(region.get("level").toUpperCase(Locale.ROOT));
    return Arrays.asList(region.get("code"), region.get("name") + (level == Level.PROVINCE ? "司法厅" : "司法局"), level.name(),
        region.get("parent")); // the province has none
  }
}

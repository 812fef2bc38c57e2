package org.legaloversight.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.legaloversight.CsvMigration;
import org.springframework.stereotype.Component;

/** The notices of 2007 to 2026; a later one is loaded by an administrator. */
@Component
class NoticeImport extends CsvMigration {

  NoticeImport() {
    super("2.1", "public holidays 2007 to 2026", "db/data/holidays.csv", "insert into calendar_day (day, kind, name) values (?, ?, ?)");
  }

  @Override
  protected List<Object> values(CSVRecord noticed) {
    return List.of(LocalDate.parse(noticed.get("date")), DayKind.valueOf(noticed.get("day").toUpperCase(Locale.ROOT)).name(),
        noticed.get("name"));
  }
}

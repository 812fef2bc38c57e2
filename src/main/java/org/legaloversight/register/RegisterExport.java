package org.legaloversight.register;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterDay.Asked;
import org.springframework.stereotype.Component;

/** The register as tables that a spreadsheet opens and {@link RegisterImport} reads: CSV (RFC 4180) with a byte order mark. */
@Component
public class RegisterExport {

  /** A spreadsheet takes a text that begins with one of these for a formula, and a long number for one it may round. */
  private static final String ACTIVE = "=+-@";
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{12,}");

  private final RegisterDay register;
  private final Units units;

  RegisterExport(RegisterDay register, Units units) {
    this.register = register;
    this.units = units;
  }

  public void firms(Asked asked, Writer out) throws IOException {
    write(out, FirmTable.WRITTEN, register.firms(asked).stream().map(firm -> FirmTable.written(firm, units)).toList());
  }

  public void lawyers(Asked asked, Writer out) throws IOException {
    write(out, LawyerTable.WRITTEN,
        register.lawyers(asked).stream().map(lawyer -> LawyerTable.written(lawyer, asked.day())).toList());
  }

  /** The first line of a table of firms, to fill in. */
  public void emptyFirms(Writer out) throws IOException {
    write(out, FirmTable.READ, List.of());
  }

  /** The first line of a table of lawyers, to fill in. */
  public void emptyLawyers(Writer out) throws IOException {
    write(out, LawyerTable.READ, List.of());
  }

  private static void write(Writer out, List<String> header, List<List<Object>> lines) throws IOException {
    out.write('\ufeff');
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(header);
    for (List<Object> line : lines) {
      printer.printRecord(line.stream().map(RegisterExport::cell).toList());
    }
    printer.flush();
  }

  private static String cell(Object value) {
    String text = Objects.toString(value, "");
    boolean guarded = !text.isEmpty() && (ACTIVE.indexOf(text.charAt(0)) >= 0 || LONG_NUMBER.matcher(text).matches());
    return guarded ? "\t" + text : text;
  }
}

package org.legaloversight.casework;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a case, as it is handed over to an export.
 *
 * @param name file name as it was given, whatever it contains
 * @param title what a reader calls it, in Chinese
 * @param belongsTo what it proves or which document it is, in Chinese
 * @param sha256 in hexadecimal; the same must stand in an event of the timeline under the key {@code sha256}, which vouches for it
 * @param content opened once, after the transaction of the export has ended, and closed by the export
 */
public record CaseAttachment(String name, String title, String belongsTo, String sha256, Content content) {

  /** Opens the bytes, which never change. */
  @FunctionalInterface
  public interface Content {

    InputStream open() throws IOException;
  }
}

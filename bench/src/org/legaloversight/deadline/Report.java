package org.legaloversight.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a benchmark has found, on the screen and in {@code target/<name>.txt}. */
public final class Report {

  private final Path file;

  public Report(String name) {
    file = Path.of("target", name + ".txt");
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void say(String format, Object... values) {
    String line = format.formatted(values);
    System.out.println(line);
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's own folder, and what the server wrote there about itself. */
record Cluster(Path folder) {

  private static final int LOG_LINES = 30;

  boolean exists() {
    return Files.exists(folder.resolve("PG_VERSION"));
  }

  /** The number of the postmaster's process, or 0 when none is noted. */
  long postmaster() {
    return Long.parseLong(note(0, "0"));
  }

  int port() {
    return Integer.parseInt(note(3, "0"));
  }

  boolean saysReady() {
    return note(7, "").equals("ready");
  }

  /** What it was started with. */
  boolean keepsCommits() {
    return !read(folder.resolve("postmaster.opts")).contains("fsync=off");
  }

  /** A note left by a killed server would keep the next from starting once another process has its number. */
  void forgetPostmaster() {
    try {
      Files.deleteIfExists(folder.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path log() {
    return folder.resolve("server.log");
  }

  String endOfLog() {
    List<String> lines = read(log()).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  private String note(int line, String otherwise) {
    List<String> notes = read(folder.resolve("postmaster.pid")).lines().toList();
    return notes.size() > line ? notes.get(line).strip() : otherwise;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // not written yet, or deleted by a server that stops
    }
  }
}

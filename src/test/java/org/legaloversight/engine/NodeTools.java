package org.legaloversight.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tools of {@code package.json}, installed as its lock says. */
final class NodeTools {

  static final Path FOLDER = Path.of("node_modules");

  record Outcome(int exitCode, String output) {}

  private NodeTools() {}

  /** Installs again when the lock is younger than what it once installed, because an old linter passes what a new one refuses. */
  static void install() throws IOException, InterruptedException {
    var installed = FOLDER.resolve(".package-lock.json");
    var lock = Path.of("package-lock.json");
    if (Files.exists(installed) && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
      return;
    }
    var outcome = run("npm", "ci", "--no-audit", "--no-fund");
    if (outcome.exitCode() != 0) {
      throw new IOException("npm ci failed:\n" + outcome.output());
    }
  }

  static Outcome run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}

package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Runs the server's programs, each to its end. */
record ServerPrograms(Path folder, Path home, ServerAccount account) {

  private static final int SECONDS = 180;

  record Result(String command, int exit, String output) {

    boolean worked() {
      return exit == 0;
    }

    Result orThrow() {
      if (!worked()) {
        throw new NoDatabase("PostgreSQL: " + command + " ended with " + exit + ":\n" + output);
      }
      return this;
    }
  }

  Result run(String program, String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = home.resolve("bin").resolve(program).toString();
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    String command = program + " " + String.join(" ", arguments);
    try {
      // to a file, not a pipe, which a server that inherits it would keep open for ever; to one of its own, for two may run at once
      Path output = Files.createTempFile(folder, "command", ".log");
      try {
        return new Result(command, exitOf(words, output), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL: " + command, e);
    }
  }

  private int exitOf(String[] words, Path output) throws IOException {
    Process process = new ProcessBuilder(account.command(words)).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile()).start();
    try {
      if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new NoDatabase("PostgreSQL: no answer within " + SECONDS + " s from " + Arrays.toString(words));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

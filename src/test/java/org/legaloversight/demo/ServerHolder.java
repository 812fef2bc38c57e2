package org.legaloversight.demo;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.testing.ChildProcess;

/** A program that starts the server of a folder and then sits there. */
final class ServerHolder {

  private ServerHolder() {}

  /** Folder, whether durable, and how long to wait for the folder. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]),
          ServerAccount.candidates(), Duration.parse(arguments[2]));
      System.out.println("serving " + server.jdbcUrl("postgres"));
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    } catch (NoDatabase e) {
      System.out.println("refused " + e.getMessage());
    }
  }

  static ChildProcess on(Path folder, String name, boolean durable, Duration patience) {
    String classPath = ChildProcess.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return ChildProcess.java(Path.of("target/trial-" + name + ".log"), Map.of(), List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
        "-cp", classPath, ServerHolder.class.getName(), folder.toString(), String.valueOf(durable), patience.toString()));
  }
}

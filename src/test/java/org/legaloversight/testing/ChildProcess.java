package org.legaloversight.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program in a JVM of its own, for what cannot be tried in ours: being killed. Whatever is left of it dies with the test. */
public final class ChildProcess implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param output where it writes, from the beginning
   * @param environment beside ours; none of it is the data source of the tests
   * @param arguments of java, without java
   */
  public static ChildProcess java(Path output, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.equals("JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      return new ChildProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of this test run. */
  public static List<Path> classPath() {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
  }

  /** Waits for {@code text} in its output; it fails when that does not come, or the process ends before. */
  public ChildProcess awaitOutput(String text, int seconds) {
    long began = System.nanoTime();
    while (!output().contains(text)) {
      boolean late = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(seconds);
      if (late || !process.isAlive() && !output().contains(text)) {
        throw new AssertionError("No \"" + text + "\" within " + seconds + " s of:\n" + output());
      }
      pause();
    }
    return this;
  }

  /** As SIGTERM does; the exit code. */
  public int terminate(int seconds) {
    process.destroy();
    return awaitEnd(seconds);
  }

  /** As SIGKILL does: no hook of the JVM runs. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(10);
  }

  public int awaitEnd(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError("Still running after " + seconds + " s:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL 17 server under a folder of ours, for trial runs and tests. What is committed survives a killed JVM and a
 * killed machine: fsync and synchronous_commit keep their defaults (on) unless the caller gives that up. A server that
 * outlived its JVM (kill -9) is found by its pid file and taken over, so a restart needs no recovery.
 *
 * <p>Started and stopped with pg_ctl rather than with a library that hides the process, because the order at shutdown
 * matters: the server must stop after the engine, so the Spring container stops it, not a JVM shutdown hook.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "legaloversight";

  private final Path home;
  private final Path cluster;
  private final Path passwordFile;

  private EmbeddedPostgres(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    this.cluster = root.resolve("cluster");
    this.passwordFile = root.resolve("password");
    this.home = PostgresBinaries.unpackedUnder(root);
  }

  /**
   * Starts the server whose data lives in {@code folder}, or takes over the one that still runs there.
   *
   * @param durable false gives up durability for speed: only for tests
   * @throws IllegalStateException when the server does not start; the message carries its log
   */
  public static EmbeddedPostgres start(Path folder, boolean durable) {
    EmbeddedPostgres server = new EmbeddedPostgres(folder);
    server.initialise();
    if (!server.running()) {
      server.launch(durable);
    }
    return server;
  }

  private void initialise() {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    try {
      Files.createDirectories(cluster.getParent());
      Files.writeString(passwordFile, UUID.randomUUID().toString());
      Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("initdb", "-D", cluster.toString(), "-U", USER, "-E", "UTF8", "--locale=C", "--data-checksums",
        "--auth=scram-sha-256", "--pwfile=" + passwordFile);
  }

  private boolean running() {
    return execute(List.of("pg_ctl", "-D", cluster.toString(), "status")).exit() == 0;
  }

  private void launch(boolean durable) {
    String options = "-p " + freePort() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
        + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
    run("pg_ctl", "-D", cluster.toString(), "-l", cluster.resolve("server.log").toString(), "-w", "-t", "120", "-o", options, "start");
  }

  /** JDBC address of the database {@code name} on this server. */
  public String jdbcUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name;
  }

  public String username() {
    return USER;
  }

  public String password() {
    return read(passwordFile).strip();
  }

  private int port() {
    return Integer.parseInt(read(cluster.resolve("postmaster.pid")).lines().skip(3).findFirst().orElseThrow().strip());
  }

  /** Stops the server; sessions still open are ended, committed data is on disk. */
  @Override
  public void close() {
    run("pg_ctl", "-D", cluster.toString(), "-w", "-t", "60", "-m", "fast", "stop");
  }

  private void run(String... command) {
    Result result = execute(List.of(command));
    if (result.exit() != 0) {
      throw new IllegalStateException("PostgreSQL: " + String.join(" ", command) + " ended with " + result.exit() + ":\n"
          + result.output() + serverLog());
    }
  }

  private String serverLog() {
    Path log = cluster.resolve("server.log");
    return Files.exists(log) ? "\n" + read(log) : "";
  }

  private Result execute(List<String> command) {
    List<String> line = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      line.addAll(List.of("unshare", "-U")); // the server refuses to run as root; in a user namespace of its own it is nobody
    }
    line.add(home.resolve("bin").resolve(command.get(0)).toString());
    line.addAll(command.subList(1, command.size()));
    Path output = cluster.getParent().resolve("command.log");
    try {
      // to a file, not a pipe: the server inherits the handle and would keep a pipe open for ever
      Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, "no answer within 180 s");
      }
      return new Result(process.exitValue(), read(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Result(int exit, String output) {}
}

package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL 17 server under a folder of ours, for trial runs and tests. What is committed survives a killed JVM and a
 * killed machine: fsync and synchronous_commit keep their defaults (on) unless the caller gives that up. A server that
 * outlived its JVM (kill -9) is taken over, so a restart needs no recovery.
 *
 * <p>Started and stopped with pg_ctl rather than with a library that hides the process, because the order at shutdown
 * matters: the server must stop after the engine, so the Spring container stops it, not a JVM shutdown hook.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "legaloversight";
  /** An application told to stop gives its requests half a minute; one that crashed is gone at once. */
  static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration ORPHANS_MAY_TAKE = Duration.ofSeconds(15);
  private static final int ATTEMPTS = 3;

  private final Path root;
  private final Cluster cluster;
  private final ServerProcesses processes;
  private final FolderLock lock;
  private ServerPrograms programs;

  private EmbeddedPostgres(Path root, FolderLock lock) {
    this.root = root;
    this.cluster = new Cluster(root.resolve("cluster"));
    this.processes = ServerProcesses.of(cluster.folder());
    this.lock = lock;
  }

  /**
   * Starts the server whose data lives in {@code folder}, or takes over the one that still runs there.
   *
   * @param durable false gives up durability for speed: only for tests
   * @throws NoDatabase when the server does not start, with its log, or when another application uses the folder
   */
  public static EmbeddedPostgres start(Path folder, boolean durable) {
    return start(folder, durable, ServerAccount.candidates(), PATIENCE);
  }

  static EmbeddedPostgres start(Path folder, boolean durable, List<ServerAccount> accounts, Duration patience) {
    PostgresBinaries.require();
    Path root = created(folder);
    FolderLock lock = FolderLock.on(root, patience);
    try {
      EmbeddedPostgres server = new EmbeddedPostgres(root, lock);
      server.programs = new ServerPrograms(root, PostgresBinaries.unpackedUnder(root), ServerAccount.firstOf(accounts, root));
      server.initialise();
      server.bringUp(durable);
      return server;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Elsewhere first: a cluster that a killed JVM left half made looks like a whole one. */
  private void initialise() {
    if (cluster.exists()) {
      return;
    }
    Path unfinished = root.resolve("cluster-unfinished");
    Path secret = passwordFile();
    try {
      FileSystemUtils.deleteRecursively(unfinished);
      Files.writeString(secret, UUID.randomUUID().toString());
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
      programs.account().own(secret);
      programs.run("initdb", "-D", unfinished.toString(), "-U", USER, "-E", "UTF8", "--locale=C", "--data-checksums",
          "--auth=scram-sha-256", "--pwfile=" + secret).orThrow();
      Files.move(unfinished, cluster.folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bringUp(boolean durable) {
    // one that starts or stops is waited for, and so are the children of a killed postmaster
    if (!Waiting.until(() -> ready() || processes.none(), ORPHANS_MAY_TAKE) && !processes.include(cluster.postmaster())) {
      processes.kill();
    }
    if (!Waiting.until(() -> ready() || processes.none(), PATIENCE)) {
      throw new NoDatabase("The PostgreSQL server in " + root + " neither starts nor stops:\n" + cluster.endOfLog());
    }
    if (ready() && cluster.keepsCommits() != durable) {
      stop();
    }
    if (!ready()) {
      cluster.forgetPostmaster();
      launch(durable);
    }
  }

  private boolean ready() {
    return cluster.saysReady() && processes.include(cluster.postmaster());
  }

  /** Between our look for a free port and the server's use of it another program may take it. */
  private void launch(boolean durable) {
    for (int attempt = 1; !launched(durable); attempt++) {
      String log = cluster.endOfLog();
      if (attempt == ATTEMPTS || !log.contains("Address already in use")) {
        throw new NoDatabase("PostgreSQL does not start in " + root + ":\n" + log);
      }
    }
  }

  private boolean launched(boolean durable) {
    String options = "-p " + freePort() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
        + " -c cluster_name=" + processes.clusterName()
        + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
    return programs.run("pg_ctl", "-D", cluster.folder().toString(), "-l", cluster.log().toString(), "-w", "-t", "120", "-o", options,
        "start").worked();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JDBC address of the database {@code name} on this server. */
  public String jdbcUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + name;
  }

  public String username() {
    return USER;
  }

  public String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path passwordFile() {
    return root.resolve("password");
  }

  /** Stops the server; sessions still open are ended, committed data is on disk. A second call does nothing. */
  @Override
  public void close() {
    if (!lock.held()) {
      return; // by now it may be another application's
    }
    try {
      stop();
    } finally {
      lock.close();
    }
  }

  private void stop() {
    if (!processes.include(cluster.postmaster())) {
      return;
    }
    ServerPrograms.Result stopped = programs.run("pg_ctl", "-D", cluster.folder().toString(), "-w", "-t", "60", "-m", "fast", "stop");
    if (processes.include(cluster.postmaster())) {
      stopped.orThrow(); // a server killed meanwhile is a stopped server, though pg_ctl says it failed
    }
  }
}

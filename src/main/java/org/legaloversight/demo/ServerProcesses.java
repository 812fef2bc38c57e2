package org.legaloversight.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The processes of the server in one folder, found by the cluster name each shows in its command line. A process number in a
 * pid file proves nothing: after a kill -9 it may be another program's, or that of a dead process nobody has buried.
 *
 * @param clusterName unique to the folder
 */
record ServerProcesses(String clusterName) {

  static ServerProcesses of(Path cluster) {
    return new ServerProcesses("legaloversight-" + UUID.nameUUIDFromBytes(cluster.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The postmaster, its children, also those that outlived it, and a pg_ctl at work. */
  List<ProcessHandle> alive() {
    return ProcessHandle.allProcesses().filter(process -> commandLine(process).contains(clusterName)).toList();
  }

  boolean none() {
    return alive().isEmpty();
  }

  boolean include(long processNumber) {
    return alive().stream().anyMatch(process -> process.pid() == processNumber);
  }

  /** What is committed is on disk; the next start recovers it. */
  void kill() {
    alive().forEach(ProcessHandle::destroyForcibly);
  }

  private static String commandLine(ProcessHandle process) {
    try {
      // not ProcessHandle.info(), which shows nothing of another user's process
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // ended meanwhile
    }
  }
}

package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs: it refuses to run as root. Root therefore starts it in a user namespace of its own, where it is
 * nobody and yet owns root's files; where a container forbids that (Docker does), as the user nobody, who is given the files.
 *
 * @param prefix what a command line begins with
 * @param owner user and group number that must own the files, or null for whoever we are
 */
record ServerAccount(List<String> prefix, Integer owner) {

  private static final int NOBODY = 65534;

  /** Those that may do on this machine, the best first. */
  static List<ServerAccount> candidates() {
    if (!Integer.valueOf(0).equals(ownerOf(Path.of("/proc/self")))) {
      return List.of(new ServerAccount(List.of(), null));
    }
    return List.of(new ServerAccount(List.of("unshare", "-U"), null),
        new ServerAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY));
  }

  /** @throws NoDatabase when none of them can write into the folder */
  static ServerAccount firstOf(List<ServerAccount> candidates, Path folder) {
    return candidates.stream().filter(account -> account.writes(folder)).findFirst().orElseThrow(() -> new NoDatabase(
        "PostgreSQL does not run as root, and here root can neither open a user namespace (unshare -U) nor let the user nobody write into "
        + folder + ". Start as another user or set SPRING_DATASOURCE_URL. "
        + "PostgreSQL 不能以 root 身份运行，请改用普通用户启动，或设置环境变量 SPRING_DATASOURCE_URL。"));
  }

  private boolean writes(Path folder) {
    own(folder);
    try {
      return new ProcessBuilder(command("test", "-w", folder.toString())).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Gives a file, or a folder and all below it, to this account. */
  void own(Path path) {
    if (owner == null) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : (Iterable<Path>) paths::iterator) {
        if (!owner.equals(ownerOf(each))) {
          Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Integer ownerOf(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> command(String... words) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(Arrays.asList(words));
    return line;
  }
}

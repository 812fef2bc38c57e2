package org.legaloversight.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL programs from the class path, unpacked once per folder. */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /** @throws NoDatabase when the class path has no server, as in a production jar, or none that runs on this machine */
  static void require() {
    if (PostgresBinaries.class.getResource(ARCHIVE) == null) {
      throw new NoDatabase("This build carries no PostgreSQL server: set SPRING_DATASOURCE_URL. "
          + "本安装包不含数据库，请设置环境变量 SPRING_DATASOURCE_URL。");
    }
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!machine.equals("Linux amd64")) {
      throw new NoDatabase("The PostgreSQL server of this build runs on Linux x86-64 only, not on " + machine + ": set SPRING_DATASOURCE_URL. "
          + "自带的数据库只能在 Linux x86-64 上运行，请设置环境变量 SPRING_DATASOURCE_URL。");
    }
  }

  static Path unpackedUnder(Path folder) {
    Path home = folder.resolve("programs");
    Path complete = home.resolve("complete");
    if (Files.exists(complete)) {
      return home;
    }
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      TarXz.unpack(archive, home);
      Files.createFile(complete);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

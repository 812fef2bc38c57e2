package org.legaloversight.archive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in the archive that every system can unpack, whatever a file was called when it was handed in. */
final class ArchivePaths {

  private static final int LONGEST = 80;

  private final Set<String> taken = new HashSet<>();

  /** A path nobody else got, also on a disk that does not tell capitals from small letters. */
  String free(String folder, String name) {
    String safe = safe(name);
    String path = folder + "/" + safe;
    for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = folder + "/" + i + "-" + safe;
    }
    return path;
  }

  /** The end of a long name is kept: it says what kind of file it is. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9\\u4E00-\\u9FFF_.()（）〔〕-]+", "_").replaceFirst("^\\.+", "_");
    return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
  }
}

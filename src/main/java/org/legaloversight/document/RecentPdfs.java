package org.legaloversight.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The PDF files made last, in memory: whoever looks at a paper asks once for each of its pages, and it shall be made once. */
final class RecentPdfs {

  private static final int MOST = 12;
  /** In bytes; a letter has a hundredth of it. */
  private static final int LARGEST = 4_000_000;

  private final Map<String, byte[]> files = new LinkedHashMap<>(MOST, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
      return size() > MOST;
    }
  };

  /** @param hash of the file that it was made of */
  synchronized Optional<byte[]> find(String hash) {
    return Optional.ofNullable(files.get(hash));
  }

  synchronized void keep(String hash, byte[] pdf) {
    if (pdf.length <= LARGEST) {
      files.put(hash, pdf);
    }
  }
}

package org.legaloversight.archive;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.legaloversight.casework.CaseAttachment;

/** Writes the archive of a case with large files into {@code args[0]}: files of 60 MB, {@code args[1]} of them. */
final class LargeCase {

  private static final int SIZE = 60 << 20;

  private LargeCase() {}

  public static void main(String[] args) throws Exception {
    SigningKey key = new SigningKey(new ArchiveSettings(Path.of(args[0] + ".pem"), Map.of()));
    Map<String, CaseAttachment> files = new TreeMap<>();
    for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
      int seed = i;
      files.put("files/evidence/" + i + ".bin", new CaseAttachment(i + ".bin", "录像", "证据", "", () -> new Noise(seed)));
    }
    CaseContent content = new CaseContent("湘430102整〔2026〕1号", Instant.EPOCH, "王晓岚", new TreeMap<>(), Map.of(), files, 0, "");
    try (var out = Files.newOutputStream(Path.of(args[0]))) {
      ArchiveZip.write(content, key, out);
    }
  }

  private static final class Noise extends InputStream {

    private final Random random;
    private int left = SIZE;

    Noise(int seed) {
      random = new Random(seed);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("Read in pieces");
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left == 0) {
        return -1;
      }
      byte[] noise = new byte[Math.min(length, left)];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, from, noise.length);
      left -= noise.length;
      return noise.length;
    }
  }
}

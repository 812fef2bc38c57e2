package org.legaloversight.archive.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Sha256 {

  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Copies all there is, and says how much that was and its hash. */
  public static Measured copy(InputStream from, OutputStream to) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read; (read = from.read(buffer)) >= 0; size += read) {
      digest.update(buffer, 0, read);
      to.write(buffer, 0, read);
    }
    return new Measured(size, HexFormat.of().formatHex(digest.digest()));
  }

  /** @param size in bytes */
  public record Measured(long size, String sha256) {

    public static Measured of(byte[] bytes) {
      return new Measured(bytes.length, Sha256.of(bytes));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

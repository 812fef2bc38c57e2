package org.legaloversight.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The platform's Ed25519 key, by which an archive is known to come from here. A file with both halves as PEM; where there is none, one
 * is made at the first need, and of several nodes that make one the first wins.
 */
@Component
public class SigningKey {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
  private static final String ALGORITHM = org.legaloversight.archive.verifier.Signature.ALGORITHM;
  private static final Pattern PEM = Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END \\1 KEY-----");

  private final Path file;
  private KeyPair pair;

  SigningKey(ArchiveSettings settings) {
    this.file = settings.key();
  }

  /** X.509 in Base64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(pair().getPublic().getEncoded());
  }

  /** What people compare with the verifier's report. */
  public String fingerprint() {
    return org.legaloversight.archive.verifier.Signature.fingerprint(publicKey());
  }

  String sign(byte[] signed) {
    try {
      return sign(pair().getPrivate(), signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @throws Refusal when the file can be neither read nor made */
  private synchronized KeyPair pair() {
    if (pair == null) {
      try {
        pair = Files.exists(file) ? read() : made();
      } catch (IOException | UncheckedIOException | GeneralSecurityException | IllegalArgumentException e) {
        LOG.error("The key that exports are signed with cannot be used: {}", file, e);
        throw new Refusal("平台的签名密钥无法使用，暂不能导出案卷，请告诉管理员。");
      }
    }
    return pair;
  }

  private KeyPair made() throws IOException, GeneralSecurityException {
    KeyPair fresh = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "archive-key", ".tmp",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, pem("PRIVATE", fresh.getPrivate().getEncoded()) + pem("PUBLIC", fresh.getPublic().getEncoded()));
      Files.createLink(file, draft);
      LOG.warn("A new key was made in {}: archives signed with another one no longer match this platform. Keep a copy of it.", file);
    } catch (FileAlreadyExistsException e) {
      LOG.info("Another node has made the key in {}", file);
    } finally {
      Files.delete(draft);
    }
    return read();
  }

  private KeyPair read() throws IOException, GeneralSecurityException {
    String pem = Files.readString(file);
    KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
    KeyPair read = new KeyPair(keys.generatePublic(new X509EncodedKeySpec(part(pem, "PUBLIC"))),
        keys.generatePrivate(new PKCS8EncodedKeySpec(part(pem, "PRIVATE"))));
    Signature probe = Signature.getInstance(ALGORITHM);
    probe.initVerify(read.getPublic());
    probe.update(new byte[] {1});
    if (!probe.verify(Base64.getDecoder().decode(sign(read.getPrivate(), new byte[] {1})))) {
      throw new GeneralSecurityException("The two keys of " + file + " do not belong together");
    }
    return read;
  }

  private static String sign(PrivateKey key, byte[] signed) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(signed);
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private static String pem(String half, byte[] key) {
    return "-----BEGIN " + half + " KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END " + half + " KEY-----\n";
  }

  private static byte[] part(String pem, String half) {
    Matcher parts = PEM.matcher(pem);
    while (parts.find()) {
      if (parts.group(1).equals(half)) {
        return Base64.getMimeDecoder().decode(parts.group(2));
      }
    }
    throw new IllegalArgumentException("No " + half + " KEY in the file");
  }
}

package org.legaloversight.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept in the engine's table of users: bcrypt with 2^10 rounds over the SHA-256 of the password. The digest
 * comes first because the engine appends its own salt to the password and bcrypt drops all after 72 bytes.
 */
@Component
public class StoredPasswords implements PasswordEncryptor {

  static final String ALGORITHM = "BCRYPT-SHA256";

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

  /**
   * What the column {@code ACT_ID_USER.PWD_} holds for this password where {@code SALT_} is null. One value may serve many
   * rows, as the fictional users of a demo, which saves hashing once per user.
   */
  public String column(String password) {
    return "{" + ALGORITHM + "}" + encrypt(password);
  }

  @Override
  public String encrypt(String password) {
    return bcrypt.encode(digest(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return bcrypt.matches(digest(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return ALGORITHM;
  }

  private static String digest(String password) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

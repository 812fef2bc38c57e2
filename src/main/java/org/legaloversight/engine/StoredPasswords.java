package org.legaloversight.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept in the engine's table of users: PBKDF2 with HMAC-SHA-256, 310 000 rounds, a random salt of 16 bytes
 * inside the hash. Not bcrypt: the engine appends its own salt to the password, and bcrypt silently drops all after 72 bytes.
 */
@Component
public class StoredPasswords implements PasswordEncryptor {

  static final String ALGORITHM = "PBKDF2";

  private final Pbkdf2PasswordEncoder encoder =
      new Pbkdf2PasswordEncoder("", 16, 310_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

  /**
   * What the column {@code ACT_ID_USER.PWD_} holds for this password where {@code SALT_} is null. One value may serve many
   * rows, as the fictional users of a demo, which saves hashing once per user.
   */
  public String column(String password) {
    return "{" + ALGORITHM + "}" + encrypt(password);
  }

  @Override
  public String encrypt(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return ALGORITHM;
  }
}

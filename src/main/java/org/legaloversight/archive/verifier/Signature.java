package org.legaloversight.archive.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 over the bytes of the manifest. */
public final class Signature {

  public static final String ALGORITHM = "Ed25519";

  private Signature() {}

  /** Of a public key in Base64: what people compare. */
  public static String fingerprint(String publicKey) {
    return Sha256.of(publicKey);
  }

  static boolean holds(byte[] signed, String signature, String publicKey) {
    try {
      PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
      java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // no key, or no signature
    }
  }
}

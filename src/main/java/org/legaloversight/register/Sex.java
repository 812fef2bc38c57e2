package org.legaloversight.register;

/** As {@link CertificateNumber} tells it; the register keeps it nowhere else. */
public enum Sex {
  MALE,
  FEMALE
}

package org.legaloversight.register;

import java.time.LocalDate;

/**
 * A firm as it enters the register, or a branch when {@code headOffice} is the licence of its firm.
 *
 * @param suspendedUntil last day of a suspension of business that is running; null where none is, and then it is ACTIVE
 */
public record EnrolledFirm(LicenceNumber licence, String name, FirmKind kind, LicenceNumber headOffice, String unit,
    String address, String headName, LocalDate licensedOn, LocalDate suspendedUntil) {

  /** One that is ACTIVE. */
  public EnrolledFirm(LicenceNumber licence, String name, FirmKind kind, LicenceNumber headOffice, String unit, String address,
      String headName, LocalDate licensedOn) {
    this(licence, name, kind, headOffice, unit, address, headName, licensedOn, null);
  }

  String headOfficeValue() {
    return headOffice == null ? null : headOffice.value();
  }

  FirmState state() {
    return suspendedUntil == null ? FirmState.ACTIVE : FirmState.SUSPENDED;
  }
}

package org.legaloversight.register;

import java.time.LocalDate;

/** A firm, or a branch when {@code headOffice} is the licence of its firm, as it enters the register: ACTIVE. */
public record EnrolledFirm(LicenceNumber licence, String name, FirmKind kind, LicenceNumber headOffice, String unit,
    String address, String headName, LocalDate licensedOn) {

  String headOfficeValue() {
    return headOffice == null ? null : headOffice.value();
  }
}

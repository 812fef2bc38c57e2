package org.legaloversight.register;

import java.time.LocalDate;

/**
 * A licence as it was handed to a firm (执业许可证) or a lawyer (律师执业证).
 *
 * @param holder licence number of the firm or lawyer
 * @param serial counts the cards of a calendar year, without gap; it is this register's own and printed on no form of law
 */
public record LicenceCard(long id, String holder, int year, int serial, String caseNumber, LocalDate issuedOn) {

  /** Such as 2026-000012. */
  public String number() {
    return "%d-%06d".formatted(year, serial);
  }
}

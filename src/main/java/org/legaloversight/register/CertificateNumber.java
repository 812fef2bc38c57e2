package org.legaloversight.register;

import org.legaloversight.Refusal;

/**
 * Number of a lawyer's practising certificate, 17 digits: 1, four digits of the city that licensed (4300 for the province itself), the
 * year, 1 for full-time or 2 for part-time, 0 for a man or 1 for a woman, and six digits that count within city and year. The composition
 * is from memory and verified by no text; the province confirms it before the first number is given.
 *
 * @param city region code of the city, six digits
 */
record CertificateNumber(String city, int year, boolean partTime, Sex sex, int serial) {

  private static final int LAST = 999_999;

  /** @throws Refusal when the year's numbers are used up */
  CertificateNumber {
    if (serial > LAST) {
      throw new Refusal(year + "年的律师执业证号已经用完，请联系系统管理员。");
    }
  }

  String value() {
    return "1%s%04d%d%d%06d".formatted(city.substring(0, 4), year, partTime ? 2 : 1, sex == Sex.MALE ? 0 : 1, serial);
  }
}

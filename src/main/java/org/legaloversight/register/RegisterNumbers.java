package org.legaloversight.register;

import java.time.Clock;
import org.legaloversight.Law;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that the register gives itself, without gap for each series and calendar year in Asia/Shanghai. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterNumbers {

  private final JdbcClient jdbc;
  private final Clock clock;

  RegisterNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Others wait for the caller's transaction to end, and if it rolls back the next one gets the same number. */
  int next(String series) {
    return jdbc.sql("""
            insert into register_sequence (series, year, last) values (?, ?, 1)
            on conflict (series, year) do update set last = register_sequence.last + 1
            returning last""")
        .params(series, year()).query(Integer.class).single();
  }

  int year() {
    return Law.today(clock).getYear();
  }

  /**
   * The next certificate of the city. What a register that was taken over has given already counts as given.
   *
   * @param city its region code
   */
  CertificateNumber certificate(String city, boolean partTime, Sex sex) {
    CertificateNumber number;
    do {
      number = new CertificateNumber(city, year(), partTime, sex, next("CERTIFICATE " + city.substring(0, 4)));
    } while (given(number));
    return number;
  }

  /**
   * The next licence of a firm or branch: a unified social credit code whose first eight characters are the issuing department's and the
   * region's, and whose ninth and tenth stand for law firms. That these are MD is from memory and verified by no text.
   *
   * @param unit region code of the supervising unit
   */
  LicenceNumber licence(String unit) {
    LicenceNumber number;
    do {
      number = LicenceNumber.completing("31" + unit + "MD" + "%07d".formatted(next("LICENCE " + unit)));
    } while (jdbc.sql("select exists (select from firm where licence = ?)").param(number.value()).query(Boolean.class).single());
    return number;
  }

  /** By its city, year and serial: kind and sex tell no two certificates apart. */
  private boolean given(CertificateNumber number) {
    String value = number.value();
    String start = value.substring(0, 9);
    return jdbc.sql("select exists (select from lawyer where licence between ? and ? and right(licence, 6) = ?)")
        .params(start + "00000000", start + "99999999", value.substring(11)).query(Boolean.class).single();
  }
}

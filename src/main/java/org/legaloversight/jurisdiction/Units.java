package org.legaloversight.jurisdiction;

import java.util.List;
import org.legaloversight.Refusal;

/** The justice bureaus of the province. They do not change while the application runs. */
public interface Units {

  /** @throws Refusal when no bureau has this code */
  Unit unit(String code);

  /** All bureaus, ordered by code: the province first. */
  List<Unit> all();

  Unit province();

  /**
   * The city a bureau belongs to: a county's parent, a city itself, and the province for the province.
   *
   * @throws Refusal when no bureau has this code
   */
  Unit cityOf(String code);

  /**
   * The desk of the association that the lawyers of a bureau's firms belong to, which is the city's.
   *
   * @throws Refusal when no bureau has this code
   */
  default Desk associationOf(String code) {
    return new Desk(Role.BAR, cityOf(code).code());
  }

  /**
   * The rule of scope: a bureau sees and oversees itself and every bureau below it. False when {@code upper} is no bureau.
   *
   * @throws Refusal when no bureau has the code {@code lower}
   */
  boolean covers(String upper, String lower);
}

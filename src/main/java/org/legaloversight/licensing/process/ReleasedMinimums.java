package org.legaloversight.licensing.process;

import java.util.Optional;
import org.legaloversight.licensing.Minimum;
import org.legaloversight.licensing.Minimums;
import org.springframework.stereotype.Component;

/** The numbers as their table says that was released last. */
@Component
class ReleasedMinimums implements Minimums {

  private final ReleasedTables tables;

  ReleasedMinimums(ReleasedTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Minimum> of(String kind) {
    return tables.rows("establishment-minimums").stream().filter(row -> row.get("kind").equals(kind)).findFirst()
        .map(row -> new Minimum(number(row.get("lawyers")), number(row.get("funds"))));
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }
}

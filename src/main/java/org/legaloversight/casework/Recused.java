package org.legaloversight.casework;

import java.util.List;

/** Who has withdrawn from which case (回避). Whoever has reaches the case by no route, whatever desk the person holds. */
public interface Recused {

  /** The numbers of the cases that the person is kept from now, in order; few. */
  List<String> cases(String userId);
}

package org.legaloversight.licensing;

import java.util.List;
import java.util.Set;

/** The table of the papers that each matter asks for ({@code licence-materials.dmn}), as it is released now. */
public interface Materials {

  /**
   * In the order of the table.
   *
   * @param matter key of the process
   * @param variants which of the rows that not everybody must answer count as well
   */
  List<Material> of(String matter, Set<String> variants);
}

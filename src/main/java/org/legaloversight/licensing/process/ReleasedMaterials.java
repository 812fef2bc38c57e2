package org.legaloversight.licensing.process;

import java.util.List;
import java.util.Set;
import org.legaloversight.licensing.Material;
import org.legaloversight.licensing.Materials;
import org.springframework.stereotype.Component;

/** The papers as their table says that was released last. */
@Component
class ReleasedMaterials implements Materials {

  private final ReleasedTables tables;

  ReleasedMaterials(ReleasedTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Material> of(String matter, Set<String> variants) {
    return tables.rows("licence-materials").stream().filter(row -> row.get("matter").equals(matter))
        .filter(row -> row.get("variant").isEmpty() || variants.contains(row.get("variant")))
        .map(row -> new Material(row.get("item"), row.get("name"), row.get("article"))).toList();
  }
}

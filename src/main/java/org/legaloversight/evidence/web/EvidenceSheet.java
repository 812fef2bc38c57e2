package org.legaloversight.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.evidence.EvidenceItem;
import org.legaloversight.evidence.EvidenceSettings;
import org.legaloversight.evidence.Side;
import org.legaloversight.evidence.Standing;

/**
 * The evidence of a case as the page shows it.
 *
 * @param adds whether the person may hand in
 * @param groups by who handed in; those without any are left out
 */
record EvidenceSheet(boolean adds, List<Group> groups) {

  /** What one side handed in, as it lies. */
  record Group(Side side, List<EvidenceRow> rows) {}

  static EvidenceSheet of(Standing standing, List<EvidenceItem> items, EvidenceSettings settings) {
    Map<Integer, EvidenceItem> byOrdinal = items.stream().collect(Collectors.toMap(EvidenceItem::ordinal, Function.identity()));
    Function<EvidenceItem, EvidenceRow> row = item -> new EvidenceRow(item, settings.title(item.mediaType()),
        standing.keeps(item), List.of());
    Function<EvidenceItem, EvidenceRow> withOlder = item -> new EvidenceRow(item, row.apply(item).kind(), standing.keeps(item),
        older(item, byOrdinal).stream().map(row).toList());
    return new EvidenceSheet(standing.adds(), Stream.of(Side.values()).map(side -> new Group(side, items.stream()
        .filter(item -> item.current() && item.side() == side).sorted(Comparator.comparing(EvidenceItem::position)).map(withOlder).toList()))
        .filter(group -> !group.rows().isEmpty()).toList());
  }

  private static List<EvidenceItem> older(EvidenceItem item, Map<Integer, EvidenceItem> all) {
    List<EvidenceItem> older = new ArrayList<>();
    for (Integer ordinal = item.supersedes(); ordinal != null; ordinal = all.get(ordinal).supersedes()) {
      older.add(all.get(ordinal));
    }
    return older;
  }
}

package org.legaloversight.calendar;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The festivals on which everybody rests (全国年节及纪念日放假办法 art. 2). */
enum Festival {
  NEW_YEAR("元旦", "元旦", 0),
  SPRING("春节", "春节", 0),
  TOMB_SWEEPING("清明", "清明", 2008),
  LABOUR("劳动", "劳动节", 0),
  DRAGON_BOAT("端午", "端午", 2008),
  MID_AUTUMN("中秋", "中秋", 2008),
  NATIONAL("国庆", "国庆节", 0);

  private static final int LONGEST_WORDING = 8;

  private final String stem;
  private final String label;
  private final int since;

  Festival(String stem, String label, int since) {
    this.stem = stem;
    this.label = label;
    this.since = since;
  }

  /** As the days of the calendar call it: 清明, but 劳动节. */
  String label() {
    return label;
  }

  boolean keptIn(int year) {
    return year >= since;
  }

  /** The festivals of a heading such as 国庆节、中秋节; empty unless all it names are festivals. */
  static Set<Festival> in(String wording) {
    List<Optional<Festival>> named = Arrays.stream(wording.split("[、,/和及与]")).map(Festival::of).toList();
    return named.stream().allMatch(Optional::isPresent)
        ? named.stream().map(Optional::get).collect(Collectors.toCollection(() -> EnumSet.noneOf(Festival.class))) : Set.of();
  }

  /** The wording in the calendar's own names, such as 清明 for 清明节; what is no festival stays as it is. */
  static String plain(String wording) {
    Set<Festival> festivals = in(wording);
    return festivals.isEmpty() ? wording : festivals.stream().map(Festival::label).collect(Collectors.joining("、"));
  }

  private static Optional<Festival> of(String wording) {
    return wording.length() > LONGEST_WORDING ? Optional.empty()
        : Arrays.stream(values()).filter(festival -> wording.contains(festival.stem)).findFirst();
  }
}

package org.legaloversight.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LicenceNumber;

/** Where the firms of a made-up province are: about as many as the real one had in 2020, most and largest in 长沙. */
final class FictionalOffices {

  static final int FIRMS = 940;
  static final int BRANCHES = 60;
  private static final String CAPITAL = "430100";
  /** One firm in each of these has two partners only, so that a rectification has a reason. */
  private static final Set<String> SHORT_OF_PARTNERS = Set.of("430102", "430302", "430602", "430902", "431102", "433101");
  private static final Set<String> WITH_SPECIAL_PARTNERSHIP = Set.of("430102", "430103", "430104", "430105");
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private final Units units;
  private final Random random;
  private final FictionalNames names;
  private final List<Office> offices = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  FictionalOffices(Units units, Random random, FictionalNames names) {
    this.units = units;
    this.random = random;
    this.names = names;
  }

  /** Head offices first, then branches. */
  List<Office> all() {
    sites().forEach(this::open);
    openBranches();
    return offices;
  }

  private List<Unit> sites() {
    List<Unit> sites = new ArrayList<>();
    List<Unit> draw = new ArrayList<>();
    for (Unit unit : units.all()) {
      sites.addAll(Collections.nCopies(least(unit), unit));
      draw.addAll(Collections.nCopies(weight(unit), unit));
    }
    while (sites.size() < FIRMS) {
      sites.add(draw.get(random.nextInt(draw.size())));
    }
    return sites;
  }

  private static int least(Unit unit) {
    return switch (unit.level()) {
      case PROVINCE -> 12;
      case CITY -> CAPITAL.equals(unit.code()) ? 12 : 2;
      case COUNTY -> 3;
    };
  }

  private static int weight(Unit unit) {
    if (unit.level() != Level.COUNTY) {
      return 0;
    }
    boolean district = unit.region().endsWith("区");
    if (CAPITAL.equals(unit.parent())) {
      return district ? 30 : 8;
    }
    return district ? 5 : 2;
  }

  private void open(Unit unit) {
    FirmKind kind = kind(unit);
    String word = names.word();
    int partners = kind == FirmKind.PARTNERSHIP ? 3 : kind == FirmKind.SPECIAL_PARTNERSHIP ? 20 : 0;
    if (kind == FirmKind.PARTNERSHIP && SHORT_OF_PARTNERS.contains(unit.code()) && seen.add("short" + unit.code())) {
      partners = 2;
    }
    offices.add(new Office(licence(unit), word, "湖南" + word + "律师事务所", kind, null, unit, partners, attraction(unit, kind, partners)));
  }

  private FirmKind kind(Unit unit) {
    if (WITH_SPECIAL_PARTNERSHIP.contains(unit.code()) && seen.add("special" + unit.code())) {
      return FirmKind.SPECIAL_PARTNERSHIP;
    }
    int drawn = random.nextInt(100);
    if (unit.level() != Level.COUNTY || drawn < 76) {
      return FirmKind.PARTNERSHIP;
    }
    return drawn < 97 ? FirmKind.INDIVIDUAL : FirmKind.STATE;
  }

  private double attraction(Unit unit, FirmKind kind, int partners) {
    double place = unit.level() == Level.PROVINCE || CAPITAL.equals(units.cityOf(unit.code()).code()) ? 4
        : unit.region().endsWith("区") || unit.level() == Level.CITY ? 1.5 : 0.7;
    double form = switch (kind) {
      case PARTNERSHIP -> partners == 2 ? 0.1 : 1;
      case SPECIAL_PARTNERSHIP -> 6;
      case INDIVIDUAL -> 0.12;
      case STATE -> 0.2;
    };
    return place * form * Math.exp(random.nextGaussian() * 0.8);
  }

  private void openBranches() {
    List<Office> parents = offices.stream().filter(office -> office.partners() >= 3).toList();
    List<Unit> sites = units.all().stream().filter(unit -> unit.level() == Level.COUNTY && unit.region().endsWith("区")).toList();
    while (offices.size() < FIRMS + BRANCHES) {
      Office parent = parents.get(random.nextInt(parents.size()));
      Unit unit = sites.get(random.nextInt(sites.size()));
      Unit city = units.cityOf(unit.code());
      if (!city.equals(units.cityOf(parent.unit().code())) && seen.add(parent.word() + city.code())) {
        String name = "湖南" + parent.word() + "（" + city.region().replaceFirst("市$|土家族苗族自治州$", "") + "）律师事务所";
        offices.add(new Office(licence(unit), parent.word(), name, FirmKind.PARTNERSHIP, parent.licence(), unit, 1, 0.4));
      }
    }
  }

  private LicenceNumber licence(Unit unit) {
    String organisation = "MD%06d".formatted(offices.size() + 1);
    int sum = 0;
    for (int position = 0; position < ORGANISATION_WEIGHTS.length; position++) {
      sum += Character.digit(organisation.charAt(position), 36) * ORGANISATION_WEIGHTS[position];
    }
    int check = 11 - sum % 11; // GB 11714
    return LicenceNumber.completing("31" + unit.code() + organisation + (check == 10 ? "X" : String.valueOf(check % 11)));
  }
}

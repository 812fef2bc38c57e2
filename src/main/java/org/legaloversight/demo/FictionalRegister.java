package org.legaloversight.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.EnrolledLawyer;
import org.legaloversight.register.FirmKind;

/** Firms and lawyers of a made-up province: the same ones at every trial. */
record FictionalRegister(List<EnrolledFirm> firms, List<EnrolledLawyer> lawyers) {

  static final int LAWYERS = 14_900;
  private static final long SEED = 2026;

  static FictionalRegister of(Units units) {
    Random random = new Random(SEED);
    FictionalNames names = new FictionalNames(random);
    List<Office> offices = new FictionalOffices(units, random, names).all();
    FictionalRegister register = new FictionalRegister(new ArrayList<>(), new ArrayList<>());
    int[] sizes = sizes(offices, random);
    for (int index = 0; index < sizes.length; index++) {
      register.open(offices.get(index), sizes[index], units, random, names);
    }
    return register;
  }

  /** The firm of this county that has only two partners: the first partnership opened there. */
  EnrolledFirm shortOfPartnersIn(String county) {
    return firms.stream().filter(firm -> firm.unit().equals(county) && firm.kind() == FirmKind.PARTNERSHIP).findFirst().orElseThrow();
  }

  private static int[] sizes(List<Office> offices, Random random) {
    int[] sizes = offices.stream().mapToInt(Office::core).toArray();
    double[] upTo = new double[sizes.length];
    double total = 0;
    for (int index = 0; index < sizes.length; index++) {
      total += offices.get(index).attraction();
      upTo[index] = total;
    }
    for (int left = LAWYERS - IntStream.of(sizes).sum(); left > 0; left--) {
      int found = Arrays.binarySearch(upTo, random.nextDouble() * total);
      sizes[found < 0 ? -found - 1 : found]++;
    }
    return sizes;
  }

  private void open(Office office, int size, Units units, Random random, FictionalNames names) {
    LocalDate licensedOn = LocalDate.of(1996, 1, 1).plusDays(random.nextInt(365 * 28));
    String head = names.person();
    firms.add(new EnrolledFirm(office.licence(), office.name(), office.kind(), office.headOffice(), office.unit().code(),
        address(office.unit(), units, names), head, licensedOn));
    int partners = partners(office, size);
    for (int index = 0; index < size; index++) {
      String name = index == 0 ? head : names.person();
      lawyers.add(new EnrolledLawyer(certificate(office.unit(), random), name, office.licence(), index < partners, index == 0));
    }
  }

  private static int partners(Office office, int size) {
    boolean grows = office.partners() >= 3 && office.headOffice() == null;
    return grows ? Math.max(office.partners(), size / 5) : office.partners();
  }

  /** A certificate number as real ones are built: place, year, kind of practice, sex, serial number. */
  private String certificate(Unit unit, Random random) {
    return "1%s%d1%d%06d".formatted(unit.code().substring(0, 4), 1995 + random.nextInt(29), random.nextInt(2), lawyers.size() + 1);
  }

  private static String address(Unit unit, Units units, FictionalNames names) {
    Unit city = units.cityOf(unit.code());
    String place = unit.equals(city) ? unit.region() : city.region() + unit.region();
    return (unit.equals(units.province()) ? "湖南省长沙市" : "湖南省" + place) + names.address();
  }
}

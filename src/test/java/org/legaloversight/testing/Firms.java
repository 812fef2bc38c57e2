package org.legaloversight.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.EnrolledLawyer;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LicenceNumber;

/** Enters firms of a test's own into the register: every call another one. */
public class Firms {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Enrolment enrolment;

  public Firms(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** A partnership of three partners, the first of them its head, and two employed lawyers. */
  public String partnership(String unit) {
    return enrol(unit, null);
  }

  /** A branch of the firm, staffed as a firm is. */
  public String branch(String headOffice, String unit) {
    return enrol(unit, new LicenceNumber(headOffice));
  }

  /** The licence of a firm's lawyer: 0 is its head, 1 and 2 are partners, 3 and 4 employed. */
  public static String lawyer(String firm, int index) {
    return "9" + firm.substring(2, 6) + "2015" + firm.substring(10, 17) + index;
  }

  /** That many more employed lawyers come to the firm, who have practised since 2015. */
  public List<String> veterans(String firm, int many) {
    List<EnrolledLawyer> lawyers = IntStream.range(0, many).mapToObj(index -> new EnrolledLawyer(
        "8" + firm.substring(2, 6) + "20%02d".formatted(index) + lawyer(firm, 0).substring(9), "资深" + index, new LicenceNumber(firm), null, false, false, false,
        LocalDate.of(2015, 6, 1), null, null)).toList();
    enrolment.enrol(List.of(), lawyers, "试验");
    return lawyers.stream().map(EnrolledLawyer::licence).toList();
  }

  private String enrol(String unit, LicenceNumber headOffice) {
    int number = NUMBER.incrementAndGet();
    LicenceNumber licence = LicenceNumber.completing("31" + unit + "MT%07d".formatted(number));
    EnrolledFirm firm = new EnrolledFirm(licence, "湖南试验" + number + "律师事务所", FirmKind.PARTNERSHIP, headOffice, unit,
        "试验路" + number + "号", "主任" + number, LocalDate.of(2015, 6, 1));
    Stream<EnrolledLawyer> lawyers = IntStream.range(0, 5).mapToObj(index -> new EnrolledLawyer(
        lawyer(licence.value(), index), "律师" + index, licence, index < 3, index == 0));
    enrolment.enrol(List.of(firm), lawyers.toList(), "试验");
    return licence.value();
  }
}

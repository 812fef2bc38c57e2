package org.legaloversight.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.ImportContext.KnownFirm;

/** Firms and branches as a table: which columns it has, how a line is read and how one is written. */
final class FirmTable {

  static final String FILE = "律师事务所";

  private static final String NAME = "名称";
  private static final String LICENCE = "统一社会信用代码";
  private static final String KIND = "组织形式";
  private static final String HEAD_OFFICE = "总所统一社会信用代码";
  private static final String UNIT = "主管机关";
  private static final String ADDRESS = "住所";
  private static final String HEAD = "负责人";
  private static final String LICENSED_ON = "颁证日期";
  private static final String SUSPENDED = "停业整顿至";
  private static final String STATE = "执业状态";

  static final List<String> NEEDED = List.of(NAME, LICENCE, KIND, UNIT, ADDRESS, HEAD, LICENSED_ON);
  static final List<String> READ = List.of(NAME, LICENCE, KIND, HEAD_OFFICE, UNIT, ADDRESS, HEAD, LICENSED_ON, SUSPENDED);
  /** An export says more than is read; a file with these columns may be read. */
  static final List<String> WRITTEN = Stream.concat(READ.stream(), Stream.of(STATE, "律师人数", "合伙人人数")).toList();

  private FirmTable() {}

  /** Empty where something is wrong with the line, which is noted. */
  static Optional<EnrolledFirm> read(ImportLine line, ImportContext context) {
    String name = line.text(NAME);
    line.text(LICENCE);
    Optional<LicenceNumber> licence = line.licence(LICENCE);
    Optional<FirmKind> kind = kind(line);
    Optional<LicenceNumber> headOffice = line.licence(HEAD_OFFICE);
    Optional<Unit> unit = unit(line, context.units);
    line.text(ADDRESS);
    line.text(HEAD);
    line.text(LICENSED_ON);
    LocalDate licensedOn = line.day(LICENSED_ON);
    LocalDate suspendedUntil = line.day(SUSPENDED);
    refuseTwice(line, name, licence, context);
    headOffice.ifPresent(number -> refuseBranch(line, number, context));
    if (licensedOn != null && licensedOn.isAfter(context.today)) {
      line.wrong(LICENSED_ON, "晚于今天，请核对");
    }
    if (List.of(FirmState.TERMINATING.label(), FirmState.DEREGISTERED.label()).contains(line.optional(STATE))) {
      line.wrong(STATE, "正在终止和已注销的不能导入，请删去本行");
    }
    if (!line.sound()) {
      return Optional.empty();
    }
    boolean running = suspendedUntil != null && !suspendedUntil.isBefore(context.today);
    EnrolledFirm firm = new EnrolledFirm(licence.orElseThrow(), name, kind.orElseThrow(), headOffice.orElse(null), unit.orElseThrow().code(),
        line.optional(ADDRESS), line.optional(HEAD), licensedOn, running ? suspendedUntil : null);
    context.firms.put(firm.licence().value(), new KnownFirm(firm.headOffice() != null, firm.state()));
    context.names.add(name);
    return Optional.of(firm);
  }

  private static Optional<FirmKind> kind(ImportLine line) {
    String text = line.text(KIND);
    Optional<FirmKind> kind = Arrays.stream(FirmKind.values()).filter(each -> each.label().equals(text)).findFirst();
    if (!text.isEmpty() && kind.isEmpty()) {
      line.wrong(KIND, "只能填" + Arrays.stream(FirmKind.values()).map(FirmKind::label).collect(Collectors.joining("、")));
    }
    return kind;
  }

  private static Optional<Unit> unit(ImportLine line, Units units) {
    String text = line.text(UNIT);
    List<Unit> found = units.all().stream().filter(each -> each.name().equals(text) || each.code().equals(text)).toList();
    if (!text.isEmpty() && found.isEmpty()) {
      line.wrong(UNIT, "没有这个司法行政机关，请填全称或者六位区划代码");
    }
    return found.stream().findFirst();
  }

  private static void refuseTwice(ImportLine line, String name, Optional<LicenceNumber> licence, ImportContext context) {
    if (licence.filter(number -> context.firms.containsKey(number.value())).isPresent()) {
      line.wrong(LICENCE, "名册或者本文件前面已有，请删去重复的一行");
    }
    if (context.names.contains(name)) {
      line.wrong(NAME, "名册或者本文件前面已有同名的律师事务所，请核对");
    }
  }

  private static void refuseBranch(ImportLine line, LicenceNumber headOffice, ImportContext context) {
    KnownFirm head = context.firms.get(headOffice.value());
    if (head == null) {
      line.wrong(HEAD_OFFICE, "名册和本文件前面都没有这家总所，请把总所排在分所前面");
    } else if (head.branch()) {
      line.wrong(HEAD_OFFICE, "是一家分所，分所不能再设分所，请核对");
    } else if (head.state() == FirmState.TERMINATING || head.state() == FirmState.DEREGISTERED) {
      line.wrong(HEAD_OFFICE, "该总所" + head.state().label() + "，请核对");
    }
  }

  static List<Object> written(FirmOnADay firm, Units units) {
    return Arrays.asList(firm.name(), firm.licence(), firm.kind().label(), firm.headOffice(), units.unit(firm.unit()).name(), firm.address(),
        firm.headName(), firm.licensedOn(), firm.suspendedUntil(), firm.state().label(), firm.lawyers(), firm.partners());
  }
}

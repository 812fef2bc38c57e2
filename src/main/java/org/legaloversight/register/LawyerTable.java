package org.legaloversight.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.register.ImportContext.KnownFirm;

/** Lawyers as a table: which columns it has, how a line is read and how one is written. */
final class LawyerTable {

  static final String FILE = "律师";

  private static final String NAME = "姓名";
  private static final String LICENCE = "执业证号";
  private static final String FIRM = "执业机构统一社会信用代码";
  private static final String LEFT_ON = "离开执业机构日期";
  private static final String PARTNER = "合伙人";
  private static final String RESPONSIBLE = "负责人或责任律师";
  private static final String PART_TIME = "兼职";
  private static final String SINCE = "首次执业日期";
  private static final String SUSPENDED = "停止执业至";
  private static final String BARRED = "不得担任合伙人至";
  private static final String STATE = "状态";

  static final List<String> NEEDED = List.of(NAME, LICENCE, FIRM, PARTNER, RESPONSIBLE);
  static final List<String> READ = List.of(NAME, LICENCE, FIRM, LEFT_ON, PARTNER, RESPONSIBLE, PART_TIME, SINCE, SUSPENDED, BARRED);
  /** An export says more than is read; a file with these columns may be read. */
  static final List<String> WRITTEN = Stream.concat(READ.stream(), Stream.of("执业机构", STATE)).toList();

  private LawyerTable() {}

  /** Empty where something is wrong with the line, which is noted. */
  static Optional<EnrolledLawyer> read(ImportLine line, ImportContext context) {
    String name = line.text(NAME);
    String licence = line.text(LICENCE);
    Optional<LicenceNumber> firm = line.licence(FIRM);
    LocalDate leftOn = line.day(LEFT_ON);
    boolean partner = line.yes(PARTNER);
    boolean responsible = line.yes(RESPONSIBLE);
    boolean partTime = line.yes(PART_TIME);
    LocalDate since = line.day(SINCE);
    LocalDate suspended = line.day(SUSPENDED);
    LocalDate barred = line.day(BARRED);
    refuseFirm(line, firm, leftOn, partner || responsible, context);
    refusePartner(line, partner, partTime, barred, context.today);
    refuseFuture(line, LEFT_ON, leftOn, context.today);
    refuseFuture(line, SINCE, since, context.today);
    refuseNumber(line, licence, context);
    if (LawyerState.DEREGISTERED.label().equals(line.optional(STATE))) {
      line.wrong(STATE, "执业证已注销的不能导入，请删去本行");
    }
    if (!line.sound()) {
      return Optional.empty();
    }
    context.lawyers.add(licence);
    return Optional.of(new EnrolledLawyer(licence, name, firm.orElse(null), firm.isPresent() ? null : leftOn, partner, responsible, partTime,
        since, suspended, barred));
  }

  private static void refuseNumber(ImportLine line, String licence, ImportContext context) {
    if (licence.matches("[0-9.]+[eE][+]?[0-9]+")) {
      line.wrong(LICENCE, "被表格软件改成了科学计数，请把该列设为文本，重新填写17位证号");
    } else if (!licence.isEmpty() && !licence.matches("[0-9]{17}")) {
      line.wrong(LICENCE, "应为17位数字，请核对");
    } else if (context.lawyers.contains(licence)) {
      line.wrong(LICENCE, "名册或者本文件前面已有，请删去重复的一行");
    }
  }

  private static void refuseFirm(ImportLine line, Optional<LicenceNumber> firm, LocalDate leftOn, boolean answerable, ImportContext context) {
    if (line.optional(FIRM).isEmpty()) {
      if (leftOn == null) {
        line.wrong(LEFT_ON, "没有执业机构的，请填写离开执业机构的日期");
      }
      if (answerable) {
        line.wrong(FIRM, "合伙人和负责人应当有执业机构，请补上");
      }
      return;
    }
    firm.ifPresent(number -> {
      KnownFirm known = context.firms.get(number.value());
      if (known == null) {
        line.wrong(FIRM, "名册和律师事务所文件中都没有这家律师事务所，请核对");
      } else if (known.state() == FirmState.DEREGISTERED) {
        line.wrong(FIRM, "该所已注销，请核对");
      }
    });
  }

  /** 律师事务所管理办法 28, 律师法 53. */
  private static void refusePartner(ImportLine line, boolean partner, boolean partTime, LocalDate barred, LocalDate today) {
    if (partner && partTime) {
      line.wrong(PART_TIME, "合伙人应当是专职律师，请核对（律师事务所管理办法第28条）");
    }
    if (partner && barred != null && !today.isAfter(barred)) {
      line.wrong(BARRED, "期满前不得担任合伙人，请核对（律师法第53条）");
    }
  }

  private static void refuseFuture(ImportLine line, String column, LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      line.wrong(column, "晚于今天，请核对");
    }
  }

  /** @param day of which the export tells */
  static List<Object> written(LawyerOnADay lawyer, LocalDate day) {
    return Arrays.asList(lawyer.name(), lawyer.licence(), lawyer.firm(), lawyer.leftFirmOn(), yes(lawyer.partner()), yes(lawyer.responsible()),
        yes(lawyer.partTime()), lawyer.practisingSince(), lawyer.suspendedUntil(), lawyer.partnerBarredUntil(), lawyer.firmName(),
        lawyer.stateWords(day));
  }

  private static String yes(boolean holds) {
    return holds ? "是" : "否";
  }
}

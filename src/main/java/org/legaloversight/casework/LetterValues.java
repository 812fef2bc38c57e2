package org.legaloversight.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.legaloversight.Law;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What every document may name: who issues it, under which number, when, to whom, and the remedies against it. */
@Component
class LetterValues {

  static final String NUMBER = "文号";
  static final String DATE = "成文日期";
  static final String ISSUER = "发文机关";

  /** 申请行政复议的期限，行政复议法第20条. */
  private static final String RECONSIDERATION = "T100";

  /** 直接起诉的期限，行政诉讼法第46条. */
  private static final String SUIT = "T110";

  private final Units units;
  private final TimeLimits limits;
  private final Clock clock;

  LetterValues(Units units, TimeLimits limits, Clock clock) {
    this.units = units;
    this.limits = limits;
    this.clock = clock;
  }

  /** All but the number. */
  Map<String, Object> of(CaseFile file, DocumentDraft draft) {
    Unit issuer = units.unit(draft.unit());
    Unit city = units.cityOf(file.unit());
    LocalDate today = Law.today(clock);
    Map<String, Object> values = new LinkedHashMap<>(draft.values());
    values.put(ISSUER, issuer.name());
    values.put(DATE, ChineseDate.of(today));
    values.put("案号", file.number());
    values.put("律师事务所", file.firmName());
    values.put("统一社会信用代码", Objects.requireNonNullElse(file.firmLicence(), "（待核发）"));
    values.put("主管机关", units.unit(file.unit()).name());
    values.put("市州司法局", city.name());
    values.put("省司法厅", units.province().name());
    values.put("律师协会", city.barName());
    values.put("复议机关", reconsideredBy(issuer));
    values.put("复议期限", length(RECONSIDERATION, today));
    values.put("起诉期限", length(SUIT, today));
    return values;
  }

  /** The government of its own level, or the bureau above: justice bureaus keep the choice (行政复议法第28条). */
  private String reconsideredBy(Unit issuer) {
    String above = issuer.level() == Level.PROVINCE ? "中华人民共和国司法部" : units.unit(issuer.parent()).name();
    return issuer.region() + "人民政府或者" + above;
  }

  private String length(String limit, LocalDate today) {
    TimeLimit found = limits.inForce(limit, today);
    return found.clock().of(found.length());
  }
}

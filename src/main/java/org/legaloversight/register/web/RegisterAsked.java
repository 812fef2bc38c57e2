package org.legaloversight.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.SearchText;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.RegisterDay.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the register, as an address says it.
 *
 * @param tab firms or lawyers
 * @param q a part of a name, or a whole number
 * @param unit region code of a bureau; empty for all
 * @param state of the firms, in small letters; empty for all that are on the register
 * @param day at its end, in Asia/Shanghai
 * @param past whether that day is not today
 */
record RegisterAsked(String tab, String q, String unit, String state, LocalDate day, boolean past) {

  /**
   * @param day ISO 8601; empty for today
   * @throws Refusal when the day is none or is to come
   */
  static RegisterAsked of(String tab, String q, String unit, String state, String day, LocalDate today) {
    LocalDate asked = day.isBlank() ? today : day(day);
    if (asked.isAfter(today)) {
      throw new Refusal("“" + asked + "”晚于今天，名册只能查到今天为止，请改选日期。");
    }
    return new RegisterAsked(tab.equals("lawyers") ? tab : "firms", SearchText.typed(q), unit,
        Arrays.stream(FirmState.values()).map(RegisterAsked::key).filter(state::equals).findFirst().orElse(""), asked, !asked.equals(today));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refusal("“" + text + "”不是日期，请写成2026-03-02这样。");
    }
  }

  static String key(FirmState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** @throws Refusal when the unit is none */
  Asked asked(Units units) {
    String upper = unit.isEmpty() ? units.province().code() : units.unit(unit).code();
    List<String> codes = units.all().stream().map(Unit::code).filter(code -> units.covers(upper, code)).toList();
    return new Asked(day, codes, unit.isEmpty(), SearchText.asNamed(q),
        state.isEmpty() ? null : FirmState.valueOf(state.toUpperCase(Locale.ROOT)));
  }

  public boolean firms() {
    return tab.equals("firms");
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return !q.isEmpty() || !unit.isEmpty() || !state.isEmpty() || past;
  }

  /** The address of a page of what was found, from 1. */
  public String address(int page) {
    return address("/register", tab, page);
  }

  /** The same question of the other table. */
  public String other(String wanted) {
    return address("/register", wanted, 1);
  }

  /** Where all that was found is as a table. */
  public String table() {
    return address("/register/" + tab + ".csv", "firms", 1);
  }

  private String address(String path, String wanted, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = Map.of("q", q, "unit", unit);
    values.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    });
    if (wanted.equals("lawyers")) {
      address.queryParam("tab", wanted);
    }
    if (!state.isEmpty()) {
      address.queryParam("state", state);
    }
    if (past) {
      address.queryParam("day", day);
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(values).toUriString();
  }
}

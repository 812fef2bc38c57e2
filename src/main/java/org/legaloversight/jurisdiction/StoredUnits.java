package org.legaloversight.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read once at start, because every list and every task asks for them. */
@Component
class StoredUnits implements Units {

  private final Map<String, Unit> byCode = new LinkedHashMap<>();

  StoredUnits(JdbcClient database) {
    database.sql("select code, name, level, parent from unit order by code").query(Unit.class).list()
        .forEach(unit -> byCode.put(unit.code(), unit));
  }

  @Override
  public Unit unit(String code) {
    Unit unit = byCode.get(code);
    if (unit == null) {
      throw new Refusal("没有代码为“" + code + "”的司法行政机关，请核对机关代码。");
    }
    return unit;
  }

  @Override
  public List<Unit> all() {
    return List.copyOf(byCode.values());
  }

  @Override
  public Unit province() {
    return all().stream().filter(unit -> unit.level() == Level.PROVINCE).findFirst().orElseThrow();
  }

  @Override
  public Unit cityOf(String code) {
    Unit unit = unit(code);
    return unit.level() == Level.COUNTY ? unit(unit.parent()) : unit;
  }

  @Override
  public boolean covers(String upper, String lower) {
    Unit unit = unit(lower);
    return unit.code().equals(upper) || unit.parent() != null && covers(upper, unit.parent());
  }
}

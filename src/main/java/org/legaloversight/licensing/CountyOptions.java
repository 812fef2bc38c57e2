package org.legaloversight.licensing;

import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** Where in the province a firm may have moved. Another province can be chosen too, so that the person learns what to do then. */
@Component
class CountyOptions implements FormOptions {

  /** Outside of the province. */
  static final String ELSEWHERE = "ELSEWHERE";

  private final Units units;

  CountyOptions(Units units) {
    this.units = units;
  }

  @Override
  public String key() {
    return "countyOptions";
  }

  @Override
  public List<Option> options() {
    return Stream.concat(units.all().stream().filter(unit -> unit.level() == Level.COUNTY).map(this::option),
        Stream.of(new Option("外省、自治区、直辖市", ELSEWHERE))).toList();
  }

  private Option option(Unit county) {
    return new Option(units.cityOf(county.code()).region() + county.region(), county.code());
  }
}

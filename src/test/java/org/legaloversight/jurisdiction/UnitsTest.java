package org.legaloversight.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class UnitsTest {

  @Autowired Units units;

  @Test
  void hunan_has_one_provincial_14_city_and_122_county_bureaus() {
    assertThat(units.all()).hasSize(137).extracting(Unit::level)
        .satisfies(levels -> assertThat(levels.stream().filter(Level.CITY::equals)).hasSize(14))
        .satisfies(levels -> assertThat(levels.stream().filter(Level.COUNTY::equals)).hasSize(122));
    assertThat(units.all().get(0)).isEqualTo(units.province());
  }

  @ParameterizedTest
  @CsvSource({"430000, 湖南省司法厅", "430100, 长沙市司法局", "430102, 芙蓉区司法局", "433100, 湘西土家族苗族自治州司法局"})
  void a_bureau_is_named_after_its_region(String code, String name) {
    assertThat(units.unit(code).name()).isEqualTo(name);
  }

  @Test
  void the_province_and_its_cities_have_15_bars_and_counties_none() {
    assertThat(units.all().stream().filter(unit -> unit.level() != Level.COUNTY).map(Unit::barName).distinct())
        .hasSize(15).contains("湖南省律师协会", "长沙市律师协会", "湘西土家族苗族自治州律师协会");
    assertThatThrownBy(() -> units.unit("430102").barName()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_unknown_code_is_refused_in_chinese() {
    assertThatThrownBy(() -> units.unit("110000")).isInstanceOf(Refusal.class).hasMessageContaining("110000");
    assertThatThrownBy(() -> units.covers("430000", "110000")).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"430102, 430100", "430100, 430100", "430000, 430000", "433101, 433100"})
  void a_county_belongs_to_its_city_and_a_higher_bureau_to_itself(String code, String city) {
    assertThat(units.cityOf(code).code()).isEqualTo(city);
  }

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
      "430000, 430000, true", "430000, 430100, true", "430000, 430102, true",
      "430100, 430102, true", "430100, 430100, true", "430102, 430102, true",
      "430102, 430100, false", "430102, 430000, false", "430100, 430000, false",
      "430200, 430102, false", "430102, 430103, false", "430100, 430200, false", "no bureau, 430102, false"})
  void a_bureau_covers_itself_and_what_is_below_it_and_nothing_else(String upper, String lower, boolean covered) {
    assertThat(units.covers(upper, lower)).isEqualTo(covered);
  }
}

package org.legaloversight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Enrolment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoStartTest {

  private final DemoData data = mock();
  private final Enrolment enrolment = mock();
  private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(DemoStart.class)
      .withBean(DemoData.class, () -> data).withBean(Enrolment.class, () -> enrolment).withBean(Units.class, DemoStartTest::units);

  @Test
  void the_own_database_is_filled_unless_someone_says_no() {
    application.withPropertyValues("spring.datasource.url=").run(it -> assertThat(it).hasSingleBean(DemoStart.class));
    application.withPropertyValues("spring.datasource.url=", "legal-oversight.demo.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(DemoStart.class));
  }

  @Test
  void a_configured_database_is_left_alone_unless_someone_says_yes() {
    application.withPropertyValues("spring.datasource.url=jdbc:any").run(it -> assertThat(it).doesNotHaveBean(DemoStart.class));
    application.withPropertyValues("spring.datasource.url=jdbc:any", "legal-oversight.demo.enabled=true")
        .run(it -> assertThat(it).hasSingleBean(DemoStart.class));
  }

  @Test
  void data_is_loaded_into_an_empty_register_and_never_again() {
    application.withPropertyValues("spring.datasource.url=").run(it -> {
      when(enrolment.pending()).thenReturn(true, false);
      it.getBean(DemoStart.class).run();
      it.getBean(DemoStart.class).run();
      verify(data, times(1)).load();
    });
  }

  @Test
  void a_register_that_holds_firms_is_not_touched() {
    application.withPropertyValues("spring.datasource.url=").run(it -> {
      it.getBean(DemoStart.class).run();
      verify(data, never()).load();
    });
  }

  private static Units units() {
    Unit province = new Unit("430000", "湖南省司法厅", Level.PROVINCE, null);
    Unit city = new Unit("430100", "长沙市司法局", Level.CITY, "430000");
    Unit other = new Unit("430200", "株洲市司法局", Level.CITY, "430000");
    List<Unit> all = List.of(province, city, other, new Unit("430102", "芙蓉区司法局", Level.COUNTY, "430100"),
        new Unit("430203", "芦淞区司法局", Level.COUNTY, "430200"));
    Units units = mock();
    when(units.all()).thenReturn(all);
    when(units.province()).thenReturn(province);
    all.forEach(unit -> when(units.cityOf(unit.code())).thenReturn(unit.code().startsWith("4301") ? city
        : unit.code().startsWith("4302") ? other : province));
    return units;
  }
}

package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.legaloversight.deadline.RandomClocks.Happening;

@Domain(RandomClocks.class)
class ExplanationPropertiesTest {

  private final Explanation explanation = new Explanation(new Reckoning());

  @Property
  void an_explanation_ends_with_the_due_day_that_was_counted(@ForAll RandomClock clock, @ForAll List<Happening> happenings, @ForAll boolean backward) {
    RandomClock told = backward ? clock.ofLength(-clock.length()) : RandomClocks.after(clock, happenings);
    DueDay due = told.due();
    List<String> lines = explanation.of(told.measure(), "送达", told.steps(), told.calendar());
    assertThat(lines.stream().filter(line -> line.startsWith("截止："))).containsExactly("截止：" + ChineseDate.of(due.day()) + "23时59分59秒（北京时间）");
    assertThat(lines.stream().anyMatch(line -> line.startsWith("暂定："))).isEqualTo(due.provisional());
  }

  @Property
  void a_provisional_date_names_the_year_whose_notice_is_missing(
      @ForAll RandomClock clock, @ForAll @IntRange(max = 600) int later, @ForAll boolean backward) {
    RandomClock told = clock.startedOn(LocalDate.of(2026, 6, 1).plusDays(later)).ofLength(backward ? -clock.length() : clock.length());
    List<String> lines = explanation.of(told.measure(), "送达", told.steps(), told.calendar());
    assertThat(lines.stream().filter(line -> line.startsWith("暂定："))).allSatisfy(line ->
        assertThat(told.calendar().isPublished(Integer.parseInt(line.substring(3, 7)))).as(line).isFalse());
  }
}

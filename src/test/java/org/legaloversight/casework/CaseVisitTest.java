package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseVisitTest {

  @ParameterizedTest
  @ValueSource(strings = {"/cases", "/cases?q=%E6%B9%98&unit=430102&page=2", "/deadlines?tab=overdue&unit=&page=1"})
  void the_way_back_leads_to_the_list_one_came_from(String back) {
    assertThat(new CaseVisit(null, null, back, null).back()).isEqualTo(back);
    assertThat(new CaseVisit(null, null, back, null).link("甲1号", "/timeline")).startsWith("/cases/%E7%94%B21%E5%8F%B7/timeline?back=/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example/cases", "/cases/../logout", "/cases?q=\"><b>", "/calendar", "/casesx", "/cases?q=1#x",
      "javascript:alert(1)", "/cases?q=\r\nx"})
  void and_nowhere_else(String back) {
    assertThat(new CaseVisit(null, null, back, null).back()).isEmpty();
  }

  @Test
  void a_link_keeps_the_visit() {
    CaseVisit visit = new CaseVisit("t-1", "f-1", "/cases?q=a", "");
    assertThat(visit.link("甲", "")).isEqualTo("/cases/%E7%94%B2?task=t-1&filter=f-1&back=/cases?q%3Da&embedded=1");
    assertThat(visit.alone().link("甲", "")).isEqualTo("/cases/%E7%94%B2?task=t-1&filter=f-1&back=/cases?q%3Da");
  }
}

package org.legaloversight.calendar.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.calendar.NoticeEffect;
import org.legaloversight.calendar.NoticeEffects;
import org.legaloversight.calendar.Notices;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the pages say of the open deadlines, whoever counts them. */
@PlatformTest
class NoticeEffectsTest {

  private static final String OF_2027 = """
      元旦：1月1日放假。
      春节：2月5日至11日放假调休，共7天。2月14日上班。
      清明节：4月5日放假。
      劳动节：5月3日放假。
      端午节：6月9日放假。
      中秋节：9月15日放假。
      国庆节：10月1日至7日放假调休，共7天。10月9日上班。
      """;

  @Autowired Notices notices;
  @Autowired WorkingCalendars calendars;
  @Autowired CurrentStaff staff;
  @Autowired MovableClock clock;
  @Autowired ThymeleafViewResolver templates;

  Counted effects;
  MockMvc pages;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void open() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    effects = new Counted();
    ObjectProvider<NoticeEffects> known = mock(ObjectProvider.class);
    given(known.stream()).willAnswer(asked -> Stream.of(effects));
    pages = MockMvcBuilders.standaloneSetup(new CalendarPages(notices, calendars, known, clock),
        new NoticePages(notices, calendars, known, staff, clock)).setViewResolvers((name, locale) -> templates.resolveViewName(name, locale)).build();
  }

  @Test
  void the_deadlines_that_would_change_are_named_with_both_dates() throws Exception {
    effects.outlook = new NoticeEffects.Outlook(30, 21, List.of(
        new NoticeEffect("湘430102整〔2026〕3号", "整改期限", "2027年2月8日（暂定）", "2027年2月15日")));
    preview(allOf(containsString("在办期限共30个，其中21个将改变。"), containsString("以下列出最先届满的1个。"), containsString("湘430102整〔2026〕3号"),
        containsString("整改期限"), containsString("2027年2月8日（暂定）"), containsString("2027年2月15日")));
  }

  @Test
  void when_no_deadline_changes_it_says_so() throws Exception {
    effects.outlook = new NoticeEffects.Outlook(30, 0, List.of());
    preview(allOf(containsString("在办期限共30个，届满日均不变。"), not(containsString("原届满日"))));
  }

  @Test
  void the_page_refreshes_itself_while_deadlines_are_counted_anew() throws Exception {
    effects.pending = 7;
    year("/calendar", allOf(containsString("还有7个"), containsString("<meta http-equiv=\"refresh\" content=\"2\">"), not(containsString("已载入"))));
    year("/calendar?loaded=20", allOf(containsString("已载入2026年放假安排（国务院办公厅放假通知（随系统载入））。"), containsString("还有7个")));
  }

  @Test
  void once_all_are_counted_it_says_so_and_rests() throws Exception {
    year("/calendar?loaded=20", allOf(containsString("已载入2026年放假安排"), containsString("在办期限均已按现行安排计算。"), not(containsString("refresh"))));
  }

  private void preview(Matcher<String> words) throws Exception {
    pages.perform(post("/calendar/notice/check").param("year", "2027").param("source", "试验").param("text", OF_2027))
        .andExpect(content().string(words));
  }

  private void year(String address, Matcher<String> words) throws Exception {
    pages.perform(get(address)).andExpect(content().string(words));
  }

  private static final class Counted implements NoticeEffects {

    Outlook outlook;
    int pending;

    @Override
    public Outlook effects(WorkingCalendar draft, int most) {
      return outlook;
    }

    @Override
    public int pending() {
      return pending;
    }
  }
}

package org.legaloversight.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads the register, and what it shows of which day. */
@PlatformTest
class RegisterPagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired FirmRegister register;
  @Autowired LicenceCards cards;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  private String firm;
  private String name;

  @BeforeEach
  void a_firm_that_moved_in_may() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("430102");
    name = register.firm(firm).name();
    clock.moveTo(LocalDate.of(2026, 5, 6));
    register.move(firm, "430203", "迁址");
  }

  private HttpResponse<String> page(String desk, String path) {
    return door.admit(port, desk).page(path);
  }

  private static String q(String text) {
    return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430102", "head430000", "supervisor430100", "bar430100"})
  void bureaus_and_associations_read_the_register_of_the_whole_province(String desk) {
    HttpResponse<String> list = page(desk, "/register?" + q(name));
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains(name, firm, "芦淞区司法局").contains("aria-current=\"page\">名册</a>");
    assertThat(page(desk, "/register/firms/" + firm).body()).contains("主管机关：芙蓉区司法局 → ", "迁址", "律师3");
  }

  @Test
  void a_firm_does_not_read_the_register() {
    HttpResponse<String> refused = page("firm" + firm, "/register");
    assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(refused.body()).contains("您的岗位不能查阅");
    assertThat(page("firm" + firm, "/register/lawyers.csv").body()).doesNotContain("执业证号,");
    assertThat(page("firm" + firm, "/").body()).doesNotContain("href=\"/register\"");
  }

  @Test
  void a_day_in_the_past_shows_who_supervised_the_firm_then() {
    assertThat(page("officer430102", "/register?day=2026-05-05&unit=430102&" + q(name)).body()).contains(name, "以下是2026-05-05当日结束时的名册");
    assertThat(page("officer430102", "/register?unit=430102&" + q(name)).body()).contains("没有符合条件的登记");
    assertThat(page("officer430102", "/register/firms/" + firm + "?day=2026-03-01").body()).contains("2026-03-01的名册中没有");
  }

  @Test
  void lawyers_are_found_by_name_number_and_firm() {
    String lawyer = Firms.lawyer(firm, 1);
    assertThat(page("head430000", "/register?tab=lawyers&" + q(lawyer)).body()).contains(lawyer, name, "合伙人");
    assertThat(page("head430000", "/register?tab=lawyers&" + q(name)).body()).contains(Firms.lawyer(firm, 0), Firms.lawyer(firm, 4));
    assertThat(page("head430000", "/register/lawyers/" + lawyer).body()).contains("执业经历", name, "2026-03-02", "至今", "未登记", "持有（登记前已颁发）");
    assertThat(page("head430000", "/register/firms/" + firm).body()).contains("执业许可证", "持有（登记前已颁发）");
  }

  @Test
  void where_a_licence_is_and_how_it_came_there_stands_on_the_page() {
    String number = caseFiles.open(CaseKind.LICENCE_REISSUE, "430203", firm, name, new Staff("officer430203", "某人", Set.of()));
    cards.collect(firm, number, LocalDate.of(2026, 5, 5));
    String card = cards.issue(firm, number).number();
    assertThat(page("head430000", "/register/firms/" + firm).body()).contains("已收回（登记前已颁发）", "2026-05-05", "持有：" + card, number);
    assertThat(page("head430000", "/register/firms/" + firm + "?day=2026-05-05").body()).doesNotContain("<dt>执业许可证</dt>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day=morgen", "day=2031-01-01", "unit=999999"})
  void an_address_that_cannot_be_is_refused_in_words(String query) {
    HttpResponse<String> page = page("officer430102", "/register?" + query);
    assertThat(page.statusCode()).isBetween(400, 499);
    assertThat(page.body()).containsPattern("请|没有");
  }

  @Test
  void the_tables_say_what_the_page_shows() {
    HttpResponse<String> firms = page("officer430102", "/register/firms.csv?" + q(name));
    assertThat(firms.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
    assertThat(firms.body()).startsWith("\ufeff名称,统一社会信用代码,").contains(name + "," + firm + ",普通合伙,,芦淞区司法局,").contains(",正常执业,5,3");
    assertThat(page("officer430102", "/register/lawyers.csv?" + q(name)).body()).contains("\"\t" + Firms.lawyer(firm, 0) + "\"," + firm);
  }

  @Test
  void only_the_province_finds_the_import() {
    assertThat(page("officer430000", "/register").body()).contains("href=\"/register/import\"");
    assertThat(page("officer430102", "/register").body()).doesNotContain("href=\"/register/import\"");
    HttpResponse<String> refused = page("officer430102", "/register/import");
    assertThat(refused.statusCode()).isBetween(400, 499);
    assertThat(refused.body()).contains("名册由省司法厅的承办人或者负责人导入");
    assertThat(page("officer430000", "/register/import/firms.csv").body()).startsWith("\ufeff名称,统一社会信用代码,组织形式,");
  }
}

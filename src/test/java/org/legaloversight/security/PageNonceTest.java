package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class PageNonceTest {

  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final int PAGES = 400;

  @LocalServerPort int port;
  @Autowired Town town;

  @Test
  void the_scripts_of_a_page_carry_the_nonce_of_its_own_header_however_many_pages_are_asked_for_at_once() {
    Visitor visitor = new Visitor(port);
    visitor.login(town.user(), Town.PASSWORD);
    List<HttpResponse<String>> pages = IntStream.range(0, PAGES).parallel()
        .mapToObj(page -> visitor.page("/camunda/app/tasklist/default/")).toList();
    assertThat(pages).allSatisfy(page -> assertThat(found(IN_PAGE, page.body())).isNotEmpty()
        .isEqualTo(found(IN_HEADER, page.headers().firstValue("Content-Security-Policy").orElseThrow())));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}

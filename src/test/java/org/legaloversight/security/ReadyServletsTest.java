package org.legaloversight.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.junit.jupiter.api.Test;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@PlatformTest
class ReadyServletsTest {

  @Autowired ServletWebServerApplicationContext application;

  @Test
  void whoever_opens_the_tasklist_first_does_not_wait_for_its_servlets() {
    Container context = ((TomcatWebServer) application.getWebServer()).getTomcat().getHost().findChildren()[0];
    assertThat(context.findChildren()).extracting(Container::getName)
        .contains("dispatcherServlet", "Tasklist Api", "Engine Api", "Admin Api", "Cockpit Api", "Welcome Api");
    assertThat(context.findChildren()).allMatch(servlet -> ((Wrapper) servlet).getLoadOnStartup() > 0);
  }
}

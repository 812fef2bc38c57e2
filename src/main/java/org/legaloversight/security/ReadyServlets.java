package org.legaloversight.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Camunda's webapps look for their resources when they are first asked for something, which takes seconds: whoever opens the Tasklist
 * first after a start waited for all of them. Now the start waits instead, before the node takes requests.
 */
@Component
class ReadyServlets implements ServletContextInitializer {

  /** A listener hears of it when all servlets are registered; Camunda's may be after this one. */
  @Override
  public void onStartup(ServletContext context) {
    context.addListener(new ServletContextListener() {
      @Override
      public void contextInitialized(ServletContextEvent event) {
        context.getServletRegistrations().values().forEach(ReadyServlets::loadAtStart);
      }
    });
  }

  private static void loadAtStart(ServletRegistration servlet) {
    ((ServletRegistration.Dynamic) servlet).setLoadOnStartup(1);
  }
}

package org.legaloversight.security;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** The filters before every address, in their order: setup door, one spelling, Spring Security, then these, then Camunda's own. */
@Configuration(proxyBeanMethods = false)
class Guards {

  private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER;
  private static final String[] REST = {Addresses.WEBAPP_REST + "/*", Addresses.ENGINE_REST + "/*"};

  @Bean
  FilterRegistrationBean<Filter> oneSpelling(HttpFirewall firewall) {
    return at(Ordered.HIGHEST_PRECEDENCE + 1, new OneSpelling(firewall), "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> setupDoor() {
    return at(Ordered.HIGHEST_PRECEDENCE, new SetupDoor(), SetupDoor.PATTERNS.toArray(String[]::new));
  }

  @Bean
  FilterRegistrationBean<Filter> errorWords() {
    return at(AFTER_LOGIN + 1, new ErrorWords(), Addresses.WEBAPP_REST + "/*", Addresses.ENGINE_REST + "/*", Addresses.OWN_REST + "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineIdentity(IdentityService identities) {
    return at(AFTER_LOGIN + 2, new EngineIdentity(identities), "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> restGuard() {
    return at(AFTER_LOGIN + 3, new RestGuard(), REST);
  }

  @Bean
  FilterRegistrationBean<Filter> expressionKeys() {
    return at(AFTER_LOGIN + 4, new ExpressionKeys(), REST);
  }

  @Bean
  FilterRegistrationBean<Filter> boundedResults() {
    return at(AFTER_LOGIN + 5, new BoundedResults(), REST);
  }

  @Bean
  FilterRegistrationBean<Filter> commonLogout() {
    return at(AFTER_LOGIN + 6, new CommonLogout(), CommonLogout.PATTERN);
  }

  @Bean
  FilterRegistrationBean<Filter> containerSignOn() {
    FilterRegistrationBean<Filter> filter =
        at(AFTER_LOGIN + 7, new ContainerBasedAuthenticationFilter(), "/camunda/api/*", "/camunda/app/*");
    filter.setInitParameters(Map.of("authentication-provider", ContainerSignOn.class.getName()));
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> pageNonce() {
    return at(AFTER_LOGIN + 8, new PageNonce(), PageNonce.PATTERN);
  }

  private static FilterRegistrationBean<Filter> at(int order, Filter guard, String... patterns) {
    FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(guard);
    filter.setOrder(order);
    filter.addUrlPatterns(patterns);
    return filter;
  }
}

package org.legaloversight.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in where. An address nobody thought of needs a login. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  /** What anyone may see: the way in, the state of health for the load balancer, and the public's own pages. */
  static final String[] PUBLIC = {"/login", "/favicon.ico", "/entrance/**", "/actuator/health", "/portal/**"};

  /** For our pages; Camunda sends one of its own for its pages. Style attributes are what bpmn-js and ECharts draw with. */
  private static final String OWN_CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
      + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  private static final Answer LOGIN_FIRST = new Answer(401, "请先登录。");
  private static final Answer NOT_YOURS = new Answer(403, "您无权访问，或页面已过期。请刷新页面后再试。");

  /**
   * The engine's REST interface and ours take the login of the browser, or a program's name and password with each request. A request
   * that changes something in the name of a browser must bring the session's token, so no other site can make it.
   */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, People people, Clock clock) throws Exception {
    return http.securityMatcher(at(Addresses.ENGINE_REST + "/**", Addresses.OWN_REST + "/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> LOGIN_FIRST.send(response)))
        .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) -> LOGIN_FIRST.send(response))
            .accessDeniedHandler((request, response, denied) -> NOT_YOURS.send(response)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityRules::changesInTheNameOfABrowser))
        .addFilterBefore(new FreshRights(people, clock), AuthorizationFilter.class)
        .build();
  }

  private static boolean changesInTheNameOfABrowser(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  @Bean
  @Order(2)
  SecurityFilterChain staff(HttpSecurity http, People people, Clock clock) throws Exception {
    HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    wanted.setMatchingRequestParameterName(null);
    wanted.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && !Addresses.program(request));
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(at(PUBLIC)).permitAll()
            .requestMatchers(at("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")).denyAll()
            .requestMatchers(at("/calendar/**")).hasAuthority(Person.ADMINISTRATORS)
            .requestMatchers(at("/notices/mail/**")).hasAuthority(Person.ADMINISTRATORS)
            .anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(entrance())
            .accessDeniedHandler(refusal()))
        .csrf(csrf -> csrf.ignoringRequestMatchers(at("/camunda/**"))) // Camunda's own filter guards these
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(at("/camunda/**")), new ContentSecurityPolicyHeaderWriter(OWN_CONTENT))))
        .addFilterBefore(new FreshRights(people, clock), AuthorizationFilter.class)
        .build();
  }

  /** Whole addresses, whichever servlet answers them: Spring's default compares only what follows the servlet's own path. */
  private static RequestMatcher at(String... patterns) {
    return new OrRequestMatcher(Stream.of(patterns)
        .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern)).toList());
  }

  /** A form whose token has expired, as after a night on the login page, leads back to the login. */
  private static AccessDeniedHandler refusal() {
    return (request, response, denied) -> {
      if (Addresses.program(request)) {
        NOT_YOURS.send(response);
      } else if (denied instanceof CsrfException) {
        response.sendRedirect(request.getContextPath() + "/login?expired");
      } else {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      }
    };
  }

  private static AuthenticationEntryPoint entrance() {
    return (request, response, failure) -> {
      if (Addresses.program(request)) {
        LOGIN_FIRST.send(response);
      } else {
        response.sendRedirect(request.getContextPath() + "/login");
      }
    };
  }
}

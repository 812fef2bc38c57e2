package org.legaloversight.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in where. An address nobody thought of needs a login. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  /** What anyone may see: the way in, the state of health for the load balancer, and the public's own pages. */
  static final String[] PUBLIC = {"/login", "/entrance/**", "/actuator/health", "/portal/**"};

  private static final Answer LOGIN_FIRST = new Answer(401, "请先登录。");
  private static final Answer NOT_YOURS = new Answer(403, "您无权访问，或页面已过期。请刷新页面后再试。");

  /** Programs bring name and password each time: without a session no other site can act in a browser's name. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    return http.securityMatcher(at(Addresses.ENGINE_REST + "/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> LOGIN_FIRST.send(response)))
        .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) -> LOGIN_FIRST.send(response)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
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
            .anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(entrance())
            .accessDeniedHandler((request, response, denied) -> NOT_YOURS.send(response)))
        .csrf(csrf -> csrf.ignoringRequestMatchers(at("/camunda/**"))) // Camunda's own filter guards these
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
            .contentTypeOptions(Customizer.withDefaults()))
        .addFilterBefore(new FreshRights(people, clock), AuthorizationFilter.class)
        .build();
  }

  /** Whole addresses, whichever servlet answers them: Spring's default compares only what follows the servlet's own path. */
  private static RequestMatcher at(String... patterns) {
    return new OrRequestMatcher(Stream.of(patterns)
        .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern)).toList());
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

package org.legaloversight.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's Content-Security-Policy with its request. Camunda 7.24 hands it from the header to the page through
 * an attribute of the whole application, where any other request overwrites it; the page then names a nonce that its header
 * does not, the browser runs none of its scripts, and the person sees an empty page.
 */
final class PageNonce extends OncePerRequestFilter {

  static final String PATTERN = "/camunda/*";
  private static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Request(request), response);
  }

  private static final class Request extends HttpServletRequestWrapper {

    private Object nonce;

    Request(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletContext getServletContext() {
      ServletContext application = super.getServletContext();
      return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class},
          (proxy, method, arguments) -> ATTRIBUTE.equals(arguments == null ? null : arguments[0])
              ? own(method, arguments) : call(application, method, arguments));
    }

    private Object own(Method method, Object[] arguments) {
      if (method.getName().equals("setAttribute")) {
        nonce = arguments[1];
      }
      return method.getName().equals("getAttribute") ? nonce : null;
    }

    private static Object call(ServletContext application, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(application, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}

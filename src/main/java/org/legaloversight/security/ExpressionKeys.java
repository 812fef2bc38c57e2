package org.legaloversight.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the engine's guard of query expressions (CVE-2026-109432), a second one: no request names a key that ends in
 * "Expression", in its body at any depth or in its query. Also bounds the size of a body.
 */
final class ExpressionKeys extends OncePerRequestFilter {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final Answer REFUSED = new Answer(400, "请求中不允许使用表达式条件，请改用具体的值。");
  private static final Answer UNREADABLE = new Answer(400, "请求的格式不正确。");
  private static final Answer TOO_LONG = new Answer(413, "提交的内容过大。");

  private final JsonFactory json = new JsonFactory();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (queryNamesOne(request.getQueryString())) {
      REFUSED.send(response);
      return;
    }
    if (!mayCarryJson(request)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    Answer objection = body.length > MOST_BYTES ? TOO_LONG : objectionTo(body);
    if (objection == null) {
      chain.doFilter(new WholeBody(request, body), response);
    } else {
      objection.send(response);
    }
  }

  /** Everything but uploads and forms, a body of no stated type included: the engine's reader takes that for JSON. */
  private static boolean mayCarryJson(HttpServletRequest request) {
    String type = request.getContentType() == null ? "json" : request.getContentType().toLowerCase(Locale.ROOT);
    return !type.startsWith("multipart/form-data") && !type.startsWith("application/x-www-form-urlencoded");
  }

  private Answer objectionTo(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && forbidden(parser.currentName())) {
          return REFUSED;
        }
      }
      return null;
    } catch (IOException e) {
      return UNREADABLE;
    }
  }

  private static boolean queryNamesOne(String query) {
    return query != null && Stream.of(query.split("[&;]")).map(part -> part.split("=", 2)[0])
        .map(ExpressionKeys::decoded).anyMatch(ExpressionKeys::forbidden);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "expression"; // not decodable: refused with the rest
    }
  }

  private static boolean forbidden(String key) {
    return key.strip().toLowerCase(Locale.ROOT).endsWith("expression");
  }
}

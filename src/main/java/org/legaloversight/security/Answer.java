package org.legaloversight.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.Refusal;

/** A refusal as programs read it; the type is one that Camunda's pages do not try to word themselves. */
record Answer(int status, String message) {

  private static final ObjectMapper JSON = new ObjectMapper();

  void send(HttpServletResponse response) throws IOException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("type", Refusal.class.getSimpleName());
    body.put("message", message);
    byte[] bytes = JSON.writeValueAsBytes(body);
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLengthLong(bytes.length);
    response.getOutputStream().write(bytes);
  }
}

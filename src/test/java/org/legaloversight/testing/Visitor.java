package org.legaloversight.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Someone at a browser, or a program, who reaches the running application by HTTP. Redirects are not followed. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String basic;

  public Visitor(int port) {
    this.port = port;
  }

  /** A program that brings name and password with each request. */
  public Visitor as(String user, String password) {
    basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public HttpResponse<String> login(String user, String password) {
    return postForm("/login", "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
        token(page("/login").body()));
  }

  public HttpResponse<String> postForm(String path, String fields, String csrf) {
    return send("POST", path, BodyPublishers.ofString(fields + "&_csrf=" + csrf), request -> request
        .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html"));
  }

  /** What a browser sends for a form with a file in it; no file chosen when {@code fileName} is empty. */
  public HttpResponse<String> postFile(String path, Map<String, String> fields, String fileName, byte[] content) {
    String boundary = "----part";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
        + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), request -> request
        .header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Accept", "text/html"));
  }

  /** One file as the whole body, as the script of a page sends it. */
  public HttpResponse<String> upload(String path, byte[] content, String csrf) {
    return upload(path, BodyPublishers.ofByteArray(content), csrf);
  }

  /** As {@link #upload(String, byte[], String)}, of a file that is sent as it is made. */
  public HttpResponse<String> upload(String path, HttpRequest.BodyPublisher content, String csrf) {
    return send("POST", path, content, request -> request
        .header("Content-Type", "application/octet-stream").header("Accept", "application/json").header("X-CSRF-TOKEN", csrf));
  }

  /** What is at the address, byte by byte. */
  public HttpResponse<byte[]> bytes(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "*/*");
    try {
      return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of the header Cookie. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public static String token(String page) {
    Matcher found = CSRF.matcher(page);
    return found.find() ? found.group(1) : "";
  }

  /** What a browser gets that shows a page. */
  public HttpResponse<String> page(String path) {
    return send("GET", path, BodyPublishers.noBody(), request -> request.header("Accept", "text/html"));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody(), request -> request.header("Accept", "application/json"));
  }

  public HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, BodyPublishers.ofString(json), request -> {
      request.header("Content-Type", "application/json").header("Accept", "application/json");
      cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue).forEach(token -> request.header("X-XSRF-TOKEN", token));
    });
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, Consumer<HttpRequest.Builder> more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    more.accept(request);
    if (basic != null) {
      request.header("Authorization", basic);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The status of a request whose address goes over the wire exactly as written. */
  public int raw(String method, String address, String body, String... headers) {
    String session = cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .reduce((one, other) -> one + "; " + other).map(all -> "Cookie: " + all + "\r\n").orElse("");
    String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/json\r\n"
        + session + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
